import type { Markish } from '@observablehq/plot';
import {
  type ChartInput,
  type ChartSeries,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { type RowLayout, rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { colour, type Frame } from '#charts/sheet/frame.ts';
import { drawLabel, type Label, labelHeight } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import {
  drawPoints,
  isJoined,
  markOf,
  type PairMark,
  pairOf,
  pairSizes,
  type Point,
} from './pair.ts';

/** What the two series are called: above the ends of the first row, or in a list on top. */
export interface PairNames {
  labels: Label[];
  /** Where the marks of a list stand; none where names stand at the ends. */
  marks: { series: number; at: Point }[];
  /** The height of what stands on top. */
  top: number;
  /** The space that names need right above the first band. */
  head: number;
}

/** Lays the names out: at the ends where they touch neither each other nor the sides of the sheet, else on top. */
export function layPairNames(
  input: ChartInput,
  place: (value: number) => number,
  size: ChartWidth,
): PairNames {
  const { small } = rowSizes[size];
  const atEnds = namesAtEnds(input, place, size);
  const list = atEnds ? { labels: [], marks: [], top: 0 } : nameList(input, size);
  const note: Label[] = isJoined(input)
    ? []
    : [
        {
          text: input.words.changed,
          x: 0,
          y: list.top,
          width: chartWidths[size],
          fontSize: small,
          fill: colour.muted,
        },
      ];
  const top = list.top + (note[0] ? labelHeight(note[0]) + small * 0.7 : 0);
  const names = atEnds ?? [];
  return {
    labels: [...list.labels, ...note, ...names.map((label) => ({ ...label, y: label.y + top }))],
    marks: list.marks,
    top,
    head: names.length === 0 ? 0 : heightOf(names) + small * 0.3,
  };
}

/** Draws them; those at the ends of the first row right above its band. */
export function drawPairNames(
  input: ChartInput,
  { labels, marks, top, head }: PairNames,
  { placed: [first] }: RowLayout,
  frame: Frame,
  size: ChartWidth,
): Markish[] {
  const shift = (first?.top ?? 0) - head - top;
  const pair = pairOf(input);
  return [
    ...marks.flatMap(({ series, at }) => {
      const mark = markOf(pair, series);
      return drawPoints([at], mark, { isQuiet: isQuiet(input, mark), size, isKey: true });
    }),
    ...labels.map((label) =>
      drawLabel({ ...label, y: label.y + (label.y < top ? 0 : shift) }, frame),
    ),
  ];
}

/** Names that run outwards from the ends of the first row; absent where they would not fit. */
function namesAtEnds(
  input: ChartInput,
  place: (value: number) => number,
  size: ChartWidth,
): Label[] | undefined {
  const { small } = rowSizes[size];
  const { ring } = pairSizes[size];
  const [first, second] = input.rows[0]?.cells.map(({ value }) => value) ?? [];
  if (first === undefined || second === undefined || pairOf(input).total !== undefined)
    return undefined;
  const [low, high] = first <= second ? [0, 1] : [1, 0];
  const [left, right] = [place(Math.min(first, second)), place(Math.max(first, second))];
  const middle = (left + right) / 2;
  const start = Math.min(left + ring, middle - small * 0.5);
  const end = Math.max(right - ring, middle + small * 0.5);
  const names = [
    nameLabels(input, low, { x: start, width: start, anchor: 'end' }, size),
    nameLabels(input, high, { x: end, width: chartWidths[size] - end, anchor: 'start' }, size),
  ].flat();
  const fits = names.every(({ text, width }) => textWidth(text) * small * realWidth.name <= width);
  return fits ? names : undefined;
}

/** Names below one another, each behind its mark. */
function nameList(input: ChartInput, size: ChartWidth) {
  const { small } = rowSizes[size];
  const { ring } = pairSizes[size];
  const x = ring * 2 + small * 0.5;
  const labels: Label[] = [];
  const marks: PairNames['marks'] = [];
  let top = 1;
  const { main, other, total } = pairOf(input);
  const ends = [Math.min(main, other), Math.max(main, other)];
  for (const index of total === undefined ? ends : [...ends, total]) {
    const own = nameLabels(
      input,
      index,
      { x, width: chartWidths[size] - x, anchor: 'start' },
      size,
    );
    labels.push(...own.map((label) => ({ ...label, y: label.y + top })));
    marks.push({ series: index, at: [ring, top + small * 0.58] });
    top += heightOf(own) + small * 0.5;
  }
  return { labels, marks, top: top + small * 0.5 };
}

/** Whether a mark has no accent: that of the series which the headline is about has it, else the dot. */
export function isQuiet({ series }: Pick<ChartInput, 'series'>, mark: PairMark): boolean {
  const isAboutAll = series.some(({ total, highlighted }) => total && highlighted);
  return mark !== (isAboutAll ? 'tick' : 'dot');
}

/** The name of a series, and below it whom it stands for; measured from 0. */
function nameLabels(
  input: ChartInput,
  index: number,
  place: Pick<Label, 'x' | 'width' | 'anchor'>,
  size: ChartWidth,
): Label[] {
  const { label = '', base }: Partial<ChartSeries> = input.series[index] ?? {};
  const isMain = !isQuiet(input, markOf(pairOf(input), index));
  const name: Label = {
    ...place,
    text: label,
    y: 0,
    fontSize: rowSizes[size].small,
    fill: isMain ? colour.accentText : colour.muted,
    weight: 600,
  };
  return withBase(name, base);
}

function heightOf(labels: readonly Label[]): number {
  return Math.max(0, ...labels.map((label) => label.y + labelHeight(label)));
}
