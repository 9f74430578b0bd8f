import type { FittedText } from '#pictures/text-setting.ts';
import { element, type SvgElement } from '#svg/element.ts';

/** Where a text stands in a picture, and how it looks. */
export interface TextPlace {
  /** The edge where reading starts, in pixels. */
  x: number;
  /** The top of its first line. */
  y: number;
  dir: 'ltr' | 'rtl';
  fill: string;
}

/** Lines of text as SVG. They begin at `x`, on the left or, in a text that reads from right to left, on the right. */
function textLines(text: FittedText, { x, y, dir, fill }: TextPlace): SvgElement[] {
  const { fontSize, lineHeight, weight, tracking = 0 } = text;
  const look = {
    'font-size': fontSize,
    'font-weight': weight,
    fill,
    ...(tracking !== 0 && { 'letter-spacing': round(tracking * fontSize) }),
    // Not by `direction`: LibreOffice does not mind it and would draw the text beyond the edge.
    ...(dir === 'rtl' && { 'text-anchor': 'end' }),
  };
  const first = y + fontSize * (lineHeight / 2 + capitalMiddle);
  return text.lines.map((line, index) => {
    const baseline = round(first + index * lineHeight * fontSize);
    return element('text', { x: round(x), y: baseline, ...look }, [line]);
  });
}

/** Texts one below the other. */
export function textColumn(texts: readonly FittedText[], place: TextPlace): SvgElement[] {
  return texts.flatMap((text, index) =>
    textLines(text, { ...place, y: place.y + heightOf(texts.slice(0, index)) }),
  );
}

/** The height of texts one below the other, in pixels. */
export function heightOf(texts: readonly { height: number }[]): number {
  return texts.reduce((total, { height }) => total + height, 0);
}

/** From the middle of a capital to its foot, in ems. */
const capitalMiddle = 0.36;

/** To hundredths of a pixel. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
