import { painted } from '#paint.ts';
import type { Palette } from '#theme.ts';
import { directed, eachLine } from './direction.ts';
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
export function drawable(svg: string, { family, dir, colours }: Look): Drawable {
  const texts: string[] = [];
  const families = new Set<Family>();
  const setLine = (line: string) => {
    const own = familyOf(line, family);
    texts.push(unescapeXml(line));
    families.add(own);
    return `<tspan font-family="${own}">${directed(line, dir)}</tspan>`;
  };
  const written = painted(svg, colours)
    .replace(/<(style|metadata|title|desc)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/ (?:unicode-bidi|direction)="[^"]*"/g, '');
  return { svg: eachLine(written, setLine), texts, families };
}

function unescapeXml(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? parseInt(hex, 16) : Number(decimal))
      : (characters[name] ?? all),
  );
}
