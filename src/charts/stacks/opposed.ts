import {
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { rowSizes, shortText } from '#charts/parts/bar-rows.ts';
import { roomOf } from '#charts/parts/segments.ts';
import { type Sides, sidesOf, tonesOf } from '#charts/parts/tones.ts';
import { middleRoom, type Opposed, type Side, sideText } from './opposed-texts.ts';

/** The space before each column, in ems. */
const apart = 1;

/**
 * Gives all rows one scale and one middle, so that they fit with the texts beside them; `labels` is the space of their
 * names, `columnWidth` the least width of a column.
 */
export function layOpposed(
  input: ChartInput,
  labels: number,
  size: ChartWidth,
  columnWidth = 0,
): Opposed {
  const sides = sidesOf(input);
  const before = measureSide(input, sides, 'before', size);
  const after = measureSide(input, sides, 'after', size);
  const columns = measureColumns(input, size);
  const units = before.units + after.units + sum(columns, ({ units }) => units);
  const texts = before.text + after.text + sum(columns, ({ text, gap }) => text + gap);
  const slack = sum(columns, ({ text }) => Math.max(0, columnWidth - text));
  const scale = Math.max(20, chartWidths[size] - labels - texts - slack) / (units || 1);
  const centre = labels + before.text + before.units * scale;
  let end = centre + after.units * scale + after.text;
  const outside = columns.map(({ series, units: most, text, gap }) => {
    const start = end + gap;
    const width = Math.max(most * scale + text, columnWidth);
    end = start + width;
    return { series, start, width };
  });
  return { sides, tones: tonesOf(input), centre, scale, outside };
}

/** How far a side reaches in the row that has most there, and the space of its texts. */
function measureSide({ rows }: ChartInput, sides: Sides, side: Side, size: ChartWidth) {
  const { small } = rowSizes[size];
  const sumOf = ({ cells }: ChartRow) => sum(sides[side], (series) => answerValue(cells[series]));
  return {
    units: largest(rows, (row) => sumOf(row) + middleValue(row, sides) / 2),
    text:
      largest(rows, (row) => roomOf(sideText(row, sides, side), small, 700)) +
      largest(rows, (row) => middleRoom(row, sides, small)) / 2,
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
