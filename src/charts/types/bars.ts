import { type Markish, rect, ruleX } from '@observablehq/plot';
import {
  type Axis,
  bySize,
  type Chart,
  type ChartInput,
  type ChartRow,
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
import { drawWhiskers, upperEnd, whiskerOf } from '#charts/parts/whiskers.ts';
import { colour, type Frame, plotAlong } from '#charts/sheet/frame.ts';
import { drawLabels, type Label, onPixels } from '#charts/sheet/label.ts';
import { runs } from '#charts/sheet/runs.ts';

/** Answers or groups as bars from zero, in their order; that of the headline in the accent. */
export const bars: Chart = {
  question: 'Which answers were given most?',
  draws: 'all',
  annotates: true,
  intervals: true,
  accepts: { rows: ['answers', 'groups', 'countries', 'none'], series: ['none'] },
  draw(input, size) {
    const rows = layBars(input, size);
    const frame = barFrame(input, rows, size);
    return plotAlong(frame, input.axis, barMarks(input, rows, frame, size));
  },
};

/** The paper between bars, in pixels. */
const apart = bySize({ narrow: 14, wide: 8, broad: 10 });

/** Rows of bars, closer to one another than to be read as single things; on a narrow sheet below `top`, else behind `start`. */
export function layBars(
  input: ChartInput,
  size: ChartWidth,
  place: { top?: number; start?: number } = {},
): RowLayout {
  const asked = { ...place, gap: apart[size], compact: 'short', annotates: true } as const;
  const rows = layRows(input, size, asked);
  if (rows.before === 0) return rows;
  if (size === 'narrow') return layRows(input, size, { ...asked, gap: 6 });
  // Beside labels of two lines bars are thicker, so that the paper between them is not more than they are.
  const step = (rows.placed[0]?.slot ?? 0) + apart[size];
  const band = Math.round(Math.min(step * 0.7, rowSizes[size].band * 1.3));
  return band > rowSizes[size].band ? layRows(input, size, { ...asked, band }) : rows;
}

/** A sheet for bars: room before them for labels, and behind them for the longest number. */
export function barFrame(
  input: ChartInput,
  { before, bottom }: RowLayout,
  size: ChartWidth,
): Frame {
  return {
    width: chartWidths[size],
    height: bottom,
    top: 0,
    bottom,
    before,
    after: valueRoom(
      input.rows.flatMap(({ cells }) => cells.slice(0, 1)),
      size,
    ),
    dir: input.dir,
  };
}

/** The bars of some rows, with their labels and their numbers; `strengthOf` says how strongly one is filled, where not in full. */
export function barMarks(
  input: ChartInput,
  rows: RowLayout,
  frame: Frame,
  size: ChartWidth,
  strengthOf?: (row: ChartRow) => number | undefined,
): Markish[] {
  const labels = [...valueLabels(input, rows, frame, size), ...rowLabelsOf(rows)];
  return [
    ...drawBars(rows, input, strengthOf),
    ...drawIntervals(rows, size),
    drawZero(rows, input.axis),
    ...drawLabels(labels.map(onPixels), frame),
  ];
}

function drawBars(
  { placed }: RowLayout,
  input: ChartInput,
  strengthOf: (row: ChartRow) => number | undefined = () => undefined,
): Markish[] {
  const known = placed.filter(({ row }) => row.cells[0]?.value !== undefined);
  const fillOf = ({ row }: PlacedRow) =>
    strengthOf(row) === undefined ? markColour(row, input) : colour.accent;
  return runs(known, (each) => `${fillOf(each)} ${strengthOf(each.row)}`).map((alike) =>
    rect(alike, {
      x1: () => zeroOf(input.axis),
      x2: ({ row }: PlacedRow) => row.cells[0]?.value,
      y1: ({ top }: PlacedRow) => Math.round(top),
      y2: ({ top, height }: PlacedRow) => Math.round(top) + height,
      fill: fillOf(alike[0] as PlacedRow),
      ...tint(strengthOf((alike[0] as PlacedRow).row)),
    }),
  );
}

/** A fill that lets paper through has an edge, so that it is seen on it. */
function tint(strength: number | undefined) {
  return strength === undefined
    ? {}
    : { fillOpacity: Number(strength.toFixed(2)), stroke: colour.accentText, strokeWidth: 0.8 };
}

/** The interval of each number, on its bar. */
function drawIntervals({ placed }: RowLayout, size: ChartWidth): Markish[] {
  const whiskers = placed.flatMap((each) =>
    whiskerOf(each.row.cells[0] ?? {}, Number, rowMiddle(each)),
  );
  return drawWhiskers(whiskers, { runs: 'along' }, size);
}

/** The number behind the end of each bar and of its interval; a symbol where the bar would begin. */
function valueLabels(
  { axis }: ChartInput,
  { placed }: RowLayout,
  { before = 0, after = 0, width }: Frame,
  size: ChartWidth,
): Label[] {
  const { font } = rowSizes[size];
  return placed.flatMap(({ row, top, height }) => {
    const [cell] = row.cells;
    if (cell === undefined) return [];
    const end = Math.max(upperEnd(cell) ?? zeroOf(axis), zeroOf(axis));
    const part = (end - axis.low) / (axis.high - axis.low);
    return {
      text: cellText(cell),
      x: before + (width - before - after) * part + font * 0.4,
      y: top + height / 2 - font * 0.6,
      width: Infinity,
      fontSize: font,
      fill: valueColour(row, cell),
      weight: row.highlighted ? 700 : 600,
    };
  });
}

/** The line where bars begin: through all of them where labels stand beside, else at each. */
function drawZero({ placed, before, bottom }: RowLayout, axis: Axis): Markish {
  const first = placed[0]?.top ?? 0;
  const spans =
    before > 0
      ? [[first, bottom]]
      : placed.map(({ top, height }) => [Math.round(top), Math.round(top) + height]);
  return ruleX(spans, {
    x: () => zeroOf(axis),
    y1: ([top]: number[]) => top,
    y2: ([, end]: number[]) => end,
    stroke: colour.ink,
    strokeWidth: 1.5,
  });
}

/** Where bars begin: at zero, also where the axis goes below it. */
function zeroOf({ low, high }: Axis): number {
  return Math.min(Math.max(0, low), high);
}
