import type { ChartCell, ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowMiddle, rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText, valueColour } from '#charts/parts/row-numbers.ts';
import { whiskerOf } from '#charts/parts/whiskers.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import { endsOf, type Pair, pairSizes } from './pair.ts';

/** Where the numbers of a row may stand. */
interface Places {
  /** The place of a value, in pixels from where reading starts. */
  place: (value: number) => number;
  /** Where the band begins, and where it ends. */
  before: number;
  end: number;
  /** How far above the middle of the band the number of a tick stands. */
  above: number;
  /** What ticks stand for. */
  name: string;
}

/**
 * The numbers of a row: those compared on their outer sides, and that of both together above its tick. One through which
 * the tick would run goes up to it, each away from the other.
 */
export function numberLabels(
  placed: PlacedRow,
  pair: Pair,
  places: Places,
  size: ChartWidth,
): Label[] {
  const ends = valueLabels(placed, pair, places, size);
  const cell = pair.total === undefined ? undefined : placed.row.cells[pair.total];
  if (cell === undefined) return ends;
  const y = rowMiddle(placed) - places.above;
  const x = cell.value === undefined ? places.before : places.place(cell.value);
  const tick = tickLabel(cell, { x, y }, placed, size);
  if (cell.value === undefined)
    return [...ends, { ...tick, text: `${tick.text} · ${places.name}`, anchor: 'start' }];
  const { ring, tick: half } = pairSizes[size];
  const hit = ends.find((end) => runsThrough(x, end));
  if (hit === undefined) return [...ends, tick];
  const side = hit.anchor === 'start' ? 1 : -1;
  const moved: Label = {
    ...hit,
    ...{ y, x: hit.x, fontSize: tick.fontSize, anchor: side === 1 ? 'end' : 'start' },
  };
  const own: Label = { ...tick, x: x - side * half * 0.2, anchor: side === 1 ? 'start' : 'end' };
  const overlap = side * (moved.x - own.x) + ring * 0.5;
  return [
    ...ends.filter((end) => end !== hit),
    { ...moved, x: moved.x - side * Math.max(0, overlap) },
    own,
  ];
}

function tickLabel(
  cell: ChartCell,
  at: { x: number; y: number },
  { row }: PlacedRow,
  size: ChartWidth,
): Label {
  return {
    ...{ ...at, text: cellText(cell), width: Infinity, fontSize: rowSizes[size].small },
    fill: cell.highlighted ? colour.accentText : valueColour({ ...row, highlighted: false }, cell),
    weight: cell.highlighted ? 700 : 600,
    anchor: 'middle',
    halo: true,
  };
}

function runsThrough(x: number, { text, x: from, fontSize, anchor }: Label): boolean {
  const length = textWidth(text) * fontSize * realWidth.bold + 4;
  return anchor === 'start' ? x > from - 4 && x < from + length : x < from + 4 && x > from - length;
}

/** Both numbers on their outer sides; a symbol on the side where no number stands, or where the axis begins. */
function valueLabels(
  placed: PlacedRow,
  pair: Pair,
  { place, before, end: last }: Places,
  size: ChartWidth,
): Label[] {
  const { row } = placed;
  const [first, second] = endsOf(row, pair);
  if (first === undefined || second === undefined) return [];
  const { font } = rowSizes[size];
  const { ring } = pairSizes[size];
  const y = rowMiddle(placed) - font * 0.6;
  const at = (cell: ChartCell, x: number, anchor: 'start' | 'end', text: string): Label => ({
    text,
    x,
    y,
    width: Infinity,
    fontSize: font,
    fill: valueColour({ ...row, highlighted: cell.highlighted }, cell),
    weight: cell.highlighted ? 700 : 600,
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
    at(high, isAfter, 'start', fitting(high, last - isAfter, font)),
  ];
}

/** The number; or the name of the symbol where there is room for it, else its code. */
function fitting(cell: ChartCell, room: number, font: number): string {
  if (cell.value !== undefined) return cellText(cell);
  return textWidth(cell.text) * font * realWidth.bold <= room ? cellText(cell) : cell.short;
}

function bothSymbols(first: ChartCell, second: ChartCell): string {
  return first.text === second.text ? cellText(first) : `${first.short} · ${second.short}`;
}
