import type { Axis, ChartInput, ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText } from '#charts/parts/row-numbers.ts';
import { bandLabel, roomOf, type Segment } from '#charts/parts/segments.ts';
import { amountTone, greyTone, type Tone, unknownTone } from '#charts/parts/tones.ts';
import type { Label } from '#charts/sheet/label.ts';
import { type Block, cellGap } from './heatmap-blocks.ts';

/** How many strengths a cell may have. */
const strengths = 5;

/** A cell with its place on the sheet. */
interface PlacedCell extends Segment {
  /** Its interval; empty where it is not shown. */
  interval: string;
}

/** The cells of a block. */
export function cellsOf(input: ChartInput, block: Block, size: ChartWidth): PlacedCell[] {
  const { columns, rows } = block;
  return rows.placed.flatMap((placed) =>
    columns.flatMap((series, index) => cellOf(input, placed, { ...block, series, index }, size)),
  );
}

function cellOf(
  { axis, series: columns }: ChartInput,
  { row, top, height }: PlacedRow,
  { series, index, width, rows: { before }, intervals }: Block & { series: number; index: number },
  size: ChartWidth,
): PlacedCell[] {
  const cell = row.cells[series];
  if (cell === undefined) return [];
  const start = before + index * width;
  const isBroad = roomOf(cell.text, rowSizes[size].small) <= width - cellGap;
  const symbol = isBroad ? cell.text : cell.short;
  return [
    {
      ...{ series, top, height, start: start + cellGap / 2, end: start + width - cellGap / 2 },
      tone:
        cell.value === undefined
          ? unknownTone
          : toneOf(cell.value, row.total || columns[series]?.total === true, axis),
      text: cell.value === undefined ? symbol : cellText(cell),
      interval: (intervals && cell.interval?.short) || '',
      highlighted: cell.highlighted,
    },
  ];
}

/** A cell of all the others together. */
const totalTone: Tone = { fill: greyTone.fill, text: greyTone.text };

/** One of a few strengths: a fifth of the axis each. Its number stands in it, so that it needs no edge. */
function toneOf(value: number, isTotal: boolean, { low, high }: Axis): Tone {
  if (isTotal) return totalTone;
  const part = (value - low) / (high - low);
  const place = Math.min(strengths - 1, Math.max(0, Math.floor(part * strengths)));
  const { edge: _, ...tone } = amountTone(place, strengths);
  return tone;
}

/** The number of a cell, in its middle, and below it its interval. */
export function cellLabels(cell: PlacedCell, size: ChartWidth): Label[] {
  const { text, interval, highlighted, tone } = cell;
  const centre = (cell.start + cell.end) / 2;
  const lines = interval === '' ? [text] : [text, interval];
  const { small } = rowSizes[size];
  return lines.map((line, index) => {
    const label = bandLabel(cell, line, centre, size);
    const shift = (index - (lines.length - 1) / 2) * small * 1.2;
    const weight = index === 0 ? numberWeight(highlighted, lines.length) : 400;
    return { ...label, y: label.y + shift, fill: tone.text, weight, anchor: 'middle' };
  });
}

/** A number stands out from the line below it. */
function numberWeight(highlighted: boolean, lines: number): number {
  if (highlighted) return 700;
  return lines > 1 ? 600 : 400;
}
