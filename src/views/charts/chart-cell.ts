import type { ChartCell } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { startsAnew } from '#findings/specs/flags.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from '#views/words/cell-text.ts';
import { intervalLine, intervalShort } from '#views/words/interval-text.ts';
import { flagCode, symbolCode } from '#views/words/symbol-legend.ts';

/** The number of a row as its chart draws it, or the symbol in its place. */
export function chartCell(translator: Translator, finding: Finding, row: Row): ChartCell {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  if (cell === undefined) return unknownCell(translator);
  const text = formatCell(cell, measure, translator);
  const marks = (row.flags[measure] ?? []).map(flagCode);
  return {
    value: isNumber(cell) ? cell.value : undefined,
    text,
    short: isNumber(cell) ? text : symbolCode(cell.symbol),
    ...(marks.length > 0 && { mark: marks.join(' ') }),
    ...(startsAnew(row.flags[measure]) && { startsAnew: true }),
    interval: chartInterval(translator, row, measure),
    highlighted: row === finding.headline.row,
  };
}

/** What stands where the table has no row. */
export function unknownCell({ t }: Translator): ChartCell {
  return { text: t('symbol.unavailable'), short: symbolCode('unavailable'), highlighted: false };
}

function chartInterval(
  translator: Translator,
  { cells }: Row,
  measure: MeasureName,
): ChartCell['interval'] {
  const { low, high } = cells;
  const text = intervalLine(translator, cells);
  if (measure !== 'percent' || !isNumber(low) || !isNumber(high) || text === undefined)
    return undefined;
  return { low: low.value, high: high.value, text, short: intervalShort(translator, low, high) };
}
