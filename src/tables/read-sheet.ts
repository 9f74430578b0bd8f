import { decodeTable } from '#encoding/decode.ts';
import type { DecodedText } from '#encoding/decoded-text.ts';
import type { Problem } from '#errors.ts';
import type { Delimiter, Reading } from './csv-reading.ts';
import {
  ambiguousDelimiter,
  chooseReading,
  declaredDelimiter,
  possibleDelimiters,
  unknownDelimiter,
} from './delimiter.ts';
import { foreignSeparator } from './foreign-separator.ts';
import { layoutProblems } from './layout.ts';
import { placeRows } from './place-cells.ts';
import {
  blankRun,
  faultProblem,
  type QuoteFault,
  quoteFault,
  strayQuoteProblems,
} from './quote-faults.ts';
import type { TableRow } from './table.ts';
import { unevenRecords } from './width.ts';

/** So many fit into memory; a published table has far fewer. */
export const maximumCells = 2_000_000;

/** The cells of a file, before empty rows and columns are dropped. */
export interface CsvSheet {
  /** The file as decoded. */
  source: DecodedText;
  reading: Reading;
  /**
   * The records of the reading, in the same order: each cell with its place, without blanks around
   * its text.
   */
  rows: TableRow[];
}

/**
 * The parser: cuts a text whose lines end with LF; gives the offset of the first cell whose quotes
 * do not match.
 */
export type Cut = (
  text: string,
  delimiter: Delimiter,
) => { records: string[][]; badQuote?: number | undefined };

/**
 * Reads the bytes of a CSV file into cells with places. Without a sheet there is a problem, and
 * only then.
 */
export function readSheet(
  file: string,
  bytes: Uint8Array,
  cut: Cut,
): { sheet?: CsvSheet; problems: Problem[] } {
  const source = decodeTable(bytes);
  if ('what' in source) return { problems: [{ file, ...source }] };
  const text = withLineEnds(source.text);
  const declared = declaredDelimiter(text);
  const candidates = possibleDelimiters(text, declared?.name);
  if (declared && candidates.length === 0)
    return { problems: [unknownDelimiter(file, declared.name)] };
  const readings = candidates.map((delimiter) =>
    readWith(delimiter, text, declared?.length ?? 0, cut),
  );
  const reading = chooseReading(readings);
  if (reading === undefined) return { problems: [ambiguousDelimiter(file, readings)] };
  const foreign = foreignSeparator(file, reading);
  return foreign === undefined ? placeSheet(file, source, reading) : { problems: [foreign] };
}

function readWith(delimiter: Delimiter, whole: string, start: number, cut: Cut): Reading {
  const text = whole.slice(start);
  const reading: Reading = {
    text,
    firstLine: start > 0 ? 2 : 1,
    delimiter,
    records: [],
    uneven: [],
  };
  const fault = blankRun(text, delimiter);
  if (fault !== undefined) return { ...reading, fault };
  const { records, badQuote } = cut(text, delimiter);
  if (badQuote !== undefined) return { ...reading, records, fault: quoteFault(text, badQuote) };
  if (countCells(records) > maximumCells) return { ...reading, records: [], fault: tooManyCells };
  return { ...reading, records, uneven: unevenRecords(records) };
}

function placeSheet(
  file: string,
  source: DecodedText,
  reading: Reading,
): { sheet?: CsvSheet; problems: Problem[] } {
  const { text, firstLine, fault } = reading;
  if (fault !== undefined) return { problems: [faultProblem(file, text, firstLine, fault)] };
  const { rows, strayQuotes } = placeRows(file, reading);
  const problems = [...strayQuoteProblems(strayQuotes), ...layoutProblems(reading, rows)];
  return problems.length > 0 ? { problems } : { sheet: { source, reading, rows }, problems };
}

const tooManyCells: QuoteFault = {
  offset: 0,
  what: 'has more than 2 million cells',
  mend: 'keep the published table only, not the answers of each respondent',
};

function countCells(records: readonly string[][]): number {
  return records.reduce((sum, record) => sum + record.length, 0);
}

function withLineEnds(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
