import { element, type SvgElement } from '#svg/element.ts';
import { artworkOf, type CardContent, type ChartOnCard, onGround } from './card-content.ts';
import { setClosing } from './card-closing.ts';
import {
  type CardPart,
  type CardSize,
  type CardLook,
  readingEdge,
  wordsIn,
} from './card-layout.ts';
import { type HeadlineRoom, setHeadline } from './set-headline.ts';

/** A headline on the ground of the card, and below it, on paper, a chart and the rest. */
export function belowHeadline(card: CardContent, size: CardSize, look: CardLook): ChartOnCard {
  const { width, margin } = size;
  const { top, bottom } = wordsIn(size);
  const [inner, gap] = [width - 2 * margin, margin * 0.7];
  const room = { width: inner, most: (bottom - top) * 0.16, fontSize: size.small * 0.9 };
  const closing = setClosing({ ...card, facts: card.facts.chart }, room, look);
  const free = bottom - top - closing.height - 3.6 * gap;
  const least = setAlone(card, size, inner, look);
  const art = artworkOf(card, { width: inner, height: free - least.height });
  const headline = largestHeadline(card, size, [inner, free - art.height], look) ?? least;
  const head = Math.round(top + headline.height + gap);
  const foot = bottom - closing.height;
  const x = readingEdge({ x: margin, width: inner }, look.dir);
  return {
    legible: art.legible,
    body: [
      ...onGround(card, [
        element('rect', { width, height: head, fill: 'var(--paper)' }),
        ...headline.draw({ x, y: top }),
        ...belowWords(size, gap),
      ]),
      ...art.draw({ x, y: (head + foot - gap * 0.6 - art.height) / 2 }),
      ...closing.draw({ x, y: foot }),
    ],
  };
}

/** The ground once more where a card is kept free of words. */
function belowWords({ width, height, clear }: CardSize, gap: number): SvgElement[] {
  const y = height - clear + gap;
  return clear > 0 ? [element('rect', { y, width, height: height - y, fill: 'var(--paper)' })] : [];
}

/** The headline as a sentence, so that most is left to the chart. */
function setAlone(card: CardContent, size: CardSize, width: number, look: CardLook): CardPart {
  const room = { width, height: size.sentence * 3.6, figure: 0, sentence: size.sentence };
  return setHeadline(card.headline, room, look);
}

/** The headline with its number in a line of its own, if what the chart leaves is enough for that. */
function largestHeadline(
  { figure }: CardContent,
  size: CardSize,
  [width, height]: [width: number, height: number],
  look: CardLook,
): CardPart | undefined {
  if (figure === undefined) return undefined;
  const room: HeadlineRoom = { width, height, figure: size.figure, sentence: size.sentence };
  const set = setHeadline(figure, room, look);
  const isLarge = set.figureSize > size.figure * 0.5 && set.sentenceSize > size.sentence * 0.75;
  return isLarge && set.height <= height ? set : undefined;
}
