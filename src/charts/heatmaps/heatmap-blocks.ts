import {
  bySize,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import {
  layRows,
  type PlacedRow,
  type RowLayout,
  rowMiddle,
  rowSizes,
} from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { shortText } from '#charts/parts/row-numbers.ts';
import { roomOf } from '#charts/parts/segments.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelsBottom } from '#charts/sheet/label.ts';
import { realWidth, widestWord } from '#charts/sheet/wrap.ts';

/** How high a cell is, in pixels: of one line, or of two. */
const bands = bySize<readonly [number, number]>({ narrow: [30, 44], wide: [34, 54] });

/** The paper between two cells, in pixels. */
export const cellGap = 4;

/** Some columns with all rows. */
export interface Block {
  /** Positions of the series. */
  columns: number[];
  /** The width of a column. */
  width: number;
  heads: Label[];
  rows: RowLayout;
  /** Its cells have their intervals below their numbers. */
  intervals: boolean;
}

/** How much of a narrow sheet the names of rows have where they stand beside their cells. */
export const narrowShare = 0.36;

/**
 * The fewest blocks in which every word and number fits its column. More blocks are taken where they are lower together,
 * since long names need fewer lines in broader columns.
 */
export function layBlocks(input: ChartInput, isBeside: boolean, size: ChartWidth): Block[] {
  const asked = isBeside ? ({ share: narrowShare, compact: 'always' } as const) : {};
  const { before } = layRows(input, size, asked);
  const all = input.series.length;
  const width = (count: number) => (chartWidths[size] - before) / Math.ceil(all / count);
  let count = 1;
  while (count < all && !fits(input, width(count), size)) count++;
  let blocks = blocksOf(input, count, { before, asked }, size);
  while (++count <= all) {
    const more = blocksOf(input, count, { before, asked }, size);
    if (bottomOf(more) >= bottomOf(blocks)) return blocks;
    blocks = more;
  }
  return blocks;
}

/** Where cells begin, and how the names of rows stand before or above them. */
interface Names {
  before: number;
  asked: { share?: number; compact?: 'always' };
}

function blocksOf(input: ChartInput, count: number, names: Names, size: ChartWidth): Block[] {
  const all = [...input.series.keys()];
  const each = Math.ceil(all.length / count);
  const width = (chartWidths[size] - names.before) / each;
  const blocks: Block[] = [];
  for (let first = 0; first < all.length; first += each) {
    const top = blocks.length === 0 ? 0 : bottomOf(blocks) + 28;
    const columns = all.slice(first, first + each);
    blocks.push(layBlock(input, { columns, width, top, ...names }, size));
  }
  return blocks;
}

/** Where the last of some blocks ends. */
export function bottomOf(blocks: readonly Block[]): number {
  return blocks.at(-1)?.rows.bottom ?? 0;
}

function layBlock(
  input: ChartInput,
  place: { columns: number[]; width: number; top: number } & Names,
  size: ChartWidth,
): Block {
  const { columns, width, before, top, asked } = place;
  const heads = columns.map((column, index) =>
    headLabels(input, column, before + width * (index + 0.5), width, size),
  );
  const tall = Math.max(...heads.map(labelsBottom));
  // Names of columns end at the same line, just above their cells.
  const low = heads.flatMap((labels) =>
    labels.map((label) => ({ ...label, y: label.y + top + tall - labelsBottom(labels) })),
  );
  const intervals = haveRoom(input, width, size);
  const band = bands[size][intervals ? 1 : 0];
  const isBeside = before > 0;
  const gap = isBeside ? cellGap : cellGap * 2.5;
  const rows = layRows(input, size, { ...asked, top: Math.ceil(top + tall + 6), band, gap });
  const filled = { ...rows, placed: isBeside ? rows.placed.map(inSlot) : rows.placed };
  return { columns, width, heads: low, rows: filled, intervals };
}

/** A row whose cells are as high as its name. */
function inSlot(placed: PlacedRow): PlacedRow {
  return { ...placed, top: rowMiddle(placed) - placed.slot / 2, height: placed.slot };
}

/** The name of a column, and below it whom it stands for; measured from 0. */
function headLabels(
  { series }: ChartInput,
  column: number,
  x: number,
  width: number,
  size: ChartWidth,
): Label[] {
  const { small: fontSize } = rowSizes[size];
  const { label = '', base, highlighted = false } = series[column] ?? {};
  const name: Label = {
    ...{ text: label, x, y: 0, width: width - 6, fontSize, anchor: 'middle' },
    fill: highlighted ? colour.accentText : colour.ink,
    weight: highlighted ? 600 : 400,
  };
  return withBase(name, base);
}

/** Whether every text fits a column of this width: the name in a few lines, the number or its symbol in one. */
function fits({ series, rows }: ChartInput, width: number, size: ChartWidth): boolean {
  const { small } = rowSizes[size];
  const room = width - 6;
  const names = series.flatMap(({ label, base = '' }) => [label, base]);
  const numbers = rows.flatMap(({ cells }) => cells.map(shortText));
  return (
    widestWord(names) * small * realWidth.word <= room &&
    numbers.every((number) => roomOf(number, small) <= room)
  );
}

/** Whether there are intervals, and each fits a cell. */
function haveRoom({ rows }: ChartInput, width: number, size: ChartWidth): boolean {
  const intervals = rows.flatMap(({ cells }) => cells.flatMap(({ interval }) => interval ?? []));
  const fitting = intervals.filter(({ short }) => roomOf(short, rowSizes[size].small) <= width - 6);
  return intervals.length > 0 && fitting.length === intervals.length;
}
