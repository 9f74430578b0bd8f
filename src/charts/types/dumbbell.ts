import type { Markish } from '@observablehq/plot';
import {
  type Chart,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { numberLabels } from '#charts/pairs/dumbbell-labels.ts';
import { drawPairNames, isQuiet, layPairNames } from '#charts/pairs/pair-names.ts';
import {
  drawPoints,
  endsOf,
  isRowJoined,
  type Pair,
  pairOf,
  pairSizes,
  type Point,
} from '#charts/pairs/pair.ts';
import {
  layRows,
  type PlacedRow,
  rowLabelsOf,
  type RowLayout,
  rowMiddle,
  rowSizes,
  valueRoom,
} from '#charts/parts/bar-rows.ts';
import { drawBrackets, hasIntervals, whiskerCap, whiskerOf } from '#charts/parts/whiskers.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels } from '#charts/sheet/label.ts';

/**
 * Two numbers in each row, joined by a line: a dot and a ring, so that shape tells them apart as well as colour. That
 * of both together is a tick.
 */
export const dumbbell: Chart = {
  question: 'How far apart are two groups in each row?',
  draws: 'all',
  intervals: true,
  accepts: {
    rows: ['answers', 'groups', 'countries'],
    series: ['groups', 'waves'],
    count: [2, 2],
  },
  draw(input, size) {
    const before = layRows(input, size).before;
    const room = sideRoom(input, size);
    const place = placeOn(input.axis, before + room, chartWidths[size] - room);
    const names = layPairNames(input, place, size);
    const band = bandHeight(input, size) + tickRoom(input, size);
    const rows = layRows(input, size, { top: names.top, head: names.head, band });
    const placed = rows.placed.map((each) => belowTicks(each, tickRoom(input, size), size));
    const frame = sheetFrame(size, rows.bottom, input.dir);
    const pair = pairOf(input);
    const name = input.series[pair.total ?? -1]?.label ?? '';
    const places = { place, before, above: tickTop(input, size), name };
    return plotSheet(frame, [
      ...drawStrokes(
        placed.map((row): Stroke => [before, rowMiddle(row), frame.width, rowMiddle(row)]),
        { stroke: colour.line },
      ),
      ...drawIntervals(input, placed, place, size),
      ...drawJoins(input, placed, place),
      ...drawMarks(input, placed, place, size),
      ...drawPairNames(input, names, rows, frame, size),
      ...drawLabels(
        [
          ...placed.flatMap((each) => numberLabels(each, pair, places, size)),
          ...rowLabelsOf({ placed }),
        ],
        frame,
      ),
    ]);
  },
};

/** The space for numbers on either side, and for the ring that they stand beside. */
function sideRoom(input: ChartInput, size: ChartWidth): number {
  return (
    valueRoom(
      input.rows.flatMap(({ cells }) => cells),
      size,
    ) +
    pairSizes[size].ring +
    1
  );
}

/** How far from the middle of a row the interval of its number stands; `level` 1 is further away. */
function intervalDistance(size: ChartWidth, level: 0 | 1 = 0): number {
  return pairSizes[size].ring + whiskerCap[size] * (1 + level) + level * 2;
}

/** The height of a row: that of a bar, or more where intervals stand above and below its numbers. */
function bandHeight(input: ChartInput, size: ChartWidth): number {
  const { band } = rowSizes[size];
  return hasIntervals(input) ? Math.max(band, 2 * intervalDistance(size) + 4) : band;
}

/** How far above the middle of a row the number of its tick stands. */
function tickTop(input: ChartInput, size: ChartWidth): number {
  const { tick } = pairSizes[size];
  const reach = hasIntervals(input) ? Math.max(tick, intervalDistance(size, 1)) : tick;
  return reach + rowSizes[size].small * 1.3;
}

/** The space that ticks and their numbers need above the band of a row; none where there are none. */
function tickRoom(input: ChartInput, size: ChartWidth): number {
  if (pairOf(input).total === undefined) return 0;
  return Math.max(0, tickTop(input, size) - bandHeight(input, size) / 2);
}

/** A row whose band leaves the room for ticks free; a label beside it stays at the middle of its marks. */
function belowTicks(placed: PlacedRow, room: number, size: ChartWidth): PlacedRow {
  const shift = size === 'wide' ? room / 2 : 0;
  return {
    ...placed,
    labels: placed.labels.map((label) => ({ ...label, y: label.y + shift })),
    top: placed.top + room,
    height: placed.height - room,
  };
}

/** The intervals of dots as brackets above them, those of rings below, and those of ticks above both. */
function drawIntervals(
  input: ChartInput,
  placed: RowLayout['placed'],
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
function drawJoins(
  input: ChartInput,
  placed: RowLayout['placed'],
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
function drawMarks(
  input: ChartInput,
  placed: RowLayout['placed'],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const pair: Pair = pairOf(input);
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
