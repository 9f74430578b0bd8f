import { roomFor, type Setting } from '#pictures/text-setting.ts';
import type { Family } from '#pictures/typefaces.ts';
import type { HeadlineParts } from '#views/posters/headline-parts.ts';
import { digitsHeight, setNumber, noNumber, type SetNumber } from './set-number.ts';

/** A headline as it is set, in millimetres. */
export interface SetWords {
  number: SetNumber;
  words: number;
  /** The words follow beside the number, not below it. */
  beside: boolean;
  height: number;
}

export interface WordsRoom {
  width: number;
  height: number;
  /** How high digits, and how large words are at most, and words at least if the number can give way. */
  digits: number;
  words: { most: number; least: number };
  family: Family;
  /** Whether the words may follow beside the number. Default: no. */
  beside?: boolean;
}

type Sentence = Pick<HeadlineParts, 'before' | 'number' | 'after'>;

/** How high the words are before the number and after it. */
type Heights = Record<'before' | 'after', ReturnType<typeof wordsHeight>>;

/** Between a number and what stands beside it, in sizes of the number. */
export const aside = 0.14;

/** How much smaller the number is made, step by step, if its words have too little room. */
const steps = [1, 0.86, 0.74, 0.62, 0.5, 0.4, 0.3] as const;

/** A headline as large as it goes into a room: of all ways to set it, the one with the largest number and words. */
export function setWords(parts: Sentence, room: WordsRoom): SetWords {
  const { before, after } = parts;
  const { family } = room;
  const heights = { before: wordsHeight(before, family), after: wordsHeight(after, family) };
  const ways = parts.number === undefined ? [1] : steps;
  const sides = room.beside && parts.number !== undefined ? [false, true] : [false];
  const set = ways.flatMap((step) =>
    sides.flatMap((beside) => setAt(parts, heights, room, step, beside)),
  );
  const fitting = set.filter(({ words }) => words >= room.words.least);
  const [best] = (fitting.length > 0 ? fitting : set).toSorted((a, b) => worth(b) - worth(a));
  if (best === undefined) throw new Error(`no room for a headline: ${parts.after}`);
  return best;

  function worth({ number, words }: SetWords): number {
    const digits = Math.min(1, (number.fontSize * digitsHeight) / room.digits);
    return (parts.number === undefined ? 1 : digits) * (words / room.words.most);
  }
}

function setAt(
  { number: parts }: Sentence,
  heights: Heights,
  room: WordsRoom,
  step: number,
  beside: boolean,
): SetWords[] {
  const { width, height, family } = room;
  const most = room.digits * step;
  const number =
    parts === undefined
      ? noNumber
      : setNumber(parts, { width: beside ? width / 2 : width, most, family });
  const high = number.fontSize * digitsHeight;
  const left = beside ? width - number.width - aside * number.fontSize : width;
  const heightAt = (words: number) => {
    const above = heights.before({ words, width });
    const first = above === 0 || high === 0 ? above : above + aboveNumber * words;
    const second = heights.after({ words, width: left });
    if (beside) return first + Math.max(high, second);
    return first + high + (second === 0 || high === 0 ? 0 : number.below) + second;
  };
  const words = largest(room.words.most, (size) => heightAt(size) <= height);
  return words === undefined ? [] : [{ number, words, beside, height: heightAt(words) }];
}

/** Between words and the number below them, in sizes of the words. */
export const aboveNumber = 0.25;

/** The height of words in lines by their size, or more than there is where one of them is too long for a line. */
export function wordsHeight(
  text: string,
  family: Family,
): (room: { words: number; width: number }) => number {
  if (text.trim() === '') return () => 0;
  const room = roomFor(text, wordsSetting(family));
  return ({ words, width }) => {
    // The font of who prints may be somewhat wider than the one that is measured.
    const taken = room({ width: width * 0.97, fontSize: words });
    return taken.width > width ? Infinity : taken.height;
  };
}

/** As SheetHeadline.astro has it. */
function wordsSetting(family: Family): Setting {
  return family === 'Inter'
    ? { family, weight: 700, lineHeight: 1.14, tracking: -0.012 }
    : { family, weight: 700, lineHeight: 1.34 };
}

/** The largest size up to `most` that fits, in halves of a millimetre; none where not even the smallest does. */
function largest(most: number, fits: (size: number) => boolean): number | undefined {
  if (fits(most)) return most;
  let [low, high] = [4, Math.ceil(most * 4)];
  if (!fits(low / 4)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle / 4)) low = middle;
    else high = middle;
  }
  return low / 4;
}
