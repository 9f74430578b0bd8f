import { type Markish, rect } from '@observablehq/plot';
import { colour } from '#charts/sheet/frame.ts';
import type { Segment } from './segments.ts';

/** Round what the headline quotes, in the paper round it. */
export function drawOutline(quoted: readonly Segment[]): Markish[] {
  const seen = quoted.filter(({ start, end }) => end > start);
  if (seen.length === 0) return [];
  return [
    rect(seen, {
      x1: ({ start }: Segment) => start - 1,
      x2: ({ end }: Segment) => end + 1,
      y1: ({ top }: Segment) => top - 2,
      y2: ({ top, height }: Segment) => top + height + 2,
      fill: 'none',
      stroke: colour.ink,
      strokeWidth: 2,
    }),
  ];
}
