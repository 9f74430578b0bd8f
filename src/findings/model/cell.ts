import type { Problem } from '#errors.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import { parseNumber, type PrintedNumber } from '#tables/number.ts';
import type { Table, TableCell, TableColumn } from '#tables/table.ts';

/** Why a number is not there. It is shown as a named symbol, never as 0 and never as nothing. */
export type SymbolName = 'suppressed' | 'unavailable' | 'not-applicable' | 'rounds-to-zero';

/** A measured number, or the reason why there is none. */
export type Cell = PrintedNumber | { symbol: SymbolName };

/** What stands in a cell instead of a number, after the UK Government Analysis Function. */
export const defaultSymbols: Readonly<Record<string, SymbolName>> = {
  '[c]': 'suppressed',
  '[x]': 'unavailable',
  '[z]': 'not-applicable',
  '[low]': 'rounds-to-zero',
};

export function isNumber(cell: Cell | undefined): cell is PrintedNumber {
  return cell !== undefined && 'value' in cell;
}

/** How numbers are written where a cell stands. */
export interface Notation {
  decimal: Table['decimal'];
  proof: TableColumn['decimalProof'];
}

/** Reads one cell of a measure, or says why it cannot be read. */
export function parseCell(
  { text, place }: TableCell,
  measure: MeasureName,
  { decimal, proof }: Notation,
  symbols: Readonly<Record<string, SymbolName>>,
): Cell | Problem {
  const symbol = Object.hasOwn(symbols, text) ? symbols[text] : undefined;
  if (symbol !== undefined) return { symbol };
  if (text === '')
    return {
      ...place,
      what: `empty ${measure}`,
      mend: `write a number, or say why there is none: ${symbolList(symbols)}`,
    };
  const number = parseNumber(text, decimal, proof);
  if ('refused' in number)
    return {
      ...place,
      what: `unreadable ${measure}: ${number.refused}`,
      value: text,
      mend: `${number.mend}; or one of ${symbolList(symbols)}`,
    };
  return boundsProblem(number, measure, { text, place }) ?? number;
}

function boundsProblem(
  { value, decimals }: PrintedNumber,
  measure: MeasureName,
  { text, place }: TableCell,
): Problem | undefined {
  const { bounds, whole } = measures[measure];
  const [minimum, maximum] = bounds;
  if (value > maximum)
    return {
      ...place,
      what: `${measure} above ${maximum}`,
      value: text,
      mend: `expected ${minimum} to ${maximum}`,
    };
  if (value < minimum)
    return {
      ...place,
      what: `${measure} below ${minimum}`,
      value: text,
      mend: `expected ${minimum} or more`,
    };
  if (whole && decimals > 0)
    return {
      ...place,
      what: `${measure} with decimals`,
      value: text,
      mend: 'expected a whole number',
    };
  return undefined;
}

function symbolList(symbols: Readonly<Record<string, SymbolName>>): string {
  return Object.entries(symbols)
    .map(([text, name]) => `"${text}" ${name}`)
    .join(', ');
}
