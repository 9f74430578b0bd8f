import {
  bySize,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { shortText } from '#charts/parts/row-numbers.ts';
import { roomOf } from '#charts/parts/segments.ts';
import { type Sides, sidesOf, tonesOf } from '#charts/parts/tones.ts';
import { middleRoom, type Opposed, roomBelow, type Side, sideText } from './opposed-texts.ts';

/** The space before each column, in ems. */
const apart = 0.8;

/** Where bars have less of the sheet than this, the sums of their sides stand below them. */
const leastShare = bySize({ narrow: 0.7, wide: 0.55 });

/** Gives all rows one scale and one middle, so that they fit with the texts beside them; `labels` is the space of their names. */
export function layOpposed(input: ChartInput, labels: number, size: ChartWidth): Opposed {
  const sides = sidesOf(input);
  const before = measureSide(input, sides, 'before', size);
  const after = measureSide(input, sides, 'after', size);
  const columns = measureColumns(input, size);
  const units = before.units + after.units + sum(columns, (column) => column.units);
  const room = chartWidths[size] - labels - sum(columns, ({ text, gap }) => text + gap);
  const beside = scaleOf(room - before.text - after.text, units, []);
  const isBeside = (before.units + after.units) * beside >= chartWidths[size] * leastShare[size];
  const scale = isBeside ? beside : scaleOf(Math.max(20, room), units, [before, after]);
  const lengthOf = (side: MeasuredSide) =>
    isBeside ? side.units * scale + side.text : Math.max(side.units * scale, side.below);
  const centre = labels + lengthOf(before);
  let end = centre + lengthOf(after);
  const outside = columns.map(({ series, units: most, text, gap }) => {
    const start = end + gap;
    const width = most * scale + text;
    end = start + width;
    return { series, start, width };
  });
  const under = isBeside ? 0 : rowSizes[size].small * 1.5;
  return { sides, tones: tonesOf(input), centre, scale, outside, under };
}

/** Pixels of a unit where all units share a room, but some sides have at least the width of what stands below them. */
function scaleOf(room: number, units: number, least: readonly MeasuredSide[]): number {
  const scale = Math.max(0, room) / (units || 1);
  const short = least.find((side) => side.units * scale < side.below);
  return short === undefined
    ? scale
    : scaleOf(
        room - short.below,
        units - short.units,
        least.filter((side) => side !== short),
      );
}

/** What a side of the middle needs. */
interface MeasuredSide {
  units: number;
  /** The width of its texts beyond its end. */
  text: number;
  /** The width of its texts below it. */
  below: number;
}

/** How far a side reaches in the row that has most there, and the space of its texts. */
function measureSide(
  { rows }: ChartInput,
  sides: Sides,
  side: Side,
  size: ChartWidth,
): MeasuredSide {
  const { small } = rowSizes[size];
  const sumOf = ({ cells }: ChartRow) => sum(sides[side], (series) => answerValue(cells[series]));
  const middle = largest(rows, (row) => middleRoom(row, sides, small)) / 2;
  return {
    units: largest(rows, (row) => sumOf(row) + middleValue(row, sides) / 2),
    text: largest(rows, (row) => roomOf(sideText(row, sides, side), small, 700)) + middle,
    below: Math.max(
      middle,
      largest(rows, (row) => roomBelow(sideText(row, sides, side), small)),
    ),
  };
}

/** The same of each answer outside the scale, with the space before it. */
function measureColumns({ rows, scale }: ChartInput, size: ChartWidth) {
  const { small } = rowSizes[size];
  return (scale?.outside ?? []).map((series) => ({
    series,
    units: largest(rows, ({ cells }) => answerValue(cells[series])),
    text: largest(rows, ({ cells }) => roomOf(shortText(cells[series]), small)) + small * 0.3,
    gap: small * apart,
  }));
}

/** The value of the middle answer of a row. */
export function middleValue({ cells }: ChartRow, { middle }: Sides): number {
  return middle === undefined ? 0 : answerValue(cells[middle]);
}

/** A number as a length: nothing where it is not known. */
export function answerValue(cell: ChartCell | undefined): number {
  return Math.max(0, cell?.value ?? 0);
}

function largest(rows: readonly ChartRow[], measured: (row: ChartRow) => number): number {
  return Math.max(0, ...rows.map(measured));
}

function sum<Each>(all: readonly Each[], measured: (each: Each) => number): number {
  return all.reduce((total, each) => total + measured(each), 0);
}
