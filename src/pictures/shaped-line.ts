import { Buffer, Direction, shape } from 'harfbuzzjs';
import type { Face } from './advance.ts';
import { glyphOutline } from './glyph-outline.ts';
import { fontOf } from './typefaces.ts';
import { type Run, visualRuns } from './visual-runs.ts';

/** Space that is added within a line, in ems. */
export interface Spacing {
  /** After each letter but the last. */
  letter: number;
  /** After each blank. */
  word: number;
}

/** A line as it is drawn. */
export interface ShapedLine {
  /** Units of the font in one em: all else counts in these. */
  unitsPerEm: number;
  width: number;
  /** How far it is to what follows. */
  advance: number;
  /** Its outline as SVG path data, upwards. */
  outline(): string;
}

/** A glyph and where it stands in its line, in units of the font. */
interface Placed {
  glyph: number;
  x: number;
  y: number;
}

/** One that is used again and again. */
const buffer = new Buffer();

/** Shapes a line in a font that has all of its characters: joined, kerned, and each part in its direction. */
export function shapeLine(
  line: string,
  { family, weight }: Face,
  spacing: Spacing,
  dir: 'ltr' | 'rtl',
): ShapedLine {
  const { font, unitsPerEm } = fontOf(line, family, weight);
  const placed: Placed[] = [];
  let width = 0;
  let last = 0;
  for (const run of visualRuns(line, dir).flatMap(asTyped)) {
    buffer.reset();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setDirection(run.dir === 'rtl' ? Direction.RTL : Direction.LTR);
    shape(font, buffer);
    const [infos, positions] = [buffer.getGlyphInfos(), buffer.getGlyphPositions()];
    for (const [index, { codepoint: glyph, cluster }] of infos.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      placed.push({ glyph, x: width + xOffset, y: yOffset });
      const ends = infos[index + 1]?.cluster !== cluster;
      last = ends ? spacing.letter * unitsPerEm : 0;
      const word = ends && isBlank(run.text.charAt(cluster)) ? spacing.word * unitsPerEm : 0;
      width += xAdvance + last + word;
    }
  }
  return {
    unitsPerEm,
    width: width - last,
    advance: width,
    outline: () =>
      placed
        .map((each) => {
          const drawn = glyphOutline(font, each.glyph);
          if (drawn === undefined) return '';
          return `M${short(each.x + drawn.x)} ${short(each.y + drawn.y)}${drawn.rest}`;
        })
        .join(''),
  };
}

/** An x among digits, in a word that has other letters: a code or an address. */
const typedX = /[a-z/]\S*\dx\d|\dx\d+[a-z/]/i;

/** Inter draws an x between digits as a sign of multiplication, unless it is shaped apart from what is before it: what people type is drawn as they type it. */
function asTyped({ text, dir }: Run): Run[] {
  if (!typedX.test(text)) return [{ text, dir }];
  return text.split(/(?<=\d)(?=x\d)/i).map((part) => ({ text: part, dir }));
}

/** What parts words for those who set their space. */
function isBlank(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}

/** To thousandths of a unit. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
