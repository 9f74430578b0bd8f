import type { Markish } from '@observablehq/plot';
import { colour, drawStrokes, type Stroke } from '#charts/sheet/frame.ts';
import type { Segment } from './segments.ts';

/** A line below what the headline quotes. */
export function underline(quoted: readonly Segment[]): Markish[] {
  return drawStrokes(
    quoted
      .filter(({ start, end }) => end > start)
      .map(({ start, end, top, height }): Stroke => [
        Math.min(start + 1, end - 1),
        top + height + 3,
        Math.max(end - 1, start + 1),
        top + height + 3,
      ]),
    { stroke: colour.ink, strokeWidth: 3 },
  );
}
