import type { ChartInput } from '#charts/chart.ts';
import type { ChartName } from '#charts/index.ts';
import { isNumber } from '#findings/cell.ts';
import type { Finding, Row } from '#findings/finding.ts';
import { type MeasureName, measures } from '#findings/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { intervalLine } from './interval.ts';
import { withFlags } from './legend.ts';
import { formatCell } from './quote.ts';
import { isSeveral, rowLabel } from './words.ts';

/** A chart, ready to be drawn. */
export interface ChartView {
  type: ChartName;
  input: ChartInput;
}

/** Words and numbers of a finding as its chart draws them; `name` is read out instead of the drawing. */
export function chartView(translator: Translator, finding: Finding, name: string): ChartView {
  return {
    type: finding.chart,
    input: {
      id: finding.id,
      name,
      dir: translator.dir,
      rows: finding.rows.map((row) => chartRow(translator, finding, row)),
      words: { rest: translator.t(isSeveral(finding) ? 'chart.rest.several' : 'chart.rest') },
    },
  };
}

function chartRow(translator: Translator, finding: Finding, row: Row): ChartInput['rows'][number] {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  return {
    label: withFlags(translator, rowLabel(translator, finding, row), row, measure),
    text: cell === undefined ? '' : formatCell(cell, measure, translator),
    value: isNumber(cell) ? cell.value : undefined,
    interval: chartInterval(translator, row, measure),
    counted: measures[measure].whole,
    highlighted: row === finding.headline.row,
  };
}

function chartInterval(
  translator: Translator,
  { cells }: Row,
  measure: MeasureName,
): ChartInput['rows'][number]['interval'] {
  const { low, high } = cells;
  const text = intervalLine(translator, cells);
  if (measure !== 'percent' || !isNumber(low) || !isNumber(high) || text === undefined)
    return undefined;
  return { low: low.value, high: high.value, text };
}
