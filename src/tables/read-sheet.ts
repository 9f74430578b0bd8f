import { decodeTable } from '#encoding/decode.ts';
import type { DecodedText } from '#encoding/decoded-text.ts';
import type { Problem } from '#errors.ts';
import type { Reading } from './csv-reading.ts';
import {
  ambiguousDelimiter,
  chooseReading,
  declaredDelimiter,
  possibleDelimiters,
  unknownDelimiter,
} from './delimiter.ts';
import { foreignSeparator } from './foreign-separator.ts';
import { layoutProblems } from './layout.ts';
import {
  blankRun,
  faultProblem,
  type QuoteFault,
  quoteFault,
  strayQuoteProblems,
} from './quote-faults.ts';
import { countCells, cutRecords, type Delimiter, noRecords, recordAt } from './csv-records.ts';
import { unevenRecords } from './width.ts';

/** So many fit into memory. */
const maximumCells = 10_000_000;

/** The records of a file, before empty rows and columns are dropped. */
export interface CsvSheet {
  /** The file as decoded. */
  source: DecodedText;
  reading: Reading;
}

/**
 * Reads the bytes of a CSV file into records. Without a sheet there is a problem, and
 * only then.
 */
export function readSheet(
  file: string,
  bytes: Uint8Array,
): { sheet?: CsvSheet; problems: Problem[] } {
  const source = decodeTable(bytes);
  if ('what' in source) return { problems: [{ file, ...source }] };
  const text = withLineEnds(source.text);
  const declared = declaredDelimiter(text);
  const candidates = possibleDelimiters(text, declared?.name);
  if (declared && candidates.length === 0)
    return { problems: [unknownDelimiter(file, declared.name)] };
  const readings = candidates.map((delimiter) => readWith(delimiter, text, declared?.length ?? 0));
  const reading = chooseReading(readings);
  if (reading === undefined) return { problems: [ambiguousDelimiter(file, readings)] };
  const foreign = foreignSeparator(file, reading);
  return foreign === undefined ? checkLayout(file, source, reading) : { problems: [foreign] };
}

function readWith(delimiter: Delimiter, whole: string, start: number): Reading {
  const text = whole.slice(start);
  const firstLine = start > 0 ? 2 : 1;
  const nothing = { records: noRecords, strayQuotes: [], uneven: [] };
  const reading = { text, firstLine, delimiter, ...nothing };
  const fault =
    blankRun(text, delimiter) ??
    (countCells(text, delimiter) > maximumCells ? tooManyCells : undefined);
  if (fault !== undefined) return { ...reading, fault };
  const { badQuote, ...cut } = cutRecords(text, firstLine, delimiter);
  if (badQuote !== undefined) return { ...reading, ...cut, fault: quoteFault(text, badQuote) };
  return { ...reading, ...cut, uneven: unevenRecords(cut.records) };
}

function checkLayout(
  file: string,
  source: DecodedText,
  reading: Reading,
): { sheet?: CsvSheet; problems: Problem[] } {
  const { text, firstLine, fault, records, strayQuotes } = reading;
  if (fault !== undefined) return { problems: [faultProblem(file, text, firstLine, fault)] };
  const stray = strayQuotes.flatMap(
    ([record, cell]) => recordAt(file, records, record).cells[cell] ?? [],
  );
  const problems = [...strayQuoteProblems(stray), ...layoutProblems(file, reading)];
  return problems.length > 0 ? { problems } : { sheet: { source, reading }, problems };
}

const tooManyCells: QuoteFault = {
  offset: 0,
  what: 'has more than 10 million cells',
  mend: 'leave out the rows and columns that no finding shows',
};

function withLineEnds(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
