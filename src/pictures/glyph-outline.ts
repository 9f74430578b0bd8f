import type { Font } from 'harfbuzzjs';

/** The outline of a glyph in units of its font, upwards; absent where it has none, as a blank. */
export interface GlyphOutline {
  /** Where its path begins. */
  x: number;
  y: number;
  /** From there on, as SVG path data that holds wherever the glyph stands. */
  rest: string;
}

const known = new WeakMap<Font, Map<number, GlyphOutline | undefined>>();

/** The outline of a glyph, made once for each font. */
export function glyphOutline(font: Font, glyph: number): GlyphOutline | undefined {
  const outlines = known.get(font) ?? new Map<number, GlyphOutline | undefined>();
  known.set(font, outlines);
  if (!outlines.has(glyph)) outlines.set(glyph, relative(font.glyphToJson(glyph)));
  return outlines.get(glyph);
}

/** A path whose points are told from the one before each. */
function relative(commands: ReturnType<Font['glyphToJson']>): GlyphOutline | undefined {
  const [first] = commands;
  if (first === undefined) return undefined;
  const [startX = 0, startY = 0] = first.values;
  let [x, y] = [startX, startY];
  let [contourX, contourY] = [x, y];
  const written = commands.map(({ type, values }, index) => {
    const from = values.map((value, place) => number(value - (place % 2 === 0 ? x : y)));
    if (type === 'Z') [x, y] = [contourX, contourY];
    else [x = 0, y = 0] = values.slice(-2);
    if (type === 'M') [contourX, contourY] = [x, y];
    return index === 0 ? '' : type.toLowerCase() + from.join(' ');
  });
  return { x: startX, y: startY, rest: written.join('') };
}

/** To hundredths of a unit. */
function number(value: number): number {
  return Math.round(value * 100) / 100;
}
