import { advance, type Face } from './advance.ts';

/** Words of a text as they follow one another on a line: from the first to before the last, counted from 0. */
export type WordRange = readonly [from: number, to: number];

/** A text cut where lines may break, measured once for all sizes. */
export interface MeasuredWords {
  words: readonly string[];
  /** What follows each word where the next is on its line: a blank, or nothing where only U+200B stands there. */
  after: readonly string[];
  /** The width of some of the words on one line, in ems. */
  width(range: WordRange): number;
}

/** Texts measured so far: each is set in many sizes. */
const known = new Map<string, MeasuredWords>();

/** Cuts a text at its blanks, never at no-break spaces, and measures its words; `tracking` follows each character. */
export function measureWords(text: string, face: Face, tracking: number): MeasuredWords {
  const key = `${face.family}/${face.weight}/${tracking}/${text}`;
  const measured = known.get(key) ?? measureAnew(text, face, tracking);
  known.set(key, measured);
  return measured;
}

function measureAnew(text: string, face: Face, tracking: number): MeasuredWords {
  const parts = [...text.matchAll(/([^ \n\u200b]+)([ \n\u200b]*)/g)];
  const words = parts.map(([, word = '']) => word);
  const after = parts.map(([, , gap = '']) => (/[ \n]/.test(gap) ? ' ' : ''));
  const wide = (part: string) => advance(part, face) + [...part].length * tracking;
  const gaps = after.map(wide);
  const starts = [0];
  for (const [index, word] of words.entries())
    starts.push((starts.at(-1) ?? 0) + wide(word) + (gaps[index] ?? 0));
  return {
    words,
    after,
    width: ([from, to]) => (starts[to] ?? 0) - (starts[from] ?? 0) - (gaps[to - 1] ?? 0),
  };
}
