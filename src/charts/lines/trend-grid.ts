import type { Markish } from '@observablehq/plot';
import type { ChartInput, ChartWidth } from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { colour, drawStrokes, type Stroke } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';

/** A hairline for each tick, and a stronger line where the values begin. */
export function drawGrid(
  { axis }: ChartInput,
  [start, end]: readonly [number, number],
  place: (value: number) => number,
): Markish[] {
  const lineAt = (value: number): Stroke => [start, place(value), end, place(value)];
  const zero = Math.max(0, axis.low);
  return [
    ...drawStrokes(
      axis.ticks.filter(({ value }) => value !== zero).map(({ value }) => lineAt(value)),
      { stroke: colour.line },
    ),
    ...drawStrokes([lineAt(zero)], { stroke: colour.muted }),
  ];
}

/** The texts of the ticks, before their lines. */
export function tickLabels(
  { axis }: ChartInput,
  start: number,
  place: (value: number) => number,
  size: ChartWidth,
): Label[] {
  const { small } = rowSizes[size];
  return axis.ticks.map(({ value, text }) => ({
    text,
    x: start - small * 0.5,
    y: place(value) - small * 0.62,
    width: Infinity,
    fontSize: small,
    fill: colour.muted,
    anchor: 'end',
  }));
}
