import type { Problem } from '#errors.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import { codeList, type SymbolName, type Symbols } from '#findings/specs/symbols.ts';
import { parseNumber, type PrintedNumber } from '#tables/number.ts';
import type { Table, TableCell, TableColumn } from '#tables/table.ts';

/** A measured number, or the reason why there is none. */
export type Cell = PrintedNumber | { symbol: SymbolName };

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
  symbols: Symbols,
): Cell | Problem {
  const symbol = Object.hasOwn(symbols, text) ? symbols[text] : undefined;
  if (symbol !== undefined) return { symbol };
  if (text === '')
    return {
      ...place,
      what: `empty ${measure}`,
      mend: `write a number, or say why there is none: ${codeList(symbols)}`,
    };
  const number = parseNumber(text, decimal, proof);
  if ('refused' in number)
    return {
      ...place,
      what: `unreadable ${measure}: ${number.refused}`,
      value: text,
      mend: `${number.mend}; or one of ${codeList(symbols)}`,
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
