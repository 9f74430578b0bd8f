import type { ChartCell, ChartRow, ChartWidth } from './chart.ts';
import { colour } from './frame.ts';
import type { Label } from './label.ts';
import type { Opposed, Side } from './opposed.ts';
import { cellText, type PlacedRow, rowSizes } from './rows.ts';
import { roomOf, type Segment } from './segments.ts';
import { hueOf, hueText, type Sides } from './tones.ts';

/** The sum of a side beyond its end, in its colour; symbols where a part of it is not known. */
export function sideLabel(
  { row, top, height }: PlacedRow,
  { sides }: Opposed,
  side: Side,
  end: number,
  size: ChartWidth,
): Label {
  const { small: fontSize } = rowSizes[size];
  const isKnown = sides[side].every((series) => row.cells[series]?.value !== undefined);
  const away = side === 'before' ? -1 : 1;
  return {
    ...{ text: sideText(row, sides, side), x: end + away * fontSize * 0.35, width: Infinity },
    ...{ y: top + height / 2 - fontSize * 0.6, fontSize },
    fill: isKnown ? hueText(hueOf(sides, side)) : colour.muted,
    weight: isKnown ? 700 : 400,
    anchor: side === 'before' ? 'end' : 'start',
  };
}

/** The symbol of the middle, where its number is not known. */
export function middleLabel(
  { row, top, height }: PlacedRow,
  { sides, centre }: Opposed,
  size: ChartWidth,
): Label[] {
  const { small: fontSize } = rowSizes[size];
  const cell = sides.middle === undefined ? undefined : row.cells[sides.middle];
  if (cell === undefined || cell.value !== undefined) return [];
  const y = top + height / 2 - fontSize * 0.6;
  return [
    {
      ...{ text: cell.short, x: centre, y, width: Infinity, fontSize, fill: colour.muted },
      anchor: 'middle',
    },
  ];
}

export function columnLabel({ row }: PlacedRow, column: Segment, size: ChartWidth): Label {
  const { small: fontSize } = rowSizes[size];
  const cell = row.cells[column.series];
  return {
    ...{ text: shortText(cell), width: Infinity, fontSize },
    x: column.end + (column.end > column.start ? fontSize * 0.35 : 0),
    y: column.top + column.height / 2 - fontSize * 0.6,
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

export function shortText(cell: ChartCell | undefined): string {
  if (cell === undefined) return '';
  return cell.value === undefined ? cell.short : cellText(cell);
}

/** The width of the symbol in the middle, where its number is not known. */
export function middleRoom({ cells }: ChartRow, { middle }: Sides, fontSize: number): number {
  const cell = middle === undefined ? undefined : cells[middle];
  return cell === undefined || cell.value !== undefined ? 0 : roomOf(cell.short, fontSize);
}
