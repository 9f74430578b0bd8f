import type { Markish } from '@observablehq/plot';
import {
  type ChartInput,
  type ChartSeries,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { type RowLayout, rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { differenceRoom } from '#charts/parts/difference-column.ts';
import { colour, type Frame } from '#charts/sheet/frame.ts';
import { drawLabel, type Label, labelHeight, labelsBottom } from '#charts/sheet/label.ts';
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

/** Where numbers stand on the sheet, in pixels from where reading starts. */
interface PairPlaces {
  place: (value: number) => number;
  /** Where the bands begin, and where they end. */
  before: number;
  end: number;
}

/** Lays the names out: at the ends where they touch neither each other nor the sides of the sheet, else on top. */
export function layPairNames(input: ChartInput, places: PairPlaces, size: ChartWidth): PairNames {
  const { small } = rowSizes[size];
  const atEnds = namesAtEnds(input, places, size);
  const isHeaded = places.before === 0 && differenceRoom(input, size) > 0;
  const list = atEnds
    ? { labels: [], marks: [], top: isHeaded ? small * 1.7 : 0 }
    : nameList(input, size);
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
    head: names.length === 0 ? 0 : labelsBottom(names) + small * 0.3,
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
  { place, end: last }: PairPlaces,
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
    nameLabels(input, high, { x: end, width: last - end, anchor: 'start' }, size),
  ].flat();
  const fits = names.every(({ text, width }) => textWidth(text) * small * realWidth.name <= width);
  return fits ? names : undefined;
}

/** Names behind their marks: beside one another where they fit on one line, else below one another. */
function nameList(input: ChartInput, size: ChartWidth) {
  const { small } = rowSizes[size];
  const { ring } = pairSizes[size];
  const behind = ring * 2 + small * 0.5;
  const room = chartWidths[size] - differenceRoom(input, size);
  const { main, other, total } = pairOf(input);
  const ends = [Math.min(main, other), Math.max(main, other)];
  const all = total === undefined ? ends : [...ends, total];
  const wide = all.map((index) => behind + widthOf(input.series[index], size) + small * 1.5);
  const isOneLine = wide.reduce((sum, own) => sum + own, -small * 1.5) <= room;
  const labels: Label[] = [];
  const marks: PairNames['marks'] = [];
  let [x, top, bottom] = [0, 1, 1];
  for (const [rank, index] of all.entries()) {
    const place = { x: x + behind, width: room - x - behind, anchor: 'start' } as const;
    const own = nameLabels(input, index, place, size);
    labels.push(...own.map((label) => ({ ...label, y: label.y + top })));
    marks.push({ series: index, at: [x + ring, top + small * 0.58] });
    bottom = Math.max(bottom, top + labelsBottom(own) + small * 0.5);
    if (isOneLine) x += wide[rank] ?? 0;
    else top = bottom;
  }
  return { labels, marks, top: bottom + small * 0.5 };
}

/** The width of a name, or of whom it stands for. */
function widthOf({ label = '', base = '' }: Partial<ChartSeries> = {}, size: ChartWidth): number {
  return Math.max(textWidth(label), textWidth(base)) * rowSizes[size].small * realWidth.name;
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
