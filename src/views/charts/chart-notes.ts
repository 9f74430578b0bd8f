import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { isSeveral, rowLabel } from '#views/words/study-texts.ts';
import { legend, legendLines } from '#views/words/symbol-legend.ts';
import { headlineOf } from './headline-of.ts';

/** What a reader must know to read the chart of a finding rightly, in sentences; below the chart wherever it goes. */
export function chartNotes(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string[] {
  return [...numberNotes(translator, finding, drawn), ...undrawnNote(translator, finding, drawn)];
}

/** The same for its numbers without their chart, in files. */
export function numberNotes(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string[] {
  return notes(translator, finding, drawnRows(finding, drawn));
}

/** As many names as the note on rows that are not drawn has; of more, it counts them. */
const mostNames = 6;

/** Names what stands in the table and not in the chart; what a chart of one share calls "all other answers" is drawn. */
function undrawnNote(translator: Translator, finding: Finding, drawn: DrawnBreakdown): string[] {
  const { t, format } = translator;
  const seen = drawnRows(finding, drawn);
  const rows = [...drawn.rows.filter((row) => !seen.includes(row)), ...drawn.undrawn];
  const { rest }: Chart = charts[drawn.choice.chart];
  const left = rest ? rows.filter((row) => !isRest(row)) : rows;
  const names = [...new Set(left.map((row) => nameOf(row)))];
  if (names.length === 0) return [];
  const count = left.length;
  const label = t('describe.others', { n: format.number(count) }, { count });
  if (names.length > mostNames) return [label];
  return [t('breakdown.name', { headline: names.join(t('describe.join')), label })];

  function isRest(row: Row) {
    const { answers, dimensions } = finding;
    return (
      dimensions.length === 1 ||
      dimensions.every(
        (name) =>
          name === answers?.column || seen.every((own) => own.values[name] === row.values[name]),
      )
    );
  }

  /** Of an answer that is not drawn for any group, the answer. */
  function nameOf(row: Row) {
    const { answers } = finding;
    const answer = answers && row.values[answers.column];
    return answers === undefined ||
      answer === undefined ||
      seen.some(({ values }) => values[answers.column] === answer)
      ? rowLabel(translator, finding, row)
      : valueLabel(translator, finding, answers.column, answer);
  }
}

/** What a reader must know to read some rows of a finding, in sentences. */
export function notes(translator: Translator, finding: Finding, rows: readonly Row[]): string[] {
  const { t } = translator;
  return [
    ...(isSeveral(finding) ? [t('note.several')] : []),
    ...(finding.weighted && finding.measures.includes('percent') ? [t('note.weighted')] : []),
    ...intervalNote(translator, finding),
    ...legendLines(translator, legend(translator, rows, [finding.headline.measure])),
  ];
}

/** The rows that are seen in the chart of a breakdown. */
export function drawnRows(finding: Finding, drawn: DrawnBreakdown): readonly Row[] {
  const { draws }: Chart = charts[drawn.choice.chart];
  return draws === 'all' ? drawn.rows : [headlineOf(finding, drawn)];
}

function intervalNote({ t, format }: Translator, { interval, designEffect }: Finding): string[] {
  if (interval === undefined) return [];
  if (interval === 'published') return [t('note.published')];
  if (designEffect === 1) return [t('note.wilson')];
  const decimals = String(designEffect).split('.')[1]?.length ?? 0;
  return [t('note.wilson.effect', { effect: format.number(designEffect, decimals) })];
}
