import { type Markish, rect, ruleY } from '@observablehq/plot';
import {
  bySize,
  type Chart,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { shortText, valueColour } from '#charts/parts/row-numbers.ts';
import { drawWhiskers, upperEnd, whiskerOf } from '#charts/parts/whiskers.ts';
import { colour, placeOn, plotAlong } from '#charts/sheet/frame.ts';
import { drawLabel, type Label, labelsBottom } from '#charts/sheet/label.ts';
import { realWidth, textWidth, widestWord } from '#charts/sheet/wrap.ts';
import { bars } from './bars.ts';

/** Sizes in pixels: of the tallest column and the widest, and between an amount and an answer that is none. */
const defaults = bySize({
  narrow: { tall: 180, broad: 144, apart: 14 },
  wide: { tall: 240, broad: 214, apart: 28 },
  broad: { tall: 280, broad: 294, apart: 36 },
});

/** Answers from little to much as columns that touch, in their order; where their labels do not fit below, as bars. */
export const histogram: Chart = {
  question: 'How do answers spread from little to much?',
  draws: 'all',
  intervals: true,
  ordered: true,
  accepts: {
    rows: ['answers'],
    series: ['none'],
    scale: ['amount'],
    measures: ['share', 'count'],
  },
  draw(input, size) {
    const columns = layColumns(input, size);
    // Its annotation stands below the chart, whatever it is drawn as.
    return columns === undefined
      ? bars.draw({ ...input, annotation: undefined }, size)
      : drawColumns(input, columns, size);
  },
};

/** A column with its place on the sheet, in pixels from where reading starts. */
interface Column {
  row: ChartRow;
  start: number;
  width: number;
}

/** Columns beside one another; absent where a label or a number is wider than its column. */
function layColumns(input: ChartInput, size: ChartWidth): Column[] | undefined {
  const { rows, scale } = input;
  const outside = scale?.outside ?? [];
  const apart = outside.length === 0 || outside.length === rows.length ? 0 : defaults[size].apart;
  const width = Math.min(defaults[size].broad, (chartWidths[size] - apart) / rows.length);
  const isTight = rows.some((row) => leastWidth(row, size) > width - 4);
  if (isTight) return undefined;
  const inside = rows.filter((_, index) => !outside.includes(index));
  return [...inside, ...rows.filter((row) => !inside.includes(row))].map((row, index) => ({
    row,
    start: index * width + (index < inside.length ? 0 : apart),
    width,
  }));
}

function drawColumns(input: ChartInput, columns: readonly Column[], size: ChartWidth): Drawing {
  const { font } = rowSizes[size];
  const top = font * 1.6;
  const floor = top + defaults[size].tall;
  // The largest has the whole height.
  const place = placeOn({ low: 0, high: largest(input.rows) }, floor, top);
  const labels = columns.flatMap((column) => columnLabels(column, floor + font * 0.5, size));
  const height = Math.ceil(labelsBottom(labels));
  const frame = { width: chartWidths[size], height, top: 0, bottom: height, dir: input.dir };
  return plotAlong(frame, { low: 0, high: chartWidths[size] }, [
    ...columns.flatMap((column) => [
      ...drawColumn(column, input, place),
      ...numberLabel(column, place, size).map((label) => drawLabel(label, frame)),
    ]),
    ...drawIntervals(columns, place, size),
    ruleY([floor], {
      x1: () => 0,
      x2: () => Math.max(...columns.map(({ start, width }) => start + width)),
      stroke: colour.ink,
      strokeWidth: 1.5,
    }),
    ...labels.map((label) => drawLabel(label, frame)),
  ]);
}

/** A column as tall as its number. */
function drawColumn(
  { row, start, width }: Column,
  { rows }: ChartInput,
  place: (value: number) => number,
): Markish[] {
  const [top, floor] = [place(Math.max(0, row.cells[0]?.value ?? 0)), place(0)];
  if (top === floor) return [];
  const isQuiet = !row.highlighted && rows.some(({ highlighted }) => highlighted);
  return [
    rect([0], {
      x1: () => start + 0.75,
      x2: () => start + width - 0.75,
      y1: () => top,
      y2: () => floor,
      fill: isQuiet ? colour.quiet : colour.accent,
    }),
  ];
}

/** The interval of each number, on its column. */
function drawIntervals(
  columns: readonly Column[],
  place: (value: number) => number,
  size: ChartWidth,
): Markish[] {
  const whiskers = columns.flatMap(({ row, start, width }) =>
    whiskerOf(row.cells[0] ?? {}, place, start + width / 2),
  );
  return drawWhiskers(whiskers, { runs: 'upright' }, size);
}

/** The number on a column, and on its interval. */
function numberLabel(
  { row, start, width }: Column,
  place: (value: number) => number,
  size: ChartWidth,
): Label[] {
  const [cell] = row.cells;
  if (cell === undefined) return [];
  const { font } = rowSizes[size];
  return [
    {
      text: shortText(cell),
      x: start + width / 2,
      y: place(Math.max(0, upperEnd(cell) ?? 0)) - font * 1.4,
      width: Infinity,
      fontSize: font,
      fill: valueColour(row, cell),
      weight: row.highlighted ? 700 : 600,
      anchor: 'middle',
    },
  ];
}

function columnLabels({ row, start, width }: Column, top: number, size: ChartWidth): Label[] {
  const { small } = rowSizes[size];
  const name: Label = {
    text: row.label,
    x: start + width / 2,
    y: top,
    width: width - 4,
    fontSize: small,
    fill: row.highlighted ? colour.accentText : colour.ink,
    weight: row.highlighted ? 600 : 400,
    anchor: 'middle',
  };
  return withBase(name, row.base);
}

/** The least width of a column: that of the widest word of its texts. */
function leastWidth({ label, base = '', cells: [cell] }: ChartRow, size: ChartWidth): number {
  const widest = Math.max(widestWord([label, base]), textWidth(shortText(cell)));
  return widest * rowSizes[size].small * realWidth.bold;
}

/** The largest number, or the upper end of its interval. */
function largest(rows: readonly ChartRow[]): number {
  return Math.max(0, ...rows.flatMap(({ cells: [cell] }) => (cell && upperEnd(cell)) ?? [])) || 1;
}
