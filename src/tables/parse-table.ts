import Papa from 'papaparse';
import { type Problem, startOf } from '#errors.ts';
import { decideDecimal } from './decimal.ts';
import { headerProblems } from './header.ts';
import { pastedTwice } from './pasted-twice.ts';
import { type Cut, maximumCells, readSheet } from './read-sheet.ts';
import type { Table, TableRow } from './table.ts';

/**
 * Parses the bytes of a CSV file as spreadsheets export it: a header line, then rows. Encoding,
 * delimiter and decimal mark are what the file proves; where it leaves a doubt, it is refused. Rows
 * and columns without any text are dropped wherever they stand, since they only space a table out.
 */
export function parseTable(
  file: string,
  bytes: Uint8Array,
): { table?: Table; problems: Problem[] } {
  const { sheet, problems } = readSheet(file, bytes, cutRecords);
  if (sheet === undefined) return { problems };
  const [header, ...rows] = sheet.rows.filter(isFilled);
  if (header === undefined || rows.length === 0) return { problems: [emptyTable(file)] };
  const kept = rows.map((row) => keepNamed(row, header));
  const decimals = decideDecimal(kept, sheet.reading.delimiter === ';' ? ',' : '.');
  const faults = [
    ...headerProblems(header, rows),
    ...decimals.problems,
    ...pastedTwice(header, rows),
  ];
  if (faults.length > 0) return { problems: faults };
  const columns = header.cells
    .filter(({ text }) => text !== '')
    .map(({ text, place }, index) => ({
      name: text,
      place,
      decimalProof: decimals.proofs[index] ?? 'none',
    }));
  return { table: { file, decimal: decimals.decimal, columns, rows: kept }, problems: [] };
}

/** Papa Parse as `readSheet` takes it. */
export const cutRecords: Cut = (text, delimiter) => {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: maximumCells + 2,
  });
  // After the last line end the parser sees one more record.
  return {
    records: data.slice(0, -1),
    badQuote: errors.find(({ type }) => type === 'Quotes')?.index,
  };
};

function isFilled({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text !== '');
}

function keepNamed(row: TableRow, header: TableRow): TableRow {
  const cells = row.cells.filter((_, index) => header.cells[index]?.text);
  return cells.length === row.cells.length ? row : { place: row.place, cells };
}

function emptyTable(file: string): Problem {
  const mend = 'give it a line with the names of the columns, and at least one row below';
  return { ...startOf(file), what: 'empty table', mend };
}
