import { type Markish, rect } from '@observablehq/plot';
import {
  type Axis,
  type Chart,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import { colour, emptyFrame, plotAlong } from './frame.ts';
import { drawLabels, type Label, labelHeight } from './label.ts';
import { cellText, layRows, type PlacedRow, rowLabelsOf, type Rows, rowSizes } from './rows.ts';
import { drawSegments, roomOf, type Segment } from './segments.ts';
import { amountTone, greyTone, type Tone, unknownTone } from './tones.ts';
import { textWidth } from './wrap.ts';

/** Sizes in pixels: how high a cell is, and the paper between two. */
const defaults = { narrow: { band: 30, gap: 4 }, wide: { band: 34, gap: 4 } } as const;

/** How many strengths a cell may have. */
const strengths = 5;

/** A two-way table whose cells are the stronger the larger their number is; where columns are too many, in blocks. */
export const heatmap: Chart = {
  answers: 'Where are numbers large, and where small?',
  needs: [],
  draws: 'all',
  takes: {
    rows: ['answers', 'groups', 'countries'],
    series: ['answers', 'groups', 'waves', 'countries'],
  },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const blocks = layBlocks(input, size);
    const height = bottomOf(blocks) + 3;
    const frame = { width: chartWidths[size], height, top: 0, bottom: height, dir: input.dir };
    const cells = blocks.flatMap((block) => cellsOf(input, block, size));
    const quoted = cells.filter(({ highlighted }) => highlighted);
    const labels = [
      ...blocks.flatMap(({ heads, rows }) => [...heads, ...rowLabelsOf(rows)]),
      ...cells.map((cell) => cellLabel(cell, size)),
    ];
    return plotAlong(frame, { low: 0, high: frame.width }, [
      ...drawSegments(cells),
      ...(quoted.length === 0 ? [] : [drawOutline(quoted)]),
      ...drawLabels(labels, frame),
    ]);
  },
};

/** Some columns with all rows. */
interface Block {
  /** Positions of the series. */
  columns: number[];
  /** The width of a column. */
  width: number;
  heads: Label[];
  rows: Rows;
}

/**
 * The fewest blocks in which every word and number fits its column. More blocks are taken where they are lower together,
 * since long names need fewer lines in broader columns.
 */
function layBlocks(input: ChartInput, size: ChartWidth): Block[] {
  const { before } = layRows(input, size);
  const all = input.series.length;
  const width = (count: number) => (chartWidths[size] - before) / Math.ceil(all / count);
  let count = 1;
  while (count < all && !fits(input, width(count), size)) count++;
  let blocks = blocksOf(input, count, before, size);
  while (++count <= all) {
    const more = blocksOf(input, count, before, size);
    if (bottomOf(more) >= bottomOf(blocks)) return blocks;
    blocks = more;
  }
  return blocks;
}

function blocksOf(input: ChartInput, count: number, before: number, size: ChartWidth): Block[] {
  const all = [...input.series.keys()];
  const each = Math.ceil(all.length / count);
  const width = (chartWidths[size] - before) / each;
  const blocks: Block[] = [];
  for (let first = 0; first < all.length; first += each) {
    const top = blocks.length === 0 ? 0 : bottomOf(blocks) + 28;
    const columns = all.slice(first, first + each);
    blocks.push(layBlock(input, { columns, width, before, top }, size));
  }
  return blocks;
}

function bottomOf(blocks: readonly Block[]): number {
  return blocks.at(-1)?.rows.bottom ?? 0;
}

function layBlock(
  input: ChartInput,
  place: { columns: number[]; width: number; before: number; top: number },
  size: ChartWidth,
): Block {
  const { columns, width, before, top } = place;
  const heads = columns.map((column, index) =>
    headLabels(input, column, before + width * (index + 0.5), width, size),
  );
  const tall = Math.max(...heads.map(heightOf));
  // Names of columns end at the same line, just above their cells.
  const low = heads.flatMap((labels) =>
    labels.map((label) => ({ ...label, y: label.y + top + tall - heightOf(labels) })),
  );
  const { band } = defaults[size];
  const rows = layRows(input, size, { top: Math.ceil(top + tall + 6), band });
  return { columns, width, heads: low, rows };
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
  if (base === undefined) return [name];
  return [name, { ...name, text: base, y: labelHeight(name), fill: colour.muted, weight: 400 }];
}

function cellsOf(input: ChartInput, block: Block, size: ChartWidth): Segment[] {
  const { columns, rows } = block;
  return rows.placed.flatMap((placed) =>
    columns.flatMap((series, index) => cellOf(input, placed, { ...block, series, index }, size)),
  );
}

function cellOf(
  { axis }: ChartInput,
  { row, top, height }: PlacedRow,
  { series, index, width, rows: { before } }: Block & { series: number; index: number },
  size: ChartWidth,
): Segment[] {
  const { gap } = defaults[size];
  const cell = row.cells[series];
  if (cell === undefined) return [];
  const start = before + index * width;
  const isBroad = roomOf(cell.text, rowSizes[size].small) <= width - gap;
  const symbol = isBroad ? cell.text : cell.short;
  return [
    {
      ...{ series, top, height, start: start + gap / 2, end: start + width - gap / 2 },
      tone: cell.value === undefined ? unknownTone : toneOf(cell.value, row, axis),
      text: cell.value === undefined ? symbol : cellText(cell),
      highlighted: cell.highlighted,
    },
  ];
}

/** A cell of all the others together. */
const totalTone: Tone = { fill: greyTone.fill, text: greyTone.text };

/** One of a few strengths: a fifth of the axis each. Its number stands in it, so that it needs no edge. */
function toneOf(value: number, { total }: ChartRow, { low, high }: Axis): Tone {
  if (total) return totalTone;
  const part = (value - low) / (high - low);
  const place = Math.min(strengths - 1, Math.max(0, Math.floor(part * strengths)));
  const { edge: _, ...tone } = amountTone(place, strengths);
  return tone;
}

function cellLabel(cell: Segment, size: ChartWidth): Label {
  const { small: fontSize } = rowSizes[size];
  return {
    ...{ text: cell.text, width: Infinity, fontSize, fill: cell.tone.text, anchor: 'middle' },
    x: (cell.start + cell.end) / 2,
    y: cell.top + cell.height / 2 - fontSize * 0.6,
    weight: cell.highlighted ? 700 : 400,
  };
}

/** Round the cell that the headline quotes, in the paper between cells. */
function drawOutline(cells: readonly Segment[]): Markish {
  return rect(cells, {
    x1: ({ start }: Segment) => start - 1,
    x2: ({ end }: Segment) => end + 1,
    y1: ({ top }: Segment) => top - 2,
    y2: ({ top, height }: Segment) => top + height + 2,
    fill: 'none',
    stroke: colour.ink,
    strokeWidth: 2,
  });
}

/** Whether every text fits a column of this width: the name in a few lines, the number or its symbol in one. */
function fits({ series, rows }: ChartInput, width: number, size: ChartWidth): boolean {
  const { small } = rowSizes[size];
  const room = width - 6;
  const names = series.flatMap(({ label, base = '' }) => [label, base]);
  const words = names.flatMap((name) => name.split(/[ \u200b]+/));
  const numbers = rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell.value === undefined ? cell.short : cellText(cell))),
  );
  return (
    words.every((word) => textWidth(word) * small * 1.05 <= room) &&
    numbers.every((number) => roomOf(number, small) <= room)
  );
}

function heightOf(labels: readonly Label[]): number {
  return Math.max(...labels.map((label) => label.y + labelHeight(label)));
}
