import { filledDots, partOfDot } from '#charts/parts/circles.ts';
import type { Drawing } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { element, type SvgElement } from '#svg/element.ts';

/** How wide a field of dots is, and about how high; units of its drawing. A hundred dots are a block of ten lines. */
const shapes = { band: [1000, 160], block: [1000, 1000] } as const;

/** Dots, of which those of a share are filled. */
export interface DotField {
  /** How many there are. */
  all: number;
  /** How many of a hundred are filled, from where reading starts. */
  percent: number;
}

/**
 * A number where there is no room for a chart: dots in lines, large as far as the share goes and small beyond. It says
 * nothing to who hears the page, where the number stands beside it.
 */
export function drawDotField(
  field: DotField,
  dir: 'ltr' | 'rtl',
  shape: keyof typeof shapes = 'band',
): SvgElement {
  return dotFieldDrawing(field, dir, shapes[shape]).svg;
}

/** The same as a drawing, about as wide and as high as it is told. */
export function dotFieldDrawing(
  { all, percent }: DotField,
  dir: 'ltr' | 'rtl',
  [width, height]: readonly [number, number],
): Drawing {
  const lines = linesOf(all, Math.sqrt((all * height) / width));
  const pitch = width / Math.ceil(all / lines);
  const high = Math.round(lines * pitch);
  const large = { lines, pitch, diameter: pitch * 0.8, top: 0, width, dir };
  const filled = (all * percent) / 100;
  const whole = Math.floor(filled);
  const start = dir === 'rtl' ? 'xMax' : 'xMin';
  const look = {
    viewBox: `0 0 ${width} ${high}`,
    preserveAspectRatio: `${start}YMin`,
    'aria-hidden': 'true',
  };
  const svg = element('svg', look, [
    ...filledDots({ ...large, diameter: pitch * 0.25 }, [whole, all], colour.quiet),
    ...filledDots(large, [0, whole], colour.accent),
    ...partOfDot(large, whole, filled - whole, colour.accent),
  ]);
  return { svg, width, height: high };
}

/** As many lines as have room, or somewhat fewer that leave no gap in the last column. */
function linesOf(all: number, room: number): number {
  const most = Math.max(1, Math.floor(room + 0.01));
  const fewer = Array.from({ length: Math.ceil(most / 2) }, (_, index) => most - index);
  return fewer.find((lines) => all % lines === 0) ?? most;
}
