import { dot, type Markish } from '@observablehq/plot';
import {
  type Axis,
  bySize,
  type Chart,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import {
  layRows,
  type PlacedRow,
  rowLabelsOf,
  type RowLayout,
  rowMiddle,
  rowSizes,
} from '#charts/parts/bar-rows.ts';
import { cellText, markColour, valueColour, valueRoom } from '#charts/parts/row-numbers.ts';
import { axisMargin, axisRoom, drawValueAxis } from '#charts/parts/value-axis.ts';
import { drawWhiskers, upperEnd, whiskerOf } from '#charts/parts/whiskers.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels, type Label } from '#charts/sheet/label.ts';
import { aroundLabels } from '#charts/sheet/overlap.ts';

/** Sizes in pixels. */
const defaults = bySize({ narrow: { radius: 5.5 }, wide: { radius: 7 } });

/** How high the band of a row is, in pixels. */
const bands = bySize({ narrow: 20, wide: 24, broad: 26 });

/** Groups as dots on one axis, each with its interval; that of all together runs through them as a line. */
export const dots: Chart = {
  question: 'How far apart are groups?',
  draws: 'all',
  annotates: true,
  intervals: true,
  accepts: { rows: ['groups', 'countries', 'answers'], series: ['none'] },
  draw(input, size) {
    const { radius } = defaults[size];
    const rows = layDots(input, size);
    const frame = sheetFrame(size, rows.bottom, input.dir);
    const after = radius + valueRoom(firstCells(input), size);
    const place = placeOn(
      input.axis,
      rows.before + axisMargin(input.axis, size),
      chartWidths[size] - after,
    );
    const numbers = rows.placed.flatMap((placed) => valueLabel(placed, input.axis, place, size));
    return plotSheet(frame, [
      ...drawValueAxis(input.axis, rows, place, frame, size),
      ...drawReference(rows, numbers, place),
      ...drawIntervals(input, rows.placed, place, size),
      ...drawDots(input, rows.placed, place, size),
      ...drawLabels([...numbers, ...rowLabelsOf(rows)], frame),
    ]);
  },
};

/** Rows of dots: lower than bars, and on a narrow sheet with short labels beside them. */
function layDots(input: ChartInput, size: ChartWidth): RowLayout {
  const asked = {
    top: axisRoom(size),
    band: bands[size],
    compact: 'short',
    annotates: true,
  } as const;
  const rows = layRows(input, size, asked);
  return size === 'narrow' && rows.before === 0 ? rows : layRows(input, size, { ...asked, gap: 8 });
}

function firstCells({ rows }: ChartInput) {
  return rows.flatMap(({ cells }) => cells.slice(0, 1));
}

/** The value of all together, as a line through the bands of the others that makes way for their numbers. */
function drawReference(
  { placed, before, bottom }: RowLayout,
  numbers: readonly Label[],
  place: (value: number) => number,
): Markish[] {
  const total = placed.find(({ row }) => row.total);
  const value = total?.row.cells[0]?.value;
  if (total === undefined || value === undefined) return [];
  const x = place(value);
  const strokes: Stroke[] =
    before > 0
      ? [[x, rowMiddle(total), x, bottom]]
      : placed.map(({ top, height }) => [x, top, x, top + height]);
  const style = { stroke: colour.muted, strokeWidth: 1.5, strokeDasharray: '2 3' };
  return drawStrokes(aroundLabels(strokes, numbers), style);
}

/** The interval of each number, from its lower to its upper end. */
function drawIntervals(
  input: ChartInput,
  placed: readonly PlacedRow[],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  return [colour.quiet, colour.muted, colour.accent].flatMap((stroke) => {
    const whiskers = placed
      .filter(({ row }) => markColour(row, input) === stroke)
      .flatMap((each) => whiskerOf(each.row.cells[0] ?? {}, place, rowMiddle(each)));
    return drawWhiskers(whiskers, { runs: 'along', stroke }, size);
  });
}

/** Filled; that of all together is a ring, and has a core where the headline is about it. */
function drawDots(
  input: ChartInput,
  placed: readonly PlacedRow[],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const known = placed.flatMap((each) => {
    const value = each.row.cells[0]?.value;
    return value === undefined ? [] : [{ ...each, x: place(value), y: rowMiddle(each) }];
  });
  if (known.length === 0) return [];
  const { radius } = defaults[size];
  const cores = known.filter(({ row }) => row.total && row.highlighted);
  return [
    dot(known, {
      x: 'x',
      y: 'y',
      r: radius,
      fill: ({ row }: PlacedRow) => (row.total ? colour.paper : markColour(row, input)),
      stroke: ({ row }: PlacedRow) => markColour(row, input),
      strokeWidth: 2,
    }),
    ...(cores.length === 0
      ? []
      : [dot(cores, { x: 'x', y: 'y', r: radius * 0.6, fill: colour.accent })]),
  ];
}

/** The number behind its dot and its interval; a symbol where the axis begins. */
function valueLabel(
  placed: PlacedRow,
  { low }: Axis,
  place: (value: number) => number,
  size: ChartWidth,
): Label[] {
  const { row } = placed;
  const [cell] = row.cells;
  if (cell === undefined) return [];
  const { font } = rowSizes[size];
  const end = upperEnd(cell) ?? low;
  const gap = (cell.value === undefined ? 0 : defaults[size].radius) + font * 0.4;
  return [
    {
      text: cellText(cell),
      x: place(end) + gap,
      y: rowMiddle(placed) - font * 0.6,
      width: Infinity,
      fontSize: font,
      fill: valueColour(row, cell),
      weight: row.highlighted ? 700 : 600,
      halo: true,
    },
  ];
}
