import type { Markish } from '@observablehq/plot';
import type { Axis, ChartWidth } from './chart.ts';
import { colour, drawStrokes, type Frame } from './frame.ts';
import { drawLabel } from './label.ts';
import { type Rows, rowSizes } from './rows.ts';
import { textWidth } from './wrap.ts';

/** The space that the texts of an axis need above the rows. */
export function axisRoom(size: ChartWidth): number {
  return rowSizes[size].small * 1.9;
}

/** The space that an axis needs before its first value and behind its last one. */
export function axisMargin({ ticks }: Axis, size: ChartWidth): number {
  const ends = [ticks[0], ticks.at(-1)].map((tick) => textWidth(tick?.text ?? ''));
  return (Math.max(...ends) * rowSizes[size].small) / 2 + 1;
}

/** Lines at round values with their texts above them: through all rows, or through each band where labels stand between. */
export function drawValueAxis(
  axis: Axis,
  { placed, bottom }: Rows,
  place: (value: number) => number,
  frame: Frame,
  size: ChartWidth,
): Markish[] {
  const { small } = rowSizes[size];
  const ticks = spread(axis, place, small);
  const top = axisRoom(size) - small * 0.5;
  const spans =
    size === 'wide'
      ? [[top, bottom] as const]
      : placed.map((row) => [row.top, row.top + row.height] as const);
  const lines = ticks.flatMap(({ value }) =>
    spans.map(([from, to]) => [place(value), from, place(value), to] as const),
  );
  return [
    ...drawStrokes(lines, { stroke: colour.line }),
    ...ticks.map(({ value, text }) =>
      drawLabel(
        {
          text,
          x: place(value),
          y: 0,
          width: Infinity,
          fontSize: small,
          fill: colour.muted,
          anchor: 'middle',
        },
        frame,
      ),
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
