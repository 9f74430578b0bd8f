import type { Finding, Row } from '#findings/model/finding.ts';
import { inTime } from '#findings/shape/wave-order.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from '#views/words/study-texts.ts';

/** What some rows of a finding count, in which unit and when: "Share of respondents, %, June 2021 – May 2022"; else its own words. */
export function subtitle(
  site: Site,
  translator: Translator,
  finding: Finding,
  rows: readonly Row[],
): string {
  const own = findingText(site, translator, finding, 'subtitle');
  if (own !== undefined) return own;
  return translator.t('subtitle.line', {
    measure: measureWords(translator, finding),
    period: wavesText(translator, finding, rows) ?? periodText(site, translator),
  });
}

/** What has a base counts people; of all else, nobody says what is counted. */
function measureWords({ t }: Translator, { headline: { measure }, base }: Finding): string {
  if (measure === 'percent') return t('subtitle.percent');
  if (measure === 'n' && base !== undefined) return t('subtitle.n');
  return t(`measure.${measure}`);
}

/** From the first wave to the last; absent where there are none. */
function wavesText(
  translator: Translator,
  finding: Finding,
  rows: readonly Row[],
): string | undefined {
  const { waves, order } = finding;
  if (waves === undefined) return undefined;
  const { column } = waves;
  const named = new Set(rows.flatMap(({ values }) => values[column] ?? []));
  named.delete(finding.totals[column] ?? '');
  const listed = order[column]?.filter((wave) => named.has(wave)) ?? inTime([...named]);
  const [first, last] = [listed?.[0], listed?.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const label = (wave: string) => valueLabel(translator, finding, column, wave);
  if (first === last) return label(first);
  return translator.t('interval.short', { low: label(first), high: label(last) });
}

function periodText({ study }: Site, { format }: Translator): string {
  const { start, end } = study.spec.period;
  return format.period(start, end);
}
