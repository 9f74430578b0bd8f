import { painted } from '#paint.ts';
import {
  element,
  linesOf,
  rewriteAttributes,
  rewriteLines,
  type SvgElement,
} from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import type { Palette } from '#theme/palette.ts';
import { directed } from './direction.ts';
import { type Family, familyOf } from './typefaces.ts';

/** A picture as the rasteriser understands it. */
export interface Drawable {
  svg: string;
  /** Its lines of text, as they are drawn. */
  texts: string[];
  /** The families that it is set in. */
  families: Set<Family>;
}

/** What a picture takes from its study and its language. */
export interface Look {
  /** The typeface of its lines. */
  family: Family;
  dir: 'ltr' | 'rtl';
  /** What the CSS variables of its colours stand for, by name. */
  colours: Readonly<Partial<Palette>>;
}

/**
 * Rewrites a picture for the rasteriser, which knows neither CSS variables nor the direction of text and mixes no fonts:
 * each colour stands in its place, and each line names its family and carries its direction.
 */
export function drawable(svg: SvgElement, { family, dir, colours }: Look): Drawable {
  const texts = linesOf(svg);
  const plain = rewriteAttributes(painted(svg, colours), (value, name) =>
    name === 'unicode-bidi' || name === 'direction' ? undefined : value,
  );
  const set = rewriteLines(plain, (line) =>
    element('tspan', { 'font-family': familyOf(line, family) }, [directed(line, dir)]),
  );
  return {
    svg: writeSvg(set),
    texts,
    families: new Set(texts.map((line) => familyOf(line, family))),
  };
}
