import type { DotField } from '#charts/dot-field.ts';
import { partlyFilled } from '#charts/parts/circles.ts';
import { element, type SvgElement } from '#svg/element.ts';

/**
 * Which edges of a picture dots run over, how many of them: at its side all but the one where they begin, at its top all
 * but its foot, at its foot no other.
 */
const edges = {
  side: { start: 0, end: 1, top: 1, foot: 1 },
  top: { start: 1, end: 1, top: 1, foot: 0 },
  foot: { start: 0, end: 0, top: 0, foot: 1 },
} as const;

/** Dots that have found their size; pixels. */
export interface PlacedDots {
  at: keyof typeof edges;
  lines: number;
  columns: number;
  /** From the middle of one to that of the next. */
  pitch: number;
  /** Of what is seen. */
  width: number;
  height: number;
}

/** How much of the room of a dot lies beyond an edge: it is still counted. */
const beyond = 0.36;

/** How large the room of a dot is at most. */
const largest = 132;

/** A last column with a smaller part of the dots that others have would look like a mistake. */
const leastColumn = 0.5;

/** Within a picture, a column is seen to be shorter unless there are more dots than these. */
const manyDots = 400;

/**
 * Dots as large as they go into a room at the edges of a picture; absent where they do not go. A few hollow ones may lie
 * beyond the edge, as far as they would not fill a column.
 */
export function placeDots(
  field: DotField,
  room: { width: number; height: number },
  at: keyof typeof edges,
): PlacedDots | undefined {
  const places = Array.from({ length: field.all }, (_, index) => placed(field, index + 1, room, at))
    .flatMap((place) => place ?? [])
    .filter(({ width, height }) => width <= room.width + 0.01 && height <= room.height + 0.01);
  return places.toSorted((a, b) => b.pitch - a.pitch)[0];
}

function placed(
  { all, percent }: DotField,
  lines: number,
  room: { width: number; height: number },
  at: keyof typeof edges,
): PlacedDots | undefined {
  const over = edges[at];
  const full = Math.floor(all / lines);
  const left = all - full * lines;
  const isBeyond = over.end > 0 && full > 0 && (all * percent) / 100 <= full * lines;
  const least = over.end > 0 || all > manyDots ? leastColumn : 1;
  if (left > 0 && left < lines * least && !isBeyond) return undefined;
  const columns = left > 0 && left >= lines * leastColumn ? full + 1 : full;
  const wide = columns - (over.start + over.end) * beyond;
  const high = lines - (over.top + over.foot) * beyond;
  const pitch = Math.min(largest, at === 'side' ? room.height / high : room.width / wide);
  return { at, lines, columns, pitch, width: wide * pitch, height: high * pitch };
}

/** Draws dots of which these are seen from `x` and `y` on: their upper left corner. */
export function drawDots(
  { all, percent }: DotField,
  { at, lines, columns, pitch }: PlacedDots,
  seen: { x: number; y: number },
  dir: 'ltr' | 'rtl',
): SvgElement {
  const lattice = { lines, pitch: unit, diameter: unit * 0.78, top: 0, width: columns * unit, dir };
  const over = edges[at];
  const x = seen.x - (dir === 'ltr' ? over.start : over.end) * beyond * pitch;
  const y = seen.y - over.top * beyond * pitch;
  const transform = `translate(${plain(x)} ${plain(y)}) scale(${plain(pitch / unit)})`;
  return element('g', { transform }, partlyFilled(lattice, (all * percent) / 100, all));
}

/** How large the room of a dot is where it is drawn, before it is made larger: the outlines of dots grow with it. */
const unit = 20;

function plain(value: number): number {
  return Math.round(value * 1000) / 1000;
}
