import { readsFromRight } from './direction.ts';
import { type Family, familyOf } from './typefaces.ts';

/** Marks that embed a line which reads from right to left, numbers and foreign names included. */
const [embed, pop] = ['\u202b', '\u202c'];

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
  colours: Readonly<Record<string, string>>;
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
    const directed = dir === 'rtl' && readsFromRight(line) ? `${embed}${line}${pop}` : line;
    return `<tspan font-family="${own}">${directed}</tspan>`;
  };
  const written = svg
    .replace(/<(style|metadata|title|desc)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/(<text [^>]*)direction="rtl"/g, '$1text-anchor="end"')
    .replace(/ (?:unicode-bidi|direction)="[^"]*"/g, '')
    .replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colourOf(colours, name))
    .replace(/<text\b.*?<\/text>/gs, (text) =>
      text.replace(/(?<=>)[^<>]+(?=<)/g, (line) => (line.trim() === '' ? line : setLine(line))),
    );
  return { svg: written, texts, families };
}

function colourOf(colours: Look['colours'], name: string): string {
  const colour = colours[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  if (colour === undefined) throw new Error(`unknown colour: --${name}`);
  return colour;
}

function unescapeXml(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? parseInt(hex, 16) : Number(decimal))
      : (characters[name] ?? all),
  );
}
