import { element, type SvgElement } from '#svg/element.ts';
import { type ShapedLine, shapeLine } from './shaped-line.ts';
import type { Family, Weight } from './typefaces.ts';

/** How the lines of a picture run. */
export interface LineLook {
  /** The typeface of those that it has all characters of. */
  family: Family;
  dir: 'ltr' | 'rtl';
}

type Attributes = SvgElement['attributes'];

/** A drawing with the outlines of letters in the place of its texts: whoever draws it needs no fonts, and orders nothing. */
export function outlineTexts(svg: SvgElement, look: LineLook, around: Attributes = {}): SvgElement {
  const { name, attributes, children } = svg;
  const style = { ...around, ...attributes };
  if (name === 'text') {
    const parts = partsOf(svg, { style, own: {} }, { y: 0 });
    return element(
      'g',
      ownOf(attributes),
      chunksOf(parts).flatMap((chunk) => drawn(chunk, look)),
    );
  }
  const inside = children.map((child) =>
    typeof child === 'string' ? child : outlineTexts(child, look, style),
  );
  return { name, attributes, children: inside };
}

/** A line, or a part of one that looks different. */
interface Part {
  line: string;
  /** All attributes that hold for it, and those that it has itself and that do not set it. */
  style: Attributes;
  own: Attributes;
  /** Where a chunk begins; absent where the part follows the one before. Pixels. */
  x?: number | undefined;
  y: number;
}

/** The lines of a text in their order; `pen` is where the next one stands. */
function partsOf(
  { attributes, children }: SvgElement,
  { style, own }: Pick<Part, 'style' | 'own'>,
  pen: Pick<Part, 'x' | 'y'>,
): Part[] {
  const size = fontSize(style);
  const { x, y, dy } = attributes;
  if (x !== undefined) pen.x = pixels(x, size);
  if (y !== undefined) pen.y = pixels(y, size);
  if (dy !== undefined) pen.y += pixels(dy, size);
  return children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [partAt(pen, child)];
    const inside = { ...own, ...ownOf(child.attributes) };
    return partsOf(child, { style: { ...style, ...child.attributes }, own: inside }, pen);
  });

  function partAt(place: Pick<Part, 'x' | 'y'>, line: string): Part {
    const part = { line, style, own, ...place };
    delete place.x;
    return part;
  }
}

/** Parts that follow one another from a point. */
function chunksOf(parts: readonly Part[]): Part[][] {
  const chunks: Part[][] = [];
  for (const part of parts) {
    if (part.x !== undefined || chunks.length === 0) chunks.push([part]);
    else chunks.at(-1)?.push(part);
  }
  return chunks;
}

/** Parts from where their line begins, on the side that it is anchored at. */
function drawn(chunk: readonly Part[], look: LineLook): SvgElement[] {
  const shaped = chunk.map((part) => ({ part, ...shapedIn(part, look) }));
  const width = shaped.reduce(
    (sum, { line, scale }, index) =>
      sum + scale * (index < shaped.length - 1 ? line.advance : line.width),
    0,
  );
  let x = (chunk[0]?.x ?? 0) - width * anchorOf(chunk[0]?.style['text-anchor']);
  return shaped.flatMap(({ part: { style, own, y }, line, scale }) => {
    const d = line.outline();
    const transform = `matrix(${scale} 0 0 ${-scale} ${x} ${y})`;
    x += scale * line.advance;
    // Lines grow with the letters.
    const stroke = style['stroke'] && {
      'stroke-width': Number(style['stroke-width'] ?? 1) / scale,
    };
    return d === '' ? [] : [element('path', { ...own, ...stroke, transform, d }, [])];
  });
}

function shapedIn(
  { line, style }: Part,
  { family, dir }: LineLook,
): { line: ShapedLine; scale: number } {
  const size = fontSize(style);
  const weight = Number(style['font-weight'] ?? 400) as Weight;
  const spacing = {
    letter: Number(style['letter-spacing'] ?? 0) / size,
    word: Number(style['word-spacing'] ?? 0) / size,
  };
  const shaped = shapeLine(line, { family, weight }, spacing, dir);
  return { line: shaped, scale: size / shaped.unitsPerEm };
}

/** What sets a text, and what its outlines do not need. */
const settings = new Set([
  ...['x', 'y', 'dy', 'font-size', 'font-weight', 'text-anchor', 'letter-spacing', 'word-spacing'],
  ...['direction', 'unicode-bidi'],
]);

function ownOf(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !settings.has(name)));
}

/** What part of a line is before the point that it is anchored at. */
function anchorOf(anchor: string | undefined): number {
  return anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
}

function fontSize(style: Attributes): number {
  return Number(style['font-size'] ?? 12);
}

/** A length that is told in pixels or in ems. */
function pixels(length: string, size: number): number {
  return length.endsWith('em') ? Number(length.slice(0, -2)) * size : Number(length);
}
