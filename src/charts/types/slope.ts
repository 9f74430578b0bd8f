import {
  bySize,
  type Chart,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import {
  columnHeight,
  type ColumnPlace,
  columnWidth,
  layEndColumn,
  type LineEnd,
} from '#charts/lines/line-ends.ts';
import { withWhiskers } from '#charts/lines/line-intervals.ts';
import { annotationAtPoint, annotationBelow } from '#charts/lines/point-annotation.ts';
import { headLabels, layStarts } from '#charts/lines/slope-labels.ts';
import { drawLines, type LinePoint } from '#charts/lines/value-lines.ts';
import { isJoined, isRowJoined } from '#charts/pairs/pair.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { valueRoom } from '#charts/parts/row-numbers.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels, type Label, labelsBottom } from '#charts/sheet/label.ts';
import { textWidth } from '#charts/sheet/wrap.ts';
import { dumbbell } from './dumbbell.ts';

/** Sizes in pixels: how tall the drawing is, and may become for its labels; how much of the sheet names have; the least that lines need. */
const defaults = bySize({
  narrow: { tall: 240, most: 300, names: 150, lines: 52 },
  wide: { tall: 320, most: 560, names: 290, lines: 140 },
  broad: { tall: 360, most: 560, names: 360, lines: 240 },
  picture: { tall: 320, most: 560, names: 250, lines: 120 },
});

/** Two waves as two columns, and a line for each row between them; as a list where its labels do not fit. */
export const slope: Chart = {
  question: 'What rose and what fell between two waves?',
  draws: 'all',
  annotates: true,
  intervals: true,
  differences: 'written',
  accepts: {
    rows: ['none', 'answers', 'groups', 'countries'],
    series: ['waves'],
    count: [2, 2],
  },
  draw(input, size) {
    const layout = laySlope(input, size);
    return layout === undefined ? dumbbell.draw(input, size) : drawSlope(input, layout, size);
  },
};

/** Where things stand on the sheet, in pixels. */
interface SlopeLayout {
  /** The columns of both waves, counted from where reading starts. */
  start: number;
  end: number;
  heads: Label[];
  /** Between what heights values lie. */
  top: number;
  floor: number;
  /** Below the values: the place of rows that have none. */
  bottom: number;
  place: (value: number) => number;
  /** What stands at both waves of each row. */
  points: readonly LinePoint[][];
  ends: LineEnd[];
}

/** Absent where the names of rows need more room than there is. */
function laySlope(input: ChartInput, size: ChartWidth): SlopeLayout | undefined {
  const { tall, most, names, lines } = defaults[size];
  const { font } = rowSizes[size];
  const start = startRoom(input, size);
  const width = columnWidth(input, 1, names, size);
  const end = chartWidths[size] - width;
  if (end - start < lines) return undefined;
  const { needed, below } = columnHeights(input, { start: end, width }, size);
  if (needed > most) return undefined;
  const heads = headLabels(input, start, end, size);
  const top = labelsBottom(heads) + font * 1.2;
  const floor = top + Math.max(input.rows.length < 3 ? tall * 0.6 : tall, needed - below);
  const place = placeOn(input.axis, floor, top);
  const ends = endsOf(input, place, floor + font * 1.6);
  const points = withWhiskers(input, pointsOf(input, [start, end], place), place, size);
  if (points === undefined) return undefined;
  return { start, end, heads, top, floor, bottom: floor + font + below, place, points, ends };
}

/** The space before lines, for the numbers and symbols that they begin with. */
function startRoom({ rows }: ChartInput, size: ChartWidth): number {
  const { font } = rowSizes[size];
  const firsts = rows.flatMap(({ cells }) => cells[0] ?? []);
  const symbols = firsts
    .filter(({ value }) => value === undefined)
    .map(({ short }) => textWidth(short) * font);
  return Math.max(valueRoom(firsts, size), ...symbols) + font * 1.1;
}

/** The height that the names of all rows need, and of it that of rows without a number, which stand below the values. */
function columnHeights(
  input: ChartInput,
  column: ColumnPlace,
  size: ChartWidth,
): { needed: number; below: number } {
  const ends = endsOf(input, () => 0, 0);
  const unknown = ends.filter(({ row }) => isUnknown(row));
  const below =
    unknown.length === 0 ? 0 : columnHeight(unknown, column, size) + rowSizes[size].font;
  return { needed: columnHeight(ends, column, size), below };
}

/** Where each line ends; that of a row without a later number where it began. */
function endsOf(
  { rows }: ChartInput,
  place: (value: number) => number,
  unknown: number,
): LineEnd[] {
  return rows.flatMap((row): LineEnd[] => {
    const [first, second] = row.cells;
    if (second === undefined) return [];
    const value = second.value ?? first?.value;
    return [{ row, cell: second, y: value === undefined ? unknown : place(value) }];
  });
}

function isUnknown({ cells }: ChartRow): boolean {
  return cells.every(({ value }) => value === undefined);
}

function drawSlope(input: ChartInput, layout: SlopeLayout, size: ChartWidth): Drawing {
  const { start, end, heads, top, floor, bottom, ends } = layout;
  const { font } = rowSizes[size];
  const bounds = [top - font * 0.7, bottom] as const;
  const column = layEndColumn(ends, { start: end, width: chartWidths[size] - end }, bounds, size);
  const begin = layStarts(input, layout, bounds, size);
  const changed = changedLabel(input, layout, size);
  const free = {
    x: [start + font * 0.5, end - font * 0.5] as const,
    y: [top, floor] as const,
    strokes: [],
    labels: changed,
  };
  const atPoint = annotationAtPoint(input, layout.points, free, size);
  const below =
    atPoint === undefined ? annotationBelow(input, bottom, size) : { labels: [], bottom };
  const frame = sheetFrame(size, below.bottom, input.dir);
  const annotation = atPoint?.labels ?? below.labels;
  return plotSheet(frame, [
    ...drawStrokes(
      [start, end].map((x): Stroke => [x, top - font * 0.5, x, floor]),
      { stroke: colour.line, strokeWidth: 1.5 },
    ),
    ...drawStrokes([...begin.leaders, ...column.leaders, ...(atPoint?.leaders ?? [])], {
      stroke: colour.quiet,
    }),
    ...drawLines(input, layout.points, size),
    ...drawLabels([...heads, ...begin.labels, ...column.labels, ...changed, ...annotation], frame),
  ]);
}

/** The words for a changed question, between both waves; none where they asked the same. */
function changedLabel(
  input: ChartInput,
  { start, end, top }: SlopeLayout,
  size: ChartWidth,
): Label[] {
  if (isJoined(input)) return [];
  const { small: fontSize } = rowSizes[size];
  const place = { x: (start + end) / 2, y: top, width: end - start - fontSize * 1.5 };
  const text = input.words.changed;
  return [{ text, ...place, fontSize, fill: colour.muted, anchor: 'middle' }];
}

/** What stands at both waves of each row. */
function pointsOf(
  input: ChartInput,
  waves: readonly number[],
  place: (value: number) => number,
): LinePoint[][] {
  return input.rows.map((row) => {
    const joins = isRowJoined(input, row);
    return waves.map((x, series) => {
      const value = row.cells[series]?.value;
      return { x, y: value === undefined ? undefined : place(value), joins };
    });
  });
}
