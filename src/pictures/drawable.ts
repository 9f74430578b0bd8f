import { painted } from '#paint.ts';
import { linesOf, type SvgElement } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import type { Palette } from '#theme/palette.ts';
import { type LineLook, outlineTexts } from './text-outlines.ts';

/** A picture as the rasteriser understands it. */
export interface Drawable {
  svg: string;
  /** Its lines of text. */
  texts: string[];
}

/** What a picture takes from its study and its language. */
export interface Look extends LineLook {
  /** What the CSS variables of its colours stand for, by name. */
  colours: Readonly<Partial<Palette>>;
}

/**
 * Rewrites a picture for the rasteriser, which knows neither CSS variables nor fonts: each colour stands in its place, and
 * outlines in that of each line.
 */
export function drawable(svg: SvgElement, { colours, ...look }: Look): Drawable {
  return {
    svg: writeSvg(outlineTexts(painted(svg, colours), look)),
    texts: linesOf(svg),
  };
}
