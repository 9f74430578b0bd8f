import { line, type Markish } from '@observablehq/plot';
import {
  bySize,
  type ChartCell,
  type ChartInput,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { colour, drawStrokes, type Stroke } from '#charts/sheet/frame.ts';

/** How wide the lines of intervals are, and how far the paper shines round one that lies on a mark, in pixels. */
const defaults = { stroke: 2, halo: 1.25 } as const;

/** How far the short strokes at the ends of a whisker reach to each side, in pixels. */
export const whiskerCap = bySize({ narrow: 4.4, wide: 5.6 });

/** An interval on a sheet: a line from its lower to its upper end, with a short stroke across each. */
export interface Whisker {
  low: number;
  high: number;
  /** Where it stands in the other direction. */
  at: number;
}

/** How whiskers run, and on what. */
interface WhiskerLook {
  /** Along the values of rows, or upright. */
  runs: 'along' | 'upright';
  /** The colour of the mark that it belongs to; absent where it lies on a filled one: ink that the paper shines round. */
  stroke?: string;
  /** How far its short strokes reach to each side. Default: that of all. */
  cap?: number;
}

/** Draws the whiskers of one look. */
export function drawWhiskers(
  whiskers: readonly Whisker[],
  { runs, stroke, cap }: WhiskerLook,
  size: ChartWidth,
): Markish[] {
  const strokes = whiskers.flatMap((whisker) =>
    whiskerStrokes(whisker, runs, cap ?? whiskerCap[size]),
  );
  const { stroke: strokeWidth, halo } = defaults;
  if (stroke !== undefined) return drawStrokes(strokes, { stroke, strokeWidth });
  const around = { stroke: colour.paper, strokeWidth: strokeWidth + 2 * halo };
  return [
    ...drawStrokes(strokes, { ...around, strokeLinecap: 'square' }),
    ...drawStrokes(strokes, { stroke: colour.ink, strokeWidth }),
  ];
}

/** The lines of a whisker. */
export function whiskerStrokes(
  { low, high, at }: Whisker,
  runs: WhiskerLook['runs'],
  cap: number,
): Stroke[] {
  const along: Stroke[] = [
    [low, at, high, at],
    [low, at - cap, low, at + cap],
    [high, at - cap, high, at + cap],
  ];
  return runs === 'along' ? along : along.map(([x1, y1, x2, y2]): Stroke => [y1, x1, y2, x2]);
}

/** Draws brackets beside the marks that they belong to: each from end to end at `at`, its ends at `foot`. */
export function drawBrackets(
  brackets: readonly (Whisker & { foot: number })[],
  stroke: string,
): Markish[] {
  const points = brackets.flatMap(({ low, high, at, foot }) => [
    [low, foot],
    [low, at],
    [high, at],
    [high, foot],
    [NaN, NaN],
  ]);
  return points.length === 0 ? [] : [line(points, { stroke, strokeWidth: defaults.stroke })];
}

/** The interval of a cell where `place` puts its ends; none where it has none. */
export function whiskerOf(
  { interval }: Pick<ChartCell, 'interval'>,
  place: (value: number) => number,
  at: number,
): Whisker[] {
  return interval === undefined
    ? []
    : [{ low: place(interval.low), high: place(interval.high), at }];
}

/** Whether rows have any interval. */
export function hasIntervals({ rows }: Pick<ChartInput, 'rows'>): boolean {
  return rows.some(({ cells }) => cells.some(({ interval }) => interval !== undefined));
}

/** The largest value that is drawn for a cell: its number, or the upper end of its interval. */
export function upperEnd({ value, interval }: ChartCell): number | undefined {
  return value === undefined ? undefined : Math.max(value, interval?.high ?? value);
}
