import type { ChartRow, ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText, shortText } from '#charts/parts/row-numbers.ts';
import { bandLabel, roomOf, type Segment } from '#charts/parts/segments.ts';
import { hueOf, hueText, type Sides, type Tone } from '#charts/parts/tones.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';

/** Where the answers of an opposed scale stand on the sheet, in pixels from where reading starts. */
export interface Opposed {
  sides: Sides;
  tones: Tone[];
  /** The middle of the scale. */
  centre: number;
  /** Pixels of one unit. */
  scale: number;
  /** The space below bars for the sums of their sides; 0 where these stand at the ends of bars. */
  under: number;
  /** Answers that are no place on the scale: each in a column of its own behind it. */
  outside: Column[];
}

interface Column {
  series: number;
  start: number;
  width: number;
}

/** A side of the middle, as reading goes. */
export type Side = 'before' | 'after';

/** The sum of a side, beyond its end or below it, in its colour; symbols where a part of it is not known. */
export function sideLabel(
  placed: PlacedRow,
  { sides, centre, under }: Opposed,
  side: Side,
  end: number,
  size: ChartWidth,
): Label {
  const { row } = placed;
  const { small } = rowSizes[size];
  const text = sideText(row, sides, side);
  const isBefore = side === 'before';
  const isKnown = sides[side].every((series) => row.cells[series]?.value !== undefined);
  const look = {
    fill: isKnown ? hueText(hueOf(sides, side)) : colour.muted,
    weight: isKnown ? 700 : 400,
  };
  if (under === 0) {
    const x = isBefore ? end - small * beyond : end + small * beyond;
    return { ...bandLabel(placed, text, x, size), ...look, anchor: isBefore ? 'end' : 'start' };
  }
  // Below its outer end, but never across the middle.
  const room = roomBelow(text, small);
  const x = isBefore ? Math.min(end, centre - room) : Math.max(end, centre + room);
  const y = placed.top + placed.height + small * 0.3;
  return {
    ...bandLabel(placed, text, x, size),
    ...{ ...look, y, anchor: isBefore ? 'start' : 'end' },
  };
}

/** How far beyond the end of a bar a sum stands, in ems. */
const beyond = 0.35;

/** The least width of a side below which its sum stands. */
export function roomBelow(text: string, fontSize: number): number {
  return roomOf(text, fontSize, 700) + fontSize * 0.25;
}

/** The symbol of the middle, where its number is not known. */
export function middleLabel(
  placed: PlacedRow,
  { sides, centre }: Opposed,
  size: ChartWidth,
): Label[] {
  const cell = sides.middle === undefined ? undefined : placed.row.cells[sides.middle];
  if (cell === undefined || cell.value !== undefined) return [];
  return [{ ...bandLabel(placed, cell.short, centre, size), anchor: 'middle' }];
}

/** The number of an answer outside the scale, or its symbol, behind its bar. */
export function columnLabel({ row }: PlacedRow, column: Segment, size: ChartWidth): Label {
  const cell = row.cells[column.series];
  const apart = column.end > column.start ? rowSizes[size].small * 0.35 : 0;
  return {
    ...bandLabel(column, shortText(cell), column.end + apart, size),
    fill: cell?.value === undefined ? colour.muted : colour.ink,
    weight: cell?.highlighted ? 700 : 400,
  };
}

/** The sum of a side, or the number of its only answer; the symbols in it, each once, where it is not known. */
export function sideText({ cells, sides: sums }: ChartRow, sides: Sides, side: Side): string {
  const own = sides[side].flatMap((series) => cells[series] ?? []);
  const unknown = own.filter(({ value }) => value === undefined);
  if (unknown.length > 0) return [...new Set(unknown.map(({ short }) => short))].join(' ');
  const [only, ...others] = own;
  return only !== undefined && others.length === 0 ? cellText(only) : (sums?.[side] ?? '');
}

/** The width of the symbol in the middle, where its number is not known. */
export function middleRoom({ cells }: ChartRow, { middle }: Sides, fontSize: number): number {
  const cell = middle === undefined ? undefined : cells[middle];
  return cell === undefined || cell.value !== undefined ? 0 : roomOf(cell.short, fontSize);
}
