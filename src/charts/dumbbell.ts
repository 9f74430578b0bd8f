import type { Markish } from '@observablehq/plot';
import {
  type Chart,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import { valueLabels } from './dumbbell-labels.ts';
import {
  colour,
  drawStrokes,
  emptyFrame,
  placeOn,
  plotSheet,
  sheet,
  type Stroke,
} from './frame.ts';
import { drawBrackets, hasIntervals, whiskerCap, whiskerOf } from './interval.ts';
import { drawLabels } from './label.ts';
import { drawPoints, isJoined, mainSeries, pairSizes, type Point } from './pair.ts';
import { drawPairNames, layPairNames } from './pair-names.ts';
import { layRows, middleOf, rowLabelsOf, type Rows, rowSizes, valueRoom } from './rows.ts';

/** Two numbers in each row, joined by a line: a dot and a ring, so that shape tells them apart as well as colour. */
export const dumbbell: Chart = {
  answers: 'How far apart are two groups in each row?',
  needs: [],
  draws: 'all',
  intervals: true,
  takes: {
    rows: ['answers', 'groups', 'countries'],
    series: ['groups', 'waves'],
    count: [2, 2],
  },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const before = layRows(input, size).before;
    const room = sideRoom(input, size);
    const place = placeOn(input.axis, before + room, chartWidths[size] - room);
    const names = layPairNames(input, place, size);
    const band = bandHeight(input, size);
    const rows = layRows(input, size, { top: names.top, head: names.head, band });
    const frame = sheet(size, rows.bottom, input.dir);
    return plotSheet(frame, [
      ...drawStrokes(
        rows.placed.map((row): Stroke => [before, middleOf(row), frame.width, middleOf(row)]),
        { stroke: colour.line },
      ),
      ...drawIntervals(input, rows, place, size),
      ...drawJoins(input, rows, place),
      ...drawEnds(input, rows, place, size),
      ...drawPairNames(input, names, rows, frame, size),
      ...drawLabels(
        [
          ...rows.placed.flatMap((placed) => valueLabels(placed, place, before, size)),
          ...rowLabelsOf(rows),
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

/** How far from the middle of a row the interval of its number stands. */
function intervalDistance(size: ChartWidth): number {
  return pairSizes[size].ring + whiskerCap[size];
}

/** The height of a row: that of a bar, or more where intervals stand above and below its numbers. */
function bandHeight(input: ChartInput, size: ChartWidth): number {
  const { band } = rowSizes[size];
  return hasIntervals(input) ? Math.max(band, 2 * intervalDistance(size) + 4) : band;
}

/** The intervals of dots as brackets above them, and those of rings below. */
function drawIntervals(
  input: ChartInput,
  { placed }: Rows,
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const main = mainSeries(input);
  return [1 - main, main].flatMap((series) => {
    const side = series === main ? -1 : 1;
    const [away, near] = [intervalDistance(size), pairSizes[size].ring + 1];
    const brackets = placed.flatMap((each) =>
      whiskerOf(each.row.cells[series] ?? {}, place, middleOf(each) + side * away).map(
        (whisker) => ({ ...whisker, foot: middleOf(each) + side * near }),
      ),
    );
    return drawBrackets(brackets, series === main ? colour.accent : colour.muted);
  });
}

/** Lines between the two numbers of each row, that of the headline stronger. */
function drawJoins(
  input: ChartInput,
  { placed }: Rows,
  place: (value: number) => number,
): Markish[] {
  if (!isJoined(input)) return [];
  const strokes = (isOwn: (row: ChartRow) => boolean) =>
    placed
      .filter(({ row }) => isOwn(row))
      .flatMap((each): Stroke[] => {
        const [first, second] = each.row.cells.map(({ value }) => value);
        if (first === undefined || second === undefined) return [];
        return [[place(first), middleOf(each), place(second), middleOf(each)]];
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

function drawEnds(
  input: ChartInput,
  { placed }: Rows,
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const main = mainSeries(input);
  const points = (series: number) =>
    placed.flatMap((each): Point[] => {
      const value = each.row.cells[series]?.value;
      return value === undefined ? [] : [[place(value), middleOf(each)]];
    });
  return [...drawPoints(points(1 - main), 'ring', size), ...drawPoints(points(main), 'dot', size)];
}
