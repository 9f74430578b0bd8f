import { type Markish, rect, ruleX } from '@observablehq/plot';
import type { ChartWidth } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import { type RowLayout, rowSizes } from './bar-rows.ts';
import type { Tone } from './tones.ts';

/** A part of a bar, with its place in pixels from where reading starts. */
export interface Segment {
  /** Position of its series. */
  series: number;
  start: number;
  end: number;
  top: number;
  height: number;
  tone: Tone;
  /** Its number; left out where it does not fit. */
  text: string;
  /** The headline is about it. */
  highlighted: boolean;
}

/** Half of the paper between two segments. */
const gap = 1;

/** Draws segments on a frame that is measured in pixels; those of one tone share a group. */
export function drawSegments(segments: readonly Segment[]): Markish[] {
  const seen = segments.filter(({ start, end }) => end > start);
  return [
    ...Map.groupBy(seen, ({ tone }) => `${tone.fill} ${tone.opacity} ${tone.broken}`).values(),
  ].map((alike) => {
    const [{ tone }] = alike as [Segment];
    const edge = tone.edge === undefined ? 0 : 0.5;
    // A segment thinner than the paper round it would vanish: it keeps its own width.
    const inset = ({ start, end }: Segment) => (end - start > 4 * gap ? gap + edge : 0);
    return rect(alike, {
      x1: (segment: Segment) => segment.start + inset(segment),
      x2: (segment: Segment) => segment.end - inset(segment),
      y1: ({ top }: Segment) => top + edge,
      y2: ({ top, height }: Segment) => top + height - edge,
      fill: tone.fill,
      ...(tone.opacity !== undefined && { fillOpacity: tone.opacity }),
      ...(tone.edge !== undefined && { stroke: tone.edge }),
      ...(tone.broken && { strokeDasharray: '3 3' }),
    });
  });
}

/** The numbers of segments, in the middle of those that are wide enough. */
export function segmentLabels(segments: readonly Segment[], size: ChartWidth): Label[] {
  const { small: fontSize } = rowSizes[size];
  return segments
    .filter((segment) => isRoomy(segment, fontSize))
    .map((segment) => ({
      ...bandLabel(segment, segment.text, (segment.start + segment.end) / 2, size),
      fill: segment.tone.text,
      weight: segment.highlighted ? 700 : 400,
      anchor: 'middle',
    }));
}

/** A text of one line at the middle of a band's height; muted unless told otherwise. */
export function bandLabel(
  { top, height }: Pick<Segment, 'top' | 'height'>,
  text: string,
  x: number,
  size: ChartWidth,
): Label {
  const { small: fontSize } = rowSizes[size];
  const y = top + height / 2 - fontSize * 0.6;
  return { text, x, y, width: Infinity, fontSize, fill: colour.muted };
}

/** Whether the number of a segment fits it. */
export function isRoomy({ text, start, end, highlighted }: Segment, fontSize: number): boolean {
  return text !== '' && roomOf(text, fontSize, highlighted ? 700 : 400) <= end - start;
}

/** The width that a text of one line needs, with a little space at both ends. */
export function roomOf(text: string, fontSize: number, weight = 400): number {
  return text === '' ? 0 : textWidth(text) * fontSize * (weight > 400 ? realWidth.bold : 1) + 4;
}

/** An upright line at `x`: through all rows where labels stand beside, else at each band. */
export function drawUpright({ placed, before, bottom }: RowLayout, x: number): Markish {
  const first = placed[0]?.top ?? 0;
  const spans =
    before > 0 ? [[first, bottom]] : placed.map(({ top, height }) => [top, top + height]);
  return ruleX(spans, {
    x: () => x,
    y1: ([top = 0]: number[]) => top - 3,
    y2: ([, end = 0]: number[]) => end + 3,
    stroke: colour.ink,
    strokeWidth: 1.5,
  });
}
