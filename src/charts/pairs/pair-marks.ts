import type { Markish } from '@observablehq/plot';
import type { ChartInput, ChartRow, ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowMiddle } from '#charts/parts/bar-rows.ts';
import { drawBrackets, whiskerCap, whiskerOf } from '#charts/parts/whiskers.ts';
import { colour, drawStrokes, type Stroke } from '#charts/sheet/frame.ts';
import { isQuiet } from './pair-names.ts';
import { drawPoints, endsOf, isRowJoined, pairOf, pairSizes, type Point } from './pair.ts';

/** How far from the middle of a row the interval of its number stands; `level` 1 is further away. */
export function intervalDistance(size: ChartWidth, level: 0 | 1 = 0): number {
  return pairSizes[size].ring + whiskerCap[size] * (1 + level) + level * 2;
}

/** The intervals of dots as brackets above them, those of rings below, and those of ticks above both. */
export function drawPairIntervals(
  input: ChartInput,
  placed: readonly PlacedRow[],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const { main, other, total } = pairOf(input);
  const { ring } = pairSizes[size];
  const [away, further] = [intervalDistance(size), intervalDistance(size, 1)];
  const brackets = (series: number, at: number, foot: number) =>
    placed.flatMap((each) =>
      whiskerOf(each.row.cells[series] ?? {}, place, rowMiddle(each) + at).map((whisker) => ({
        ...whisker,
        foot: rowMiddle(each) + foot,
      })),
    );
  return [
    ...drawBrackets(brackets(other, away, ring + 1), colour.muted),
    ...drawBrackets(brackets(main, -away, -ring - 1), markColourOf(input, 'dot')),
    ...(total === undefined
      ? []
      : drawBrackets(
          brackets(total, -further, whiskerCap[size] - further),
          markColourOf(input, 'tick'),
        )),
  ];
}

function markColourOf(input: ChartInput, mark: 'dot' | 'tick'): string {
  return isQuiet(input, mark) ? colour.muted : colour.accent;
}

/** Lines between the two numbers of each row, that of the headline stronger. */
export function drawPairJoins(
  input: ChartInput,
  placed: readonly PlacedRow[],
  place: (value: number) => number,
): Markish[] {
  const strokes = (isOwn: (row: ChartRow) => boolean) =>
    placed
      .filter(({ row }) => isOwn(row) && isRowJoined(input, row))
      .flatMap((each): Stroke[] => {
        const [first, second] = endsOf(each.row, pairOf(input)).map((cell) => cell?.value);
        if (first === undefined || second === undefined) return [];
        return [[place(first), rowMiddle(each), place(second), rowMiddle(each)]];
      });
  return [
    ...drawStrokes(
      strokes(({ highlighted }) => !highlighted),
      { stroke: colour.quiet, strokeWidth: 2 },
    ),
    ...drawStrokes(
      strokes(({ highlighted }) => highlighted),
      { stroke: colour.accent, strokeWidth: 3 },
    ),
  ];
}

/** Rings, on them the dots, and on these the ticks. A dot that would cover its ring is drawn small, inside it. */
export function drawPairMarks(
  input: ChartInput,
  placed: readonly PlacedRow[],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const pair = pairOf(input);
  const at = (series: number | undefined) =>
    placed.flatMap((each): Point[] => {
      const value = series === undefined ? undefined : each.row.cells[series]?.value;
      return value === undefined ? [] : [[place(value), rowMiddle(each)]];
    });
  const rings = at(pair.other);
  const covers = ([x, y]: Point) =>
    rings.some((ring) => ring[1] === y && Math.abs(ring[0] - x) < pairSizes[size].ring);
  const dots = at(pair.main);
  const look = { isQuiet: isQuiet(input, 'dot'), size };
  return [
    ...drawPoints(rings, 'ring', { isQuiet: true, size }),
    ...drawPoints(
      dots.filter((point) => !covers(point)),
      'dot',
      look,
    ),
    ...drawPoints(dots.filter(covers), 'inner', look),
    ...drawPoints(at(pair.total), 'tick', { isQuiet: isQuiet(input, 'tick'), size }),
  ];
}
