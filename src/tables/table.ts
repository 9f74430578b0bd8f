import type { Place } from '#errors.ts';
import type { DecimalMark } from './digits.ts';
import type { DecimalProof } from './number.ts';

/** A table as it stands in its file: text only, by columns, so that a million rows fit into memory. */
export interface Table {
  file: string;
  /**
   * How decimals are written in this file; where nothing proves it, `,` for the delimiter `;`, else
   * `.`.
   */
  decimal: DecimalMark;
  columns: TableColumn[];
  /** How many rows it has. */
  size: number;
  /** Where a row begins; or its cell in a column, by the positions of both. */
  place(row: number, column?: number): Place;
}

export interface TableColumn extends Texts {
  /** The header, without blanks around it. */
  name: string;
  place: Place;
  /** What proves the decimal mark to `parseNumber` for the cells of this column. */
  decimalProof: DecimalProof;
}

/** What the rows of a column say. */
export interface Texts {
  /** Each text in it, in the order in which they come first: without blanks around it, empty for a blank cell. */
  texts: readonly string[];
  /** For each row the position of its text in `texts`. */
  cells: Uint32Array;
}

export interface TableRow {
  /** Where its first line begins. */
  place: Place;
  /** One cell for each column, in the order of the columns. */
  cells: TableCell[];
}

export interface TableCell {
  /** The text of the cell, without blanks around it; empty for a blank cell. */
  text: string;
  /** Where the cell begins, after its opening quote if it has one. */
  place: Place;
}

/** The text of a cell, by the positions of row and column; absent where there is no such column. */
export function textAt({ columns }: Table, row: number, column: number): string | undefined {
  const { texts, cells } = columns[column] ?? {};
  return texts?.[cells?.[row] ?? -1];
}

/** A row with all its cells. */
export function rowAt(table: Table, row: number): TableRow {
  const cells = table.columns.map((_, column) => ({
    text: textAt(table, row, column) ?? '',
    place: table.place(row, column),
  }));
  return { place: table.place(row), cells };
}

/** Gathers what the rows of a column say. */
export function gatherTexts(size: number, textOf: (row: number) => string): Texts {
  const cells = new Uint32Array(size);
  const known = new Map<string, number>();
  for (let row = 0; row < size; row += 1) {
    const text = textOf(row);
    const position = known.get(text) ?? known.size;
    if (position === known.size) known.set(text, position);
    cells[row] = position;
  }
  return { texts: [...known.keys()], cells };
}

/** How many different rows some columns make. */
export function countDistinct(columns: readonly Texts[], size: number): number {
  if (columns.some(({ texts }) => texts.length === size)) return size;
  let rows = new Uint32Array(size);
  let count = Math.min(size, 1);
  for (const { texts, cells } of columns) {
    const known = new Map<number, number>();
    rows = rows.map((group, row) => {
      const key = group * texts.length + (cells[row] ?? 0);
      const position = known.get(key) ?? known.size;
      if (position === known.size) known.set(key, position);
      return position;
    });
    count = known.size;
    if (count === size) break;
  }
  return count;
}

/** A table of rows that were read in another way; nothing in it proves how decimals are marked. */
export function tableOf(
  file: string,
  columns: readonly Pick<TableColumn, 'name' | 'place'>[],
  rows: readonly TableRow[],
): Table {
  return {
    file,
    decimal: '.',
    columns: columns.map(({ name, place }, index) => ({
      name,
      place,
      decimalProof: 'none',
      ...gatherTexts(rows.length, (row) => rows[row]?.cells[index]?.text ?? ''),
    })),
    size: rows.length,
    place: (row, column = -1) =>
      rows[row]?.cells[column]?.place ?? rows[row]?.place ?? { file, line: 1, column: 1 },
  };
}
