import { dot, type Markish } from '@observablehq/plot';
import type { ChartInput, ChartWidth } from './chart.ts';
import { colour } from './frame.ts';

/** Radii in pixels: where both numbers are the same, the ring stands round the dot. */
export const pairSizes = { narrow: { dot: 5, ring: 8 }, wide: { dot: 6, ring: 9.5 } } as const;

/** A place on a sheet, in pixels. */
export type Point = readonly [x: number, y: number];

/** The one of two series that is drawn as a dot: that of the headline; else the later of two waves, the first of two groups. */
export function mainSeries({ series: [first, second] }: Pick<ChartInput, 'series'>): 0 | 1 {
  if (first?.highlighted !== second?.highlighted) return first?.highlighted ? 0 : 1;
  return second?.time === undefined ? 0 : 1;
}

/** Whether a line may join both: two waves only where they asked the same. */
export function isJoined({ series: [, second] }: Pick<ChartInput, 'series'>): boolean {
  return second?.time === undefined || second.comparable === true;
}

/** Draws the numbers of a series, as dots or as rings. */
export function drawPoints(
  points: readonly Point[],
  kind: 'dot' | 'ring',
  size: ChartWidth,
): Markish[] {
  if (points.length === 0) return [];
  const { dot: radius, ring } = pairSizes[size];
  return [
    kind === 'dot'
      ? dot(points, { r: radius, fill: colour.accent })
      : dot(points, { r: ring - 1, fill: colour.paper, stroke: colour.muted, strokeWidth: 2 }),
  ];
}
