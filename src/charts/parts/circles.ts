import { colour } from '#charts/sheet/frame.ts';
import { type Attributes, element, type SvgElement } from '#svg/element.ts';

/**
 * Where dots of one size stand: below one another, column by column from where reading starts. Each is drawn by itself:
 * WebKit paints a pattern of them as a bitmap, whose edges cut some in half.
 */
export interface Lattice {
  /** How many dots a column has. */
  lines: number;
  /** From the middle of one dot to the middle of the next, in pixels. */
  pitch: number;
  /** From one edge of a dot to the other, in pixels. */
  diameter: number;
  /** The upper edge of the first line, in pixels. */
  top: number;
  /** How wide all columns together are, in pixels: where reading starts on the right, they stand there. */
  width: number;
  dir: 'ltr' | 'rtl';
}

/** The place of a first dot, and the place after the last one. */
type Places = readonly [from: number, to: number];

/** The dots from one place up to another, as one path: each a line that is hardly longer than its round ends. */
export function filledDots(lattice: Lattice, [from, to]: Places, fill: string): SvgElement[] {
  const { lines, pitch, diameter } = lattice;
  const below = `m-.01 ${plain(pitch)}h.01`;
  const dots = placesIn([from, to]).map((place) => {
    if (place > from && place % lines > 0) return below;
    const [x, y] = middleOf(lattice, place);
    return `M${plain(x)} ${plain(y)}h.01`;
  });
  return path(dots.join(''), {
    fill: 'none',
    stroke: fill,
    'stroke-width': plain(diameter),
    'stroke-linecap': 'round',
  });
}

/** The outlines of the dots from one place up to another, as one path of circles. */
function hollowDots(lattice: Lattice, places: Places, stroke: string): SvgElement[] {
  const strokeWidth = 1.5;
  const radius = plain((lattice.diameter - strokeWidth) / 2);
  const half = `a${radius} ${radius} 0 1 0 `;
  const circles = placesIn(places).map((place) => {
    const [x, y] = middleOf(lattice, place);
    return `M${plain(x - radius)} ${plain(y)}${half}${2 * radius} 0${half}${-2 * radius} 0`;
  });
  return path(circles.join(''), { fill: 'none', stroke, 'stroke-width': strokeWidth });
}

/** The part of one dot that is filled, from 0 to 1 of its width, from where reading starts. */
export function partOfDot(
  lattice: Lattice,
  place: number,
  part: number,
  fill: string,
): SvgElement[] {
  const radius = lattice.diameter / 2;
  const [x, y] = middleOf(lattice, place);
  const reach = (2 * part - 1) * radius;
  const half = Math.sqrt(radius ** 2 - reach ** 2);
  const mirrored = lattice.dir === 'rtl';
  const [large, turn] = [part > 0.5 ? 1 : 0, mirrored ? 0 : 1];
  const cut = plain(mirrored ? x - reach : x + reach);
  const arc = `A${plain(radius)} ${plain(radius)} 0 ${large} ${turn} ${cut} ${plain(y - half)}`;
  return part === 0 ? [] : path(`M${cut} ${plain(y + half)}${arc}z`, { fill });
}

/** Dots of which so many are filled, the others hollow; one that is both is a hollow one, filled in part. */
export function partlyFilled(lattice: Lattice, filled: number, all: number): SvgElement[] {
  const whole = Math.floor(filled);
  return [
    ...filledDots(lattice, [0, whole], colour.accent),
    ...partOfDot(lattice, whole, filled - whole, colour.accent),
    ...hollowDots(lattice, [whole, all], colour.quiet),
  ];
}

function placesIn([from, to]: Places): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function middleOf({ lines, pitch, top, width, dir }: Lattice, place: number): [number, number] {
  const along = (Math.floor(place / lines) + 0.5) * pitch;
  return [dir === 'rtl' ? width - along : along, top + ((place % lines) + 0.5) * pitch];
}

function path(data: string, look: Attributes): SvgElement[] {
  return data === '' ? [] : [element('path', { d: data, ...look })];
}

/** A place or a size in hundredths of a pixel. */
function plain(value: number): number {
  return Math.round(value * 100) / 100;
}
