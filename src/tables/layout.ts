import { counted, furtherLines, type Problem } from '#errors.ts';
import { delimiters, type Reading } from './csv-reading.ts';
import { decimalCommas, isCutAtCommas } from './decimal-commas.ts';
import { delimiterName } from './delimiter.ts';
import { excerpt } from './quote-faults.ts';
import type { TableCell, TableRow } from './table.ts';
import { filledWidth, headerRecord } from './width.ts';

/**
 * One problem for all rows that are too wide, and one for all that are too narrow; a single one, at the header, where
 * all rows are too wide by as much, or where it is cut by another delimiter than they are.
 */
export function layoutProblems(reading: Reading, rows: readonly TableRow[]): Problem[] {
  const header = headerRecord(reading.records);
  const isCut = (index: number) => {
    const row = rows[index];
    return reading.delimiter === ',' && row !== undefined && isCutAtCommas(row, header.length);
  };
  const cut = reading.uneven.filter(isCut);
  return [
    ...decimalCommas(
      cut.flatMap((index) => rows[index] ?? []),
      header.length,
    ),
    ...unevenProblems(
      { ...reading, uneven: reading.uneven.filter((index) => !isCut(index)) },
      rows,
      header,
    ),
  ];
}

function unevenProblems(
  reading: Reading,
  rows: readonly TableRow[],
  header: readonly string[],
): Problem[] {
  const { records, uneven } = reading;
  if (uneven.length === 0) return [];
  const cut = otherDelimiter(reading, rows, header);
  if (cut.length > 0) return cut;
  const widths = new Set(uneven.map((index) => filledWidth(records[index] ?? [])));
  const [width = 0] = widths;
  const rowCount = records.filter((record) => filledWidth(record) > 0).length - 1;
  const alike = uneven.length > 1 && uneven.length === rowCount && widths.size === 1;
  if (alike && width > header.length) return narrowHeader(reading, rows, width);
  const misfits = uneven.flatMap((index) => misfitOf(rows[index], header) ?? []);
  return [...new Set(misfits.map(({ wide }) => wide))].flatMap((wide) =>
    unevenRows(
      reading,
      misfits.filter((misfit) => misfit.wide === wide),
      header,
    ),
  );
}

/** A row that does not fit under the header. */
interface Misfit {
  row: TableRow;
  /** Its first cell that has no name above it; in a narrow row its last. */
  cell: TableCell;
  /** It has more cells than the header. */
  wide: boolean;
}

function misfitOf(row: TableRow | undefined, header: readonly string[]): Misfit | undefined {
  const surplus = row?.cells.slice(header.length).find(({ text }) => text !== '');
  const cell = surplus ?? row?.cells.at(-1);
  return row && cell && { row, cell, wide: surplus !== undefined };
}

/** Rows of a single cell that another delimiter cuts into as many as the header has. */
function otherDelimiter(
  { records, uneven, delimiter }: Reading,
  rows: readonly TableRow[],
  header: readonly string[],
): Problem[] {
  if (uneven.some((index) => records[index]?.length !== 1)) return [];
  const other = delimiters.find(
    (name) =>
      name !== delimiter &&
      uneven.every((index) => records[index]?.[0]?.split(name).length === header.length),
  );
  const cells = uneven.flatMap((index) => rows[index]?.cells[0] ?? []);
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

function narrowHeader(reading: Reading, rows: readonly TableRow[], width: number): Problem[] {
  const names = rows.map(({ cells }) => cells).find((cells) => cells.some(({ text }) => text));
  return (names ?? []).slice(0, 1).map(({ text, place }) => ({
    ...place,
    what: `first line has ${counted(names?.length ?? 0, 'cell')}, but each row below has ${width}`,
    value: excerpt(text, 0),
    mend: `begin with the names of the columns, without a title above them; ${quoteMend(reading)}`,
  }));
}

/** One problem for rows that are all too wide, or all too narrow. */
function unevenRows(
  reading: Reading,
  misfits: readonly Misfit[],
  header: readonly string[],
): Problem[] {
  const [first] = misfits;
  if (first === undefined) return [];
  const { row, cell, wide } = first;
  const lines = furtherLines(misfits.map((misfit) => misfit.cell.place));
  return [
    {
      ...cell.place,
      what: `row has ${counted(row.cells.length, 'cell')}, but the header has ${wide ? header.length : filledWidth(header)}`,
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
