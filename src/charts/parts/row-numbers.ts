import type { ChartCell, ChartInput, ChartRow, ChartWidth } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import { rowSizes } from './bar-rows.ts';

/** A number as it stands beside its mark, with the marks of its flags. */
export function cellText({ text, mark }: ChartCell): string {
  return mark === undefined ? text : `${text}\u202f${mark}`;
}

/** The same, or its symbol as short as it goes; nothing where there is no cell. */
export function shortText(cell: ChartCell | undefined): string {
  if (cell === undefined) return '';
  return cell.value === undefined ? cell.short : cellText(cell);
}

/** The colour of a row's marks: where none is put forward, all are but that of all together. */
export function markColour({ highlighted, total }: ChartRow, { rows }: ChartInput): string {
  if (highlighted) return colour.accent;
  if (total) return colour.muted;
  return rows.some((row) => row.highlighted) ? colour.quiet : colour.accent;
}

/** The colour of a number, or of the symbol in its place. */
export function valueColour({ highlighted }: ChartRow, { value }: ChartCell): string {
  if (value === undefined) return colour.muted;
  return highlighted ? colour.accentText : colour.ink;
}

/** The space that the longest number needs beside its mark; its letters are of the size of labels unless told otherwise. */
export function valueRoom(
  cells: readonly ChartCell[],
  size: ChartWidth,
  font: number = rowSizes[size].font,
): number {
  const numbers = cells.filter(({ value }) => value !== undefined).map(cellText);
  return Math.max(0, ...numbers.map(textWidth)) * font * realWidth.bold + font * 0.6;
}

/** The space that the longest number needs, or the longest symbol in the place of one. */
export function numberRoom(cells: readonly ChartCell[], size: ChartWidth): number {
  const { font } = rowSizes[size];
  const symbols = cells.filter(({ value }) => value === undefined);
  const widest = Math.max(0, ...symbols.map(({ short }) => textWidth(short))) * font;
  return Math.max(widest + font * 0.6, valueRoom(cells, size));
}
