import {
  type FittedText,
  fitText,
  roomFor,
  setText,
  type Setting,
} from '#pictures/text-setting.ts';
import type { Family } from '#pictures/typefaces.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import type { CardPart, CardLook } from './card-layout.ts';
import { digitHeight, type Numeral, setNumeral } from './numeral.ts';
import { heightOf, textColumn } from './text-lines.ts';

/** The room of a headline, and how large its number and its words may be, in pixels. */
export interface HeadlineRoom {
  width: number;
  height: number;
  figure: number;
  sentence: number;
}

/** A headline that has found its sizes. */
export interface SetHeadline extends CardPart {
  /** Of its number; 0 where this stands within the sentence. */
  figureSize: number;
  sentenceSize: number;
}

/** Between a number as large as a picture and the words above and below, in its ems. */
const [above, below] = [0.07, 0.1];

/**
 * A number gets smaller before the words of its sentence have fewer pixels than these: somewhat for words that are seen in
 * passing, and more for such as can be read at all. The number keeps at least this part of what it may be.
 */
const worth = [
  { words: 54, figure: 0.8 },
  { words: 40, figure: 0.45 },
] as const;

/** A headline as large as it fits: its number in a line of its own, what is before it above and what follows below. */
export function setHeadline(
  headline: string | FigureHeadline,
  room: HeadlineRoom,
  look: CardLook,
): SetHeadline {
  if (typeof headline === 'string') return setSentence(headline, room, look);
  const words = [headline.before.trim(), headline.after.trim()] as const;
  const numeral = setNumeral(headline, look);
  let figureSize = Math.min(room.figure, room.width / numeral.width);
  let set = setAround(words, numeral, figureSize, room, look);
  for (const least of worth)
    while (
      figureSize > room.figure * least.figure &&
      set.sentenceSize < Math.min(least.words, room.sentence)
    ) {
      figureSize *= 0.96;
      set = setAround(words, numeral, figureSize, room, look);
    }
  return set;
}

function setSentence(headline: string, room: HeadlineRoom, { family, dir }: CardLook): SetHeadline {
  const text = fitText(headline, { ...room, most: room.sentence }, sentenceSetting(family));
  return {
    figureSize: 0,
    sentenceSize: text.fontSize,
    height: text.height,
    draw: (place) => textColumn([text], { ...place, dir, fill: 'var(--ink)' }),
  };
}

/** Large text is set tighter, as its letters stand further apart; joined letters are left as they are. */
export function sentenceSetting(family: Family): Setting {
  return family === 'Inter'
    ? { family, weight: 700, lineHeight: 1.16, tracking: -0.02 }
    : { family, weight: 700, lineHeight: 1.4 };
}

/** The words before a number and after it, as large as the height that it leaves in this size allows. */
function setAround(
  words: readonly [before: string, after: string],
  numeral: Numeral,
  figureSize: number,
  room: HeadlineRoom,
  { family, dir }: CardLook,
): SetHeadline {
  const gaps = [above, below + numeral.depth].map((gap, index) => (words[index] ? gap : 0));
  const [over = 0, under = 0] = gaps.map((gap) => gap * figureSize);
  const digits = digitHeight * figureSize;
  const left = room.height - digits - over - under;
  const texts = largestTexts(words, { ...room, height: left }, sentenceSetting(family));
  const [[before, after], sentenceSize] = texts;
  const top = heightOf(before) + over;
  const height = top + digits + under + heightOf(after);
  const place = { dir, fill: 'var(--ink)' };
  return {
    figureSize,
    sentenceSize,
    height,
    draw: ({ x, y }) => [
      ...textColumn(before, { ...place, x, y }),
      ...numeral.draw({ x, foot: y + top + digits, size: figureSize, words: sentenceSize }),
      ...textColumn(after, { ...place, x, y: y + top + digits + under }),
    ],
  };
}

type Texts = readonly [before: FittedText[], after: FittedText[]];

/** Both texts in the largest size at which they fit. */
function largestTexts(
  words: readonly [before: string, after: string],
  { width, height, sentence }: HeadlineRoom,
  setting: Setting,
): [texts: Texts, fontSize: number] {
  const rooms = words.filter((text) => text !== '').map((text) => roomFor(text, setting));
  const fits = (fontSize: number) => {
    const texts = rooms.map((room) => room({ width, fontSize }));
    return heightOf(texts) <= height && texts.every((text) => text.width <= width);
  };
  let fontSize = sentence;
  while (fontSize > 8 && !fits(fontSize)) fontSize -= 1;
  const [before, after] = words.map((text) =>
    text === '' ? [] : [setText(text, { width, fontSize }, setting)],
  );
  return [[before ?? [], after ?? []], fontSize];
}
