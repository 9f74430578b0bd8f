import type { ReadCells, SheetBlock } from './blocks.ts';
import type { SheetCell } from './sheet.ts';

/** The lowest text of the header over a column. */
export function headerOf(sheet: ReadCells, block: SheetBlock, column: number): string {
  return lowestOf(sheet, block, column)?.text ?? '';
}

/** The lowest cell of the header over a column that is filled. */
function lowestOf(
  sheet: ReadCells,
  { headerRows }: SheetBlock,
  column: number,
): SheetCell | undefined {
  return headerRows.map((row) => sheet.rows[row]?.[column]).findLast((cell) => cell !== undefined);
}

/** The cells over the columns of labels: the lowest of each. */
export function cornersOf(
  sheet: ReadCells,
  block: SheetBlock,
  labels: readonly number[],
): (SheetCell | undefined)[] {
  return labels.map((column) => lowestOf(sheet, block, column));
}
