import type { FittedText } from '#pictures/text-setting.ts';
import { escapeXml } from '#outputs/parts/xml.ts';

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
export function textLines(text: FittedText, { x, y, dir, fill }: TextPlace): string {
  const { fontSize, lineHeight, weight, tracking = 0 } = text;
  const spacing = tracking === 0 ? '' : ` letter-spacing="${round(tracking * fontSize)}"`;
  const form = `font-size="${fontSize}" font-weight="${weight}" fill="${fill}"${spacing}`;
  // Not by `direction`: LibreOffice does not mind it and would draw the text beyond the edge.
  const anchor = dir === 'rtl' ? ' text-anchor="end"' : '';
  const first = y + fontSize * (lineHeight / 2 + capitalMiddle);
  return text.lines
    .map((line, index) => {
      const baseline = round(first + index * lineHeight * fontSize);
      return `<text x="${round(x)}" y="${baseline}" ${form}${anchor}>${escapeXml(line)}</text>`;
    })
    .join('');
}

/** From the middle of a capital to its foot, in ems. */
const capitalMiddle = 0.36;

/** To hundredths of a pixel. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
