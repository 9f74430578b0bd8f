import type { DecimalMark } from '#tables/digits.ts';

/** A sheet of a spreadsheet file, whatever program wrote it. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** Absent cells are empty. Rows and columns are counted from 0. */
  rows: (SheetCell | undefined)[][];
  /** How numbers that were typed as text mark their decimals. */
  decimal: DecimalMark;
  /** Whether some of them prove it. */
  isDecimalProved: boolean;
  /** Cells that span others. */
  merged: Area[];
  /** Rows and columns that the program does not show. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** A cell that is not empty. */
export interface SheetCell {
  row: number;
  column: number;
  /** As the program shows it, without blanks around it. */
  text: string;
  /** Blanks before it: sub-groups are often set off so. */
  indent: number;
  /** Absent where it is a text, which may say a number all the same. */
  number?: SheetNumber;
}

/** A number as the file holds it. */
export interface SheetNumber {
  /** As many digits as are shown, with a point before decimals; percentages from 0 to 100. */
  digits: string;
  /** The digits that the file holds, where these are more. */
  held?: string;
  /** Whether a percent sign is shown. */
  percent: boolean;
}

/** A rectangle of cells, all its edges counted in. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The rectangle that some cells lie in; absent where there are none. */
export function areaAround(cells: readonly { row: number; column: number }[]): Area | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

/** The cells of some rows that are not empty. */
export function filledCells(rows: Sheet['rows']): SheetCell[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
}

/** A cell as spreadsheets call it, e.g. "B7". */
export function addressOf({ row, column }: { row: number; column: number }): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Cells as spreadsheets call them, e.g. "A3:F14". */
export function rangeOf(area: Area | undefined): string {
  if (area === undefined) return '';
  const { top, left, bottom, right } = area;
  return `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
}

/** A column as spreadsheets call it, e.g. "AB". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
