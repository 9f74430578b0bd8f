import type { Problem } from '#errors.ts';
import { delimiterName } from './delimiter.ts';
import type { Reading } from './reading.ts';
import { excerpt } from './quotes.ts';
import type { TableRow } from './table.ts';
import { filledWidth, headerRecord } from './width.ts';

/**
 * A problem for each row that does not fit under the header; a single one, at the header, where all
 * rows are too wide by as much.
 */
export function layoutProblems(reading: Reading, rows: readonly TableRow[]): Problem[] {
  const { records, uneven } = reading;
  if (uneven.length === 0) return [];
  const header = headerRecord(records);
  const widths = new Set(uneven.map((index) => filledWidth(records[index] ?? [])));
  const [width = 0] = widths;
  const rowCount = records.filter((record) => filledWidth(record) > 0).length - 1;
  const alike = uneven.length > 1 && uneven.length === rowCount && widths.size === 1;
  if (alike && width > header.length) return narrowHeader(reading, rows, width);
  return uneven.flatMap((index) => unevenRow(reading, rows[index], header));
}

function narrowHeader(reading: Reading, rows: readonly TableRow[], width: number): Problem[] {
  const names = rows.map(({ cells }) => cells).find((cells) => cells.some(({ text }) => text));
  return (names ?? []).slice(0, 1).map(({ text, place }) => ({
    ...place,
    what: `first line has ${count(names?.length ?? 0)}, but each row below has ${width}`,
    value: excerpt(text, 0),
    mend: `begin with the names of the columns, without a title above them; ${quoteMend(reading)}`,
  }));
}

function unevenRow(
  reading: Reading,
  row: TableRow | undefined,
  header: readonly string[],
): Problem[] {
  const surplus = row?.cells.slice(header.length).find(({ text }) => text !== '');
  const cell = surplus ?? row?.cells.at(-1);
  if (row === undefined || cell === undefined) return [];
  const expected = surplus ? header.length : filledWidth(header);
  return [
    {
      ...cell.place,
      what: `row has ${count(row.cells.length)}, but the header has ${expected}`,
      value: excerpt(cell.text, 0),
      mend: surplus ? quoteMend(reading) : missingMend,
    },
  ];
}

const missingMend =
  'add what is missing; where a spreadsheet left out the blank cells at the end of rows, move that column further left';

function quoteMend({ delimiter }: Reading): string {
  return `put each cell that contains ${delimiterName(delimiter)} between double quotes`;
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
