import type { Finding, Row } from '#findings/model/finding.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import { inTime } from '#findings/shape/wave-order.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { Site } from '#views/site/site.ts';

/** When people answered what some rows of a finding say: from its first wave to its last, where these name years; else as in its whole edition. */
export function periodText(
  site: Site,
  translator: Translator,
  finding: Finding,
  rows: readonly Row[],
): string {
  const years = yearsOf(wavesOf(finding, rows));
  return (
    (years && wavesText(translator, finding, rows)) ??
    studyPeriod(site, translator, finding.edition)
  );
}

/** The same of a whole finding for programs, as ISO 8601 writes it: "2023/2025". */
export function periodCode({ study }: Site, finding: Finding): string {
  const { start, end } =
    yearsOf(wavesOf(finding, finding.rows)) ?? ofEdition(study.spec, finding.edition).period;
  return `${start}/${end}`;
}

/** When people answered in the whole study, or in one of its editions. */
export function studyPeriod({ study }: Site, { format }: Translator, edition?: string): string {
  const { start, end } = ofEdition(study.spec, edition).period;
  return format.period(start, end);
}

/** From the first wave to the last; absent where there are none. */
export function wavesText(
  translator: Translator,
  finding: Finding,
  rows: readonly Row[],
): string | undefined {
  const { column = '' } = finding.waves ?? {};
  const waves = wavesOf(finding, rows);
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const label = (wave: string) => valueLabel(translator, finding, column, wave);
  if (first === last) return label(first);
  return translator.t('interval.short', { low: label(first), high: label(last) });
}

/** The waves that rows are of, in the order of time; none where nobody knows it. */
function wavesOf({ waves, order, totals }: Finding, rows: readonly Row[]): string[] {
  if (waves === undefined) return [];
  const { column } = waves;
  const named = new Set(rows.flatMap(({ values }) => values[column] ?? []));
  named.delete(totals[column] ?? '');
  return order[column]?.filter((wave) => named.has(wave)) ?? inTime([...named]) ?? [];
}

/** The first and the last year that waves name, where each begins with one, as "2024" or "2024-06"; rounds do not. */
function yearsOf(waves: readonly string[]): { start: string; end: string } | undefined {
  const years = waves.flatMap((wave) => /^(?:19|20)\d{2}(?!\d)/.exec(wave) ?? []);
  const [start, end] = [years[0], years.at(-1)];
  if (start === undefined || end === undefined || years.length < waves.length) return undefined;
  return { start, end };
}
