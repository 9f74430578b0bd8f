import { counted, furtherLines, type Problem } from '#errors.ts';
import type { Reading } from './csv-reading.ts';
import { decimalCommas, isCutAtCommas } from './decimal-commas.ts';
import { delimiterName } from './delimiter.ts';
import { excerpt } from './quote-faults.ts';
import { delimiters, recordAt, type Records } from './csv-records.ts';
import type { TableCell, TableRow } from './table.ts';
import { filledWidth, headerRecord, headerWidth } from './width.ts';

/**
 * One problem for all rows that are too wide, and one for all that are too narrow; a single one, at the header, where
 * all rows are too wide by as much, or where it is cut by another delimiter than they are.
 */
export function layoutProblems(file: string, reading: Reading): Problem[] {
  const { records, delimiter, uneven } = reading;
  if (uneven.length === 0) return [];
  const width = headerWidth(records);
  const rowOf = (record: number) => recordAt(file, records, record);
  const isCut = (record: number) => delimiter === ',' && isCutAtCommas(rowOf(record), width);
  const cut = new Set(uneven.filter(isCut));
  const others = uneven.filter((record) => !cut.has(record));
  return [
    ...decimalCommas([...cut].map(rowOf), width),
    ...unevenProblems(
      { ...reading, uneven: others },
      others.map(rowOf),
      rowOf(headerRecord(records)),
    ),
  ];
}

function unevenProblems(reading: Reading, rows: readonly TableRow[], header: TableRow): Problem[] {
  if (rows.length === 0) return [];
  const cut = otherDelimiter(reading, rows, header);
  if (cut.length > 0) return cut;
  const widths = new Set(rows.map(filledCells));
  const [width = 0] = widths;
  const alike = rows.length > 1 && rows.length === countRows(reading.records) && widths.size === 1;
  if (alike && width > header.cells.length) return narrowHeader(reading, header, width);
  const misfits = rows.flatMap((row) => misfitOf(row, header) ?? []);
  return [...new Set(misfits.map(({ wide }) => wide))].flatMap((wide) =>
    unevenRows(
      reading,
      misfits.filter((misfit) => misfit.wide === wide),
      header,
    ),
  );
}

/** How many records below the header are not empty. */
function countRows(records: Records): number {
  let count = -1;
  for (let record = 0; record < records.size; record += 1)
    if (filledWidth(records, record) > 0) count += 1;
  return count;
}

/** How many cells a row has up to its last one that is not blank. */
function filledCells({ cells }: TableRow): number {
  return cells.findLastIndex(({ text }) => text !== '') + 1;
}

/** A row that does not fit under the header. */
interface Misfit {
  row: TableRow;
  /** Its first cell that has no name above it; in a narrow row its last. */
  cell: TableCell;
  /** It has more cells than the header. */
  wide: boolean;
}

function misfitOf(row: TableRow, header: TableRow): Misfit | undefined {
  const surplus = row.cells.slice(header.cells.length).find(({ text }) => text !== '');
  const cell = surplus ?? row.cells.at(-1);
  return cell && { row, cell, wide: surplus !== undefined };
}

/** Rows of a single cell that another delimiter cuts into as many as the header has. */
function otherDelimiter(
  { records, uneven, delimiter }: Reading,
  rows: readonly TableRow[],
  header: TableRow,
): Problem[] {
  if (uneven.some((record) => records.width(record) !== 1)) return [];
  const other = delimiters.find(
    (name) =>
      name !== delimiter &&
      uneven.every((record) => records.raw(record, 0).split(name).length === header.cells.length),
  );
  const cells = rows.flatMap((row) => row.cells);
  const [first] = cells;
  if (other === undefined || first === undefined) return [];
  return [
    {
      ...first.place,
      what: `row whose cells are separated by ${delimiterName(other)}, while those of the header are by ${delimiterName(delimiter)}`,
      value: excerpt(first.text, 0),
      mend: `separate all by the same sign${furtherLines(cells.map(({ place }) => place))}`,
    },
  ];
}

function narrowHeader(reading: Reading, { cells }: TableRow, width: number): Problem[] {
  return cells.slice(0, 1).map(({ text, place }) => ({
    ...place,
    what: `first line has ${counted(cells.length, 'cell')}, but each row below has ${width}`,
    value: excerpt(text, 0),
    mend: `begin with the names of the columns, without a title above them; ${quoteMend(reading)}`,
  }));
}

/** One problem for rows that are all too wide, or all too narrow. */
function unevenRows(reading: Reading, misfits: readonly Misfit[], header: TableRow): Problem[] {
  const [first] = misfits;
  if (first === undefined) return [];
  const { row, cell, wide } = first;
  const lines = furtherLines(misfits.map((misfit) => misfit.cell.place));
  return [
    {
      ...cell.place,
      what: `row has ${counted(row.cells.length, 'cell')}, but the header has ${wide ? header.cells.length : filledCells(header)}`,
      value: excerpt(cell.text, 0),
      mend: `${wide ? surplusMend(reading, cell) : missingMend}${lines}`,
    },
  ];
}

const missingMend =
  'add what is missing; where a spreadsheet left out the blank cells at the end of rows, move that column further left';

function quoteMend({ delimiter }: Reading): string {
  return `put each cell that contains ${delimiterName(delimiter)} between double quotes`;
}

/** Words beyond the last column are a note more often than the end of a cell. */
function surplusMend(reading: Reading, { text }: TableCell): string {
  const mend = quoteMend(reading);
  return /\p{L}/u.test(text) ? `${mend}; or name the column they make in the first line` : mend;
}
