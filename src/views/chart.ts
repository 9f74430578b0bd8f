import type { ChartInput } from '#charts/chart.ts';
import type { ChartName } from '#charts/index.ts';
import { isNumber } from '#findings/cell.ts';
import type { Finding, Row } from '#findings/finding.ts';
import { measures } from '#findings/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from './quote.ts';
import { rowLabel } from './words.ts';

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
      words: { rest: translator.t('chart.rest') },
    },
  };
}

function chartRow(translator: Translator, finding: Finding, row: Row): ChartInput['rows'][number] {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  return {
    label: rowLabel(translator, finding, row),
    text: cell === undefined ? '' : formatCell(cell, measure, translator),
    value: isNumber(cell) ? cell.value : undefined,
    counted: measures[measure].whole,
    highlighted: row === finding.headline.row,
  };
}
