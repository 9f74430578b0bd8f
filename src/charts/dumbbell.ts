import type { Markish } from '@observablehq/plot';
import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import {
  colour,
  drawStrokes,
  emptyFrame,
  placeOn,
  plotSheet,
  sheet,
  type Stroke,
} from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { drawPoints, isJoined, mainSeries, pairSizes, type Point } from './pair.ts';
import { drawPairNames, layPairNames } from './pair-names.ts';
import {
  cellText,
  drawRowLabels,
  layRows,
  middleOf,
  type PlacedRow,
  type Rows,
  rowSizes,
  valueColour,
  valueRoom,
} from './rows.ts';
import { textWidth } from './wrap.ts';

/** Two numbers in each row, joined by a line: a dot and a ring, so that shape tells them apart as well as colour. */
export const dumbbell: Chart = {
  answers: 'How far apart are two groups in each row?',
  needs: [],
  draws: 'all',
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
    const rows = layRows(input, size, { top: names.top, head: names.head });
    const frame = sheet(size, rows.bottom, input.dir);
    return plotSheet(frame, [
      ...drawStrokes(
        rows.placed.map((row): Stroke => [before, middleOf(row), frame.width, middleOf(row)]),
        { stroke: colour.line },
      ),
      ...drawJoins(input, rows, place),
      ...drawEnds(input, rows, place, size),
      ...rows.placed.flatMap((placed) =>
        valueLabels(placed, place, before, size).map((label) => drawLabel(label, frame)),
      ),
      ...drawPairNames(input, names, rows, frame, size),
      ...drawRowLabels(rows, frame),
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

/** Both numbers on their outer sides; a symbol on the side where no number stands, or where the axis begins. */
function valueLabels(
  placed: PlacedRow,
  place: (value: number) => number,
  before: number,
  size: ChartWidth,
): Label[] {
  const { row } = placed;
  const [first, second] = row.cells;
  if (first === undefined || second === undefined) return [];
  const { font } = rowSizes[size];
  const gap = pairSizes[size].ring + font * 0.35;
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
  const ends = [low.value ?? high.value ?? 0, high.value ?? low.value ?? 0].map(place);
  const [start = 0, end = 0] = ends;
  const isAfter = end + gap;
  return [
    at(low, start - gap, 'end', fitting(low, start - gap - before, font)),
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
