import { type ChartCell, type ChartWidth, chartWidths } from './chart.ts';
import { whiskerOf } from './interval.ts';
import type { Label } from './label.ts';
import { pairSizes } from './pair.ts';
import { cellText, middleOf, type PlacedRow, rowSizes, valueColour } from './rows.ts';
import { textWidth } from './wrap.ts';

/** Both numbers on their outer sides; a symbol on the side where no number stands, or where the axis begins. */
export function valueLabels(
  placed: PlacedRow,
  place: (value: number) => number,
  before: number,
  size: ChartWidth,
): Label[] {
  const { row } = placed;
  const [first, second] = row.cells;
  if (first === undefined || second === undefined) return [];
  const { font } = rowSizes[size];
  const { ring } = pairSizes[size];
  const y = middleOf(placed) - font * 0.6;
  const at = (cell: ChartCell, x: number, anchor: 'start' | 'end', text: string): Label => ({
    text,
    x,
    y,
    width: Infinity,
    fontSize: font,
    fill: valueColour(row, cell),
    weight: row.highlighted ? 700 : 600,
    anchor,
    halo: true,
  });
  if (first.value === undefined && second.value === undefined)
    return [at(first, before, 'start', bothSymbols(first, second))];
  const [low, high] =
    (first.value ?? -Infinity) <= (second.value ?? Infinity) ? [first, second] : [second, first];
  const ends = [low, high].flatMap(({ value }) => value ?? []).map(place);
  const reach = [low, high].flatMap((cell) => whiskerOf(cell, place, 0));
  const start = Math.min(...ends.map((x) => x - ring), ...reach.map((each) => each.low));
  const end = Math.max(...ends.map((x) => x + ring), ...reach.map((each) => each.high));
  const [isBefore, isAfter] = [start - font * 0.35, end + font * 0.35];
  return [
    at(low, isBefore, 'end', fitting(low, isBefore - before, font)),
    at(high, isAfter, 'start', fitting(high, chartWidths[size] - isAfter, font)),
  ];
}

/** The number; or the name of the symbol where there is room for it, else its code. */
function fitting(cell: ChartCell, room: number, font: number): string {
  if (cell.value !== undefined) return cellText(cell);
  return textWidth(cell.text) * font * 1.08 <= room ? cellText(cell) : cell.short;
}

function bothSymbols(first: ChartCell, second: ChartCell): string {
  return first.text === second.text ? cellText(first) : `${first.short} · ${second.short}`;
}
