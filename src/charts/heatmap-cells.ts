import { type Markish, rect } from '@observablehq/plot';
import type { Axis, ChartInput, ChartRow, ChartWidth } from './chart.ts';
import { colour } from './frame.ts';
import type { Block } from './heatmap-blocks.ts';
import type { Label } from './label.ts';
import { cellText, type PlacedRow, rowSizes } from './rows.ts';
import { bandLabel, roomOf, type Segment } from './segments.ts';
import { amountTone, greyTone, type Tone, unknownTone } from './tones.ts';

/** The paper between two cells, in pixels. */
const gap = 4;

/** How many strengths a cell may have. */
const strengths = 5;

/** The cells of a block. */
export function cellsOf(input: ChartInput, block: Block, size: ChartWidth): Segment[] {
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

/** The number of a cell, in its middle. */
export function cellLabel(cell: Segment, size: ChartWidth): Label {
  return {
    ...bandLabel(cell, cell.text, (cell.start + cell.end) / 2, size),
    ...{ fill: cell.tone.text, weight: cell.highlighted ? 700 : 400, anchor: 'middle' },
  };
}

/** Round the cell that the headline quotes, in the paper between cells. */
export function drawOutline(cells: readonly Segment[]): Markish {
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
