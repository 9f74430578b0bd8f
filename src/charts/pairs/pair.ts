import { dot, type Markish } from '@observablehq/plot';
import {
  bySize,
  type ChartInput,
  type ChartRow,
  type ChartSeries,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { colour, drawStrokes, type Stroke } from '#charts/sheet/frame.ts';

/** Radii in pixels: both marks cover as much, but a dot that would cover a ring is drawn inside it. */
export const pairSizes = bySize({
  narrow: { dot: 6.5, ring: 6.5, inner: 3, tick: 10 },
  wide: { dot: 8, ring: 8, inner: 3.5, tick: 13 },
});

/** A place on a sheet, in pixels. */
export type Point = readonly [x: number, y: number];

/** How a series is drawn: two of them as ends, the one of all together as a tick. */
export type PairMark = 'dot' | 'ring' | 'tick';

/** The two series that are compared, by their positions, and the one that holds both together. */
export interface Pair {
  /** Drawn as a dot: that of the headline; else the later of two waves, the first of two groups. */
  main: number;
  /** Drawn as a ring. */
  other: number;
  /** Absent where there is none. */
  total?: number;
}

/** What of each row is compared. */
export function pairOf({ series }: Pick<ChartInput, 'series'>): Pair {
  const total = series.findIndex((each) => each.total);
  const [first = 0, second = 1] = [...series.keys()].filter((index) => index !== total);
  const isLater = series[second]?.time !== undefined;
  const isSecond =
    series[first]?.highlighted === series[second]?.highlighted
      ? isLater
      : series[second]?.highlighted === true;
  const ends = isSecond ? { main: second, other: first } : { main: first, other: second };
  return { ...ends, ...(total >= 0 && { total }) };
}

/** How a series is drawn. */
export function markOf({ main, total }: Pair, series: number): PairMark {
  return series === total ? 'tick' : series === main ? 'dot' : 'ring';
}

/** The cells of a row that are compared, in the order of the series. */
export function endsOf({ cells }: ChartRow, { main, other }: Pair) {
  return [cells[Math.min(main, other)], cells[Math.max(main, other)]] as const;
}

/** Whether a line may join both: two waves only where they asked the same. */
export function isJoined(input: Pick<ChartInput, 'series'>): boolean {
  const { main, other } = pairOf(input);
  const later: ChartSeries | undefined = input.series[Math.max(main, other)];
  return later?.time === undefined || later.comparable === true;
}

/** Whether a line may join both numbers of a row: of waves only where the later was measured as the earlier. */
export function isRowJoined(input: Pick<ChartInput, 'series'>, { cells }: ChartRow): boolean {
  const { main, other } = pairOf(input);
  const later = Math.max(main, other);
  const isWave = input.series[later]?.time !== undefined;
  return isJoined(input) && !(isWave && cells[later]?.startsAnew === true);
}

/** Draws numbers of a series; in the accent where the headline is about it, or about none of them. */
export function drawPoints(
  points: readonly Point[],
  mark: PairMark | 'inner',
  { isQuiet, size, isKey = false }: { isQuiet: boolean; size: ChartWidth; isKey?: boolean },
): Markish[] {
  if (points.length === 0) return [];
  const { dot: radius, ring, inner, tick } = pairSizes[size];
  const fill = isQuiet ? colour.muted : colour.accent;
  if (mark === 'tick') {
    const half = isKey ? ring : tick;
    const strokes = points.map(([x, y]): Stroke => [x, y - half, x, y + half]);
    return [
      ...drawStrokes(strokes, { stroke: colour.paper, strokeWidth: 6 }),
      ...drawStrokes(strokes, { stroke: isQuiet ? colour.ink : colour.accent, strokeWidth: 3 }),
    ];
  }
  if (mark === 'ring')
    return [dot(points, { r: ring - 1, fill: colour.paper, stroke: colour.muted, strokeWidth: 2 })];
  return [dot(points, { r: mark === 'dot' ? radius : inner, fill })];
}
