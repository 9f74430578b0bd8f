import {
  bySize,
  type Chart,
  type ChartInput,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import {
  columnHeight,
  type ColumnPlace,
  columnWidth,
  type EndColumn,
  layEndColumn,
  type LineEnd,
} from '#charts/lines/line-ends.ts';
import { withWhiskers } from '#charts/lines/line-intervals.ts';
import { annotationAtPoint, annotationBelow } from '#charts/lines/point-annotation.ts';
import { namesOnLines, pointLabels } from '#charts/lines/point-labels.ts';
import { drawGrid, tickLabels } from '#charts/lines/trend-grid.ts';
import { drawTrendRows } from '#charts/lines/trend-rows.ts';
import { drawLines, lineParts, type LinePoint, wavePoints } from '#charts/lines/value-lines.ts';
import {
  changePlaces,
  changeRoom,
  drawChanges,
  placeWaves,
  waveLabels,
} from '#charts/lines/waves.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels, type Label, labelsBottom } from '#charts/sheet/label.ts';
import { isCovered } from '#charts/sheet/overlap.ts';
import { textWidth } from '#charts/sheet/wrap.ts';

/** Sizes in pixels: how tall the drawing is, and may become for its labels; how much of a wide sheet names have. */
const defaults = bySize({
  narrow: { tall: 250, most: 300, names: 130 },
  wide: { tall: 300, most: 480, names: 260 },
  broad: { tall: 360, most: 480, names: 300 },
  picture: { tall: 300, most: 480, names: 230 },
});

/** Waves at their distances in time, and a line for each row; each row by itself where its labels do not fit. */
export const trend: Chart = {
  question: 'How did it change from wave to wave?',
  draws: 'all',
  annotates: true,
  intervals: true,
  differences: 'written',
  accepts: {
    rows: ['none', 'answers', 'groups', 'countries'],
    series: ['waves'],
    count: [2, Infinity],
  },
  draw(input, size) {
    const mayStandOnLines = size === 'narrow' && input.rows.some(({ label }) => label !== '');
    const layout =
      layTrend(input, size, true) ?? (mayStandOnLines ? layTrend(input, size, false) : undefined);
    return layout === undefined ? drawTrendRows(input, size) : drawTrend(input, layout, size);
  },
};

/** Where things stand on the sheet, in pixels. */
interface TrendLayout {
  /** Where lines begin and end, counted from where reading starts. */
  start: number;
  end: number;
  /** The height of the lowest value. */
  floor: number;
  place: (value: number) => number;
  waves: number[];
  /** For each row, what stands at each wave. */
  points: readonly LinePoint[][];
  names: EndColumn;
  /** What stands at points. */
  marks: Label[];
}

/** The room beside lines: where they begin and end, and the column of their names where that stands beside them. */
interface Sides {
  start: number;
  end: number;
  column: ColumnPlace | undefined;
}

/** With names beside the lines or on them; absent where they would cover lines or one another. */
function layTrend(input: ChartInput, size: ChartWidth, isBeside: boolean): TrendLayout | undefined {
  const { tall } = defaults[size];
  const { font, small } = rowSizes[size];
  const sides = laySides(input, size, isBeside);
  if (sides === undefined) return undefined;
  const { start, end, column } = sides;
  const needed = neededHeight(input, column, size);
  if (needed === undefined) return undefined;
  const top = changeRoom(input, size) + font * 1.5;
  const floor = top + Math.max(input.rows.length < 3 ? tall * 0.7 : tall, needed);
  const place = placeOn(input.axis, floor, top);
  const waves = placeWaves(input.series, start + small * 0.5, end);
  const lines = input.rows.map((row) => wavePoints(row, input.series, waves, place));
  const points = withWhiskers(input, lines, place, size);
  if (points === undefined) return undefined;
  const above = [top - font * 1.4, floor] as const;
  const marks = pointLabels(input, points, above, size);
  if (marks.some((label) => isCovered(label, loneDots(points)))) return undefined;
  const around = [top - font * 0.7, floor + font * 0.7] as const;
  const strokes = changePlaces(input.series, waves).map((x): Stroke => [x, top, x, floor]);
  const names = column
    ? layEndColumn(endsOf(input, place), column, around, size)
    : namesOnLines(input, points, { bounds: above, strokes, taken: marks }, size);
  return names && { start, end, floor, place, waves, points, names, marks };
}

/** Numbers that no line leads to or from, so that whatever stands on one leaves nothing of it. */
function loneDots(points: readonly LinePoint[][]): Stroke[] {
  const lone = points.flatMap((line) => lineParts(line).filter(({ length }) => length === 1));
  return lone.flat().map(({ x, y }) => [x, y - 3, x, y + 3]);
}

/** Absent where names leave lines too little room. */
function laySides(input: ChartInput, size: ChartWidth, isBeside: boolean): Sides | undefined {
  const { small } = rowSizes[size];
  const ticks = Math.max(0, ...input.axis.ticks.map(({ text }) => textWidth(text))) * small;
  const start = ticks + small * 1.2;
  const last = input.series.length - 1;
  const width = isBeside ? columnWidth(input, last, defaults[size].names, size) : small * 0.5;
  const end = chartWidths[size] - width;
  if (end - start < chartWidths[size] * 0.35) return undefined;
  return { start, end, column: isBeside ? { start: end, width } : undefined };
}

/** The height that a column of names needs; absent where it is too much, or a row has no line to name. */
function neededHeight(
  input: ChartInput,
  column: ColumnPlace | undefined,
  size: ChartWidth,
): number | undefined {
  if (input.rows.some(({ cells }) => cells.every(({ value }) => value === undefined)))
    return undefined;
  if (column === undefined) return 0;
  const ends = endsOf(input, () => 0);
  const needed = columnHeight(ends, column, size);
  return needed > defaults[size].most ? undefined : needed;
}

/** Where each line ends: at its last number, also where later ones are missing. */
function endsOf({ rows }: ChartInput, place: (value: number) => number): LineEnd[] {
  return rows.flatMap((row): LineEnd[] => {
    const cell = row.cells.at(-1);
    const known = row.cells.findLast(({ value }) => value !== undefined)?.value;
    return cell === undefined ? [] : [{ row, cell, y: known === undefined ? 0 : place(known) }];
  });
}

function drawTrend(input: ChartInput, layout: TrendLayout, size: ChartWidth): Drawing {
  const { start, end, floor, place, waves, points, names, marks } = layout;
  const { font, small } = rowSizes[size];
  const feet = waveLabels(input.series, waves, [0, chartWidths[size]], size).map((label) => ({
    ...label,
    y: label.y + floor + font * 0.8,
  }));
  const bottom = labelsBottom(feet);
  const changes = changePlaces(input.series, waves).map((x): Stroke => [x, 0, x, floor]);
  const free = {
    x: [start, end] as const,
    y: [changeRoom(input, size), floor - 2] as const,
    strokes: changes,
    labels: [...names.labels, ...marks],
  };
  const atPoint = annotationAtPoint(input, points, free, size);
  const below =
    atPoint === undefined ? annotationBelow(input, bottom, size) : { labels: [], bottom };
  const frame = sheetFrame(size, below.bottom, input.dir);
  const ticks = tickLabels(input, start, place, size);
  const annotation = atPoint?.labels ?? below.labels;
  const labels = [...feet, ...names.labels, ...ticks, ...marks, ...annotation];
  return plotSheet(frame, [
    ...drawGrid(input, [start, end], place),
    ...drawChanges(
      input,
      waves,
      { top: 0, spans: [[changeRoom(input, size), floor]], labels: [...marks, ...annotation] },
      frame,
      size,
    ),
    ...drawStrokes(
      waves.map((x) => [x, floor, x, floor + small * 0.4] as const),
      { stroke: colour.muted },
    ),
    ...drawStrokes([...names.leaders, ...(atPoint?.leaders ?? [])], { stroke: colour.quiet }),
    ...drawLines(input, points, size),
    ...drawLabels(labels, frame),
  ]);
}
