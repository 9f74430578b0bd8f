import { advance, type Face } from './advance.ts';

/** Words of a text as they follow one another on a line: from the first to before the last, counted from 0. */
export type WordRange = readonly [from: number, to: number];

/** A text cut where lines may break, measured once for all sizes. */
export interface MeasuredWords {
  words: readonly string[];
  /** The width of some of the words on one line, in ems. */
  width(range: WordRange): number;
}

/** Cuts a text at its blanks, never at no-break spaces, and measures its words; `tracking` follows each character. */
export function measureWords(text: string, face: Face, tracking: number): MeasuredWords {
  const words = text.split(/[ \n\u200b]+/).filter(Boolean);
  const ends = [0];
  for (const word of words)
    ends.push((ends.at(-1) ?? 0) + advance(word, face) + [...word].length * tracking);
  const blank = advance(' ', face) + tracking;
  return {
    words,
    width: ([from, to]) => (ends[to] ?? 0) - (ends[from] ?? 0) + (to - from - 1) * blank,
  };
}
