import {
  type ChartCell,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText } from '#charts/parts/row-numbers.ts';
import { roomOf } from '#charts/parts/segments.ts';
import { type Tone, tonesOf } from '#charts/parts/tones.ts';
import { layBarRows } from './bar-rows-of-parts.ts';

/** How all rows are stacked; places in pixels from where reading starts. */
export interface Stack {
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

/**
 * Stacks all rows on one scale; beside the bars stand the symbols that do not fit into what is not known, and the numbers
 * of the headline where they do not fit.
 */
export function layStack(input: ChartInput, size: ChartWidth): Stack {
  const codes = input.rows.map(({ cells }) => roomOf(codesOf(cells), rowSizes[size].small));
  const tight = stackBeside(input, Math.max(0, ...codes), size);
  const beyond = codes.filter((room, index) => {
    const rest = wholeOf(input) - sumOf(input.rows[index]?.cells ?? []);
    return !tight.isWhole || room > rest * tight.scale;
  });
  return stackBeside(input, Math.max(0, ...beyond), size);
}

/** The stack that leaves so much room for symbols behind its bars. */
function stackBeside(input: ChartInput, codes: number, size: ChartWidth): Stack {
  const { small } = rowSizes[size];
  const { before } = layBarRows(input, size);
  const order = stackOrder(input);
  const stackFrom = (start: number, beside?: number): Stack => {
    const end = chartWidths[size] - codes;
    const scale = (end - start) / wholeOf(input);
    return {
      order,
      tones: tonesOf(input),
      start,
      end,
      scale,
      beside,
      isWhole: !input.axis.counted,
    };
  };
  const plain = stackFrom(before);
  const [first = 0] = order;
  const numbers = input.rows.flatMap(({ cells }) => drawnCells(cells, first));
  const isQuoted = input.scale === undefined && input.series[first]?.highlighted === true;
  const fitsIn = ({ value, text }: { value: number; text: string }) =>
    roomOf(text, small, 700) <= value * plain.scale;
  if (!isQuoted || numbers.every(fitsIn)) return plain;
  const room = Math.max(0, ...numbers.map((cell) => roomOf(cellText(cell), small, 700)));
  return stackFrom(before + room + small * 0.3, first);
}

/** The order of a scale is kept; without one the answer of the headline begins, so that it can be compared. */
export function stackOrder({ series, scale }: Pick<ChartInput, 'series' | 'scale'>): number[] {
  const all = [...series.keys()];
  if (scale !== undefined) return all;
  const first = all.filter((index) => series[index]?.highlighted);
  return [...first, ...all.filter((index) => !first.includes(index))];
}

/** What a whole bar stands for: 100 of shares, or a little more where rounding made it; of counts, the largest row. */
export function wholeOf({ rows, axis }: ChartInput): number {
  return Math.max(axis.counted ? 0 : 100, ...rows.map(({ cells }) => sumOf(cells))) || 1;
}

/** What is known of a row. */
function sumOf(cells: readonly ChartCell[]): number {
  return cells.reduce((sum, { value = 0 }) => sum + value, 0);
}

/** The cell of a series as a list: empty where it has no number. */
export function drawnCells(cells: readonly ChartCell[], series: number) {
  const cell = cells[series];
  return cell?.value === undefined ? [] : [{ ...cell, value: Math.max(0, cell.value) }];
}

/** The symbols of a row, each once. */
export function codesOf(cells: readonly ChartCell[]): string {
  const unknown = cells.filter(({ value }) => value === undefined);
  return [...new Set(unknown.map(({ short }) => short))].join(' ');
}
