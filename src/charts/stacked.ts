import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import { colour, emptyFrame, plotAlong } from './frame.ts';
import { keyOf, namesAbove } from './key.ts';
import { drawLabels, type Label } from './label.ts';
import { cellText, layRows, type PlacedRow, rowLabelsOf, rowSizes } from './rows.ts';
import {
  drawSegments,
  drawUpright,
  isRoomy,
  roomOf,
  type Segment,
  segmentLabels,
} from './segments.ts';
import { type Tone, tonesOf, unknownTone } from './tones.ts';

/** All answers of each row as parts of one bar: by their scale, or, without one, that of the headline first. */
export const stacked: Chart = {
  answers: 'How is each group made up?',
  needs: [],
  draws: 'all',
  takes: {
    rows: ['none', 'groups', 'countries', 'waves'],
    series: ['answers'],
    choice: 'one',
    count: [2, 6],
    measures: ['share', 'count'],
  },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const stack = layStack(input, size);
    const names = namesOf(input, stack, size);
    const rows = layRows(input, size, { top: names.bottom });
    const bars = rows.placed.map((placed) => layBar(placed, stack, size));
    const segments = bars.flatMap((bar) => bar.segments);
    const labels = [
      ...names.labels,
      ...rowLabelsOf(rows),
      ...segmentLabels(segments, size),
      ...bars.flatMap((bar) => bar.labels),
    ];
    const height = rows.bottom + 4;
    const frame = { width: chartWidths[size], height, top: 0, bottom: height, dir: input.dir };
    return plotAlong(frame, { low: 0, high: frame.width }, [
      ...drawSegments([...segments, ...names.swatches]),
      drawUpright(rows, stack.start),
      ...drawLabels(labels, frame),
    ]);
  },
};

/** How all rows are stacked; places in pixels from where reading starts. */
interface Stack {
  /** The series, in the order in which they stand. */
  order: number[];
  tones: Tone[];
  /** Where bars begin. */
  start: number;
  /** Where a whole bar ends. */
  end: number;
  /** Pixels of one unit. */
  scale: number;
  /** The series whose numbers stand before the bars, since some do not fit them. */
  beside: number | undefined;
  /** What numbers that are missing leave of the whole is drawn hollow. */
  isWhole: boolean;
}

function layStack(input: ChartInput, size: ChartWidth): Stack {
  const { rows, series, scale: answers, axis } = input;
  const { small } = rowSizes[size];
  const { before } = layRows(input, size);
  const order = orderOf(input);
  const codes = Math.max(0, ...rows.map(({ cells }) => roomOf(codesOf(cells), small)));
  const end = chartWidths[size] - codes;
  const tones = tonesOf(input);
  const stackFrom = (start: number, beside: number | undefined): Stack => {
    const scale = (end - start) / wholeOf(input);
    return { order, tones, start, end, scale, beside, isWhole: !axis.counted };
  };
  const [first = 0] = order;
  const isFirst = answers === undefined && series[first]?.highlighted === true;
  const plain = stackFrom(before, undefined);
  const numbers = rows.flatMap(({ cells }) => knownCells(cells, first));
  const fitsIn = numbers.every(
    ({ value, text }) => roomOf(text, small, 700) <= value * plain.scale,
  );
  if (!isFirst || fitsIn) return plain;
  const room = Math.max(0, ...numbers.map((cell) => roomOf(cellText(cell), small, 700)));
  return stackFrom(before + room + small * 0.3, first);
}

/** The names of the answers: over the first row where they fit and no label stands between, else as a key. */
function namesOf(input: ChartInput, stack: Stack, size: ChartWidth) {
  const { placed, before } = layRows(input, size);
  const [first] = placed;
  const isPlain = first !== undefined && (before > 0 || first.labels.length === 0);
  const above =
    isPlain &&
    namesAbove(
      layBar(first, stack, size).segments.filter(({ series }) => series >= 0),
      input.series,
      size,
    );
  return above || keyOf(input.series, stack.tones, stack.order, size);
}

function layBar(placed: PlacedRow, stack: Stack, size: ChartWidth) {
  const { row, top, height } = placed;
  const { order, tones, scale, start, beside } = stack;
  let end = start;
  const segments: Segment[] = order.flatMap((series) =>
    knownCells(row.cells, series).map((cell) => {
      const near = end;
      end += cell.value * scale;
      const text = series === beside ? '' : cellText(cell);
      const tone = tones[series] as Tone;
      return { series, start: near, end, top, height, tone, text, highlighted: cell.highlighted };
    }),
  );
  const unknown = unknownPart(placed, end, stack, size);
  return {
    segments: [...segments, ...unknown.segments],
    labels: [...besideLabels(placed, stack, size), ...unknown.labels],
  };
}

/** The number of the headline's answer, before the bar. */
function besideLabels(
  { row, top, height }: PlacedRow,
  { beside, start }: Stack,
  size: ChartWidth,
): Label[] {
  if (beside === undefined) return [];
  const { small: fontSize } = rowSizes[size];
  return knownCells(row.cells, beside).map((cell) => ({
    ...{ text: cellText(cell), x: start - fontSize * 0.4, y: top + height / 2 - fontSize * 0.6 },
    ...{ width: Infinity, fontSize, fill: colour.accentText, weight: 700, anchor: 'end' },
  }));
}

/** Where numbers are missing: what is left of the whole, hollow, and the symbols in it or behind it. */
function unknownPart(
  { row, top, height }: PlacedRow,
  from: number,
  { end, isWhole }: Stack,
  size: ChartWidth,
): { segments: Segment[]; labels: Label[] } {
  const text = codesOf(row.cells);
  if (text === '') return { segments: [], labels: [] };
  const { small: fontSize } = rowSizes[size];
  const to = isWhole ? Math.max(from, end) : from;
  const rest: Segment = {
    ...{ series: -1, start: from, end: to, top, height, tone: unknownTone, highlighted: false },
    text,
  };
  if (isRoomy(rest, fontSize)) return { segments: [rest], labels: [] };
  const label: Label = {
    ...{ text, x: to + fontSize * 0.3, y: top + height / 2 - fontSize * 0.6, width: Infinity },
    ...{ fontSize, fill: colour.muted },
  };
  return { segments: to - from > 1 ? [{ ...rest, text: '' }] : [], labels: [label] };
}

/** The order of a scale is kept; without one the answer of the headline begins, so that it can be compared. */
function orderOf({ series, scale }: ChartInput): number[] {
  const all = [...series.keys()];
  if (scale !== undefined) return all;
  const first = all.filter((index) => series[index]?.highlighted);
  return [...first, ...all.filter((index) => !first.includes(index))];
}

/** What a whole bar stands for: 100 of shares, or a little more where rounding made it; of counts, the largest row. */
function wholeOf({ rows, axis }: ChartInput): number {
  const sums = rows.map(({ cells }) => cells.reduce((sum, { value = 0 }) => sum + value, 0));
  return Math.max(axis.counted ? 0 : 100, ...sums) || 1;
}

/** The cell of a series as a list: empty where it has no number. */
function knownCells(cells: readonly ChartCell[], series: number) {
  const cell = cells[series];
  return cell?.value === undefined ? [] : [{ ...cell, value: Math.max(0, cell.value) }];
}

/** The symbols of a row, each once. */
function codesOf(cells: readonly ChartCell[]): string {
  const unknown = cells.filter(({ value }) => value === undefined);
  return [...new Set(unknown.map(({ short }) => short))].join(' ');
}
