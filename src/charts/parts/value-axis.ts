import type { Markish } from '@observablehq/plot';
import type { Axis, ChartWidth } from '#charts/input/chart-input.ts';
import { colour, drawStrokes, type Frame, type Stroke } from '#charts/sheet/frame.ts';
import { drawLabels } from '#charts/sheet/label.ts';
import { textWidth } from '#charts/sheet/wrap.ts';
import { type RowLayout, rowMiddle, rowSizes } from './bar-rows.ts';

/** The space that the texts of an axis need above the rows. */
export function axisRoom(size: ChartWidth): number {
  return rowSizes[size].small * 1.9;
}

/** The space that an axis needs before its first value and behind its last one. */
export function axisMargin({ ticks }: Axis, size: ChartWidth): number {
  const ends = [ticks[0], ticks.at(-1)].map((tick) => textWidth(tick?.text ?? ''));
  return (Math.max(...ends) * rowSizes[size].small) / 2 + 1;
}

/** Round values above the rows, with a line through all of them; where labels stand between the rows, a line along each. */
export function drawValueAxis(
  axis: Axis,
  { placed, before, bottom }: RowLayout,
  place: (value: number) => number,
  frame: Frame,
  size: ChartWidth,
): Markish[] {
  const { small } = rowSizes[size];
  const ticks = spread(axis, place, small);
  const [from = 0, to = 0] = [axis.low, axis.high].map(place);
  const lines =
    before > 0
      ? ticks.map(({ value }) => uprightAt(place(value), axisRoom(size) - small * 0.5, bottom))
      : placed.map((row) => levelAt(rowMiddle(row), from, to));
  return [
    ...drawStrokes(lines, { stroke: colour.line }),
    ...drawLabels(
      ticks.map(({ value, text }) => ({
        text,
        x: place(value),
        y: 0,
        width: Infinity,
        fontSize: small,
        fill: colour.muted,
        anchor: 'middle',
      })),
      frame,
    ),
  ];
}

/** The ticks, or the first and the last where their texts would touch. */
function spread({ ticks }: Axis, place: (value: number) => number, fontSize: number) {
  const widest = Math.max(0, ...ticks.map(({ text }) => textWidth(text))) * fontSize;
  const [first, second] = ticks;
  const step = first && second ? Math.abs(place(second.value) - place(first.value)) : Infinity;
  return step > widest + fontSize * 0.6
    ? ticks
    : ticks.filter((_, index) => index === 0 || index === ticks.length - 1);
}

function uprightAt(x: number, from: number, to: number): Stroke {
  return [x, from, x, to];
}

function levelAt(y: number, from: number, to: number): Stroke {
  return [from, y, to, y];
}
