import { Buffer, shape } from 'harfbuzzjs';
import { type Family, fontOf, type Weight } from './typefaces.ts';

/** What a text is set in. */
export interface Face {
  /** Where it has all characters of a line; else the line is set in one that has. */
  family: Family;
  weight: Weight;
}

const known = new Map<string, number>();

/** The width of a line in ems as its shipped font sets it: shaped and kerned, so that Arabic is measured joined. */
export function advance(line: string, face: Face): number {
  const key = `${face.family}/${face.weight}/${line}`;
  const width = known.get(key) ?? measure(line, face);
  known.set(key, width);
  return width;
}

function measure(line: string, { family, weight }: Face): number {
  if (line === '') return 0;
  const { font, unitsPerEm } = fontOf(line, family, weight);
  const buffer = new Buffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / unitsPerEm;
}
