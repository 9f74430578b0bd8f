import { element, type SvgElement } from '#svg/element.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { setClosing } from './card-closing.ts';
import { type CardContent, onGround } from './card-content.ts';
import {
  type CardPart,
  type CardSize,
  isWide,
  type CardLook,
  readingEdge,
  wordsIn,
} from './card-layout.ts';
import { drawDots, type PlacedDots, placeDots } from './dot-picture.ts';
import { type SetHeadline, setHeadline } from './set-headline.ts';
import { setTopic } from './set-topic.ts';

/** A finding whose number is shown. */
export interface FigureCard extends CardContent {
  figure: FigureHeadline;
}

/** Headline and foot in a column. */
interface Column {
  width: number;
  headline: SetHeadline;
  closing: CardPart;
}

/** A card in one of the sizes that it may be set in. */
export interface SizedCard {
  card: FigureCard;
  size: CardSize;
}

/** How dense a card is, where its words would be too small: what it rests on gets smaller, and then the dots give way. */
export const densities = [
  { small: 1, dots: true },
  { small: 0.9, dots: true },
  { small: 0.82, dots: true },
  { small: 0.82, dots: false },
] as const;

export function setDense(
  card: FigureCard,
  size: CardSize,
  { small, dots }: (typeof densities)[number],
): SizedCard {
  return {
    card: dots ? card : { ...card, dots: undefined },
    size: { ...size, small: size.small * small },
  };
}

/** The smallest words of a headline that can be read on a telephone, in pixels. */
const leastWords = 34;

/** A number as large as it fits, its sentence, and dots as large as they go at the edges of the picture. */
export function figureBody(card: FigureCard, size: CardSize, look: CardLook): SvgElement[] {
  let sized: SizedCard = { card, size };
  let column = columnOn(sized, look);
  for (const density of densities.slice(1)) {
    if (column.headline.sentenceSize >= leastWords) break;
    sized = setDense(card, size, density);
    column = columnOn(sized, look);
  }
  return drawBody(sized, column, look);
}

function drawBody({ card, size }: SizedCard, column: Column, look: CardLook): SvgElement[] {
  const { width, height, margin } = size;
  const { top, bottom } = wordsIn(size);
  const { dots, scale } = card;
  const over = isWide(size) ? 'side' : 'top';
  const { headline, closing } = column;
  const words = headline.height + gap(size) + closing.height;
  const room = isWide(size)
    ? { width: width - margin * 2 - column.width, height }
    : { width, height: scale ? height * leastDots : bottom - words - margin * 0.8 };
  const placed = dots && placeDots(scale ?? dots, room, over);
  const start = over === 'top' && placed ? Math.max(top, placed.height + margin * 0.8) : top;
  const x = readingEdge({ x: margin, width: width - 2 * margin }, look.dir);
  return onGround(card, [
    element('rect', { width, height, fill: 'var(--paper)' }),
    ...(dots?.all && placed
      ? [drawDots(dots, placed, cornerOf(placed, size, look), look.dir)]
      : []),
    ...headline.draw({ x, y: start }),
    ...closing.draw({ x, y: bottom - closing.height }),
  ]);
}

/** In which sizes the number and the words of its headline fit. */
export function figureSizes(sized: SizedCard, look: CardLook) {
  const { figureSize, sentenceSize } = columnOn(sized, look).headline;
  return { figureSize, sentenceSize };
}

function columnOn({ card, size }: SizedCard, look: CardLook): Column {
  return (isWide(size) ? columnBeside : columnBelow)(card, size, look);
}

/** The upper left corner of what is seen of dots at the edges of a picture. */
function cornerOf({ at, ...seen }: PlacedDots, { width, height }: CardSize, { dir }: CardLook) {
  const isLeft = (at === 'top') === (dir === 'ltr');
  const y = at === 'top' ? 0 : (height - seen.height) / 2;
  return { x: isLeft ? 0 : width - seen.width, y };
}

/** How wide the words of a wide card may be. */
const columnWidths = [620, 680, 740, 800, 860] as const;

/** Words as wide as lets both number and sentence be large, so that the dots have the rest. */
function columnBeside(card: FigureCard, size: CardSize, look: CardLook): Column {
  const { width, margin } = size;
  if (card.dots === undefined) return setColumn(card, width - 2 * margin, size, look);
  const columns = columnWidths.map((wide) => setColumn(card, wide, size, look));
  return columns.reduce((best, next) =>
    worth(next, size) > worth(best, size) + 0.03 ? next : best,
  );
}

/** How near number and words come to the sizes that are wanted. */
function worth({ headline: { figureSize, sentenceSize } }: Column, { figure, sentence }: CardSize) {
  return Math.min(1, figureSize / figure) + Math.min(1, sentenceSize / (sentence * 0.85));
}

/** What part of the height of an upright card dots get at least. */
const leastDots = 0.242;

/** Words over the whole width, so that dots have enough of the height. */
function columnBelow(card: FigureCard, size: CardSize, look: CardLook): Column {
  const { width, height, margin } = size;
  const taken = height * leastDots + margin * 0.8 - wordsIn(size).top;
  return setColumn(card, width - 2 * margin, size, look, card.dots ? Math.max(0, taken) : 0);
}

function setColumn(
  card: FigureCard,
  width: number,
  size: CardSize,
  look: CardLook,
  taken = 0,
): Column {
  const { figure, sentence, small } = size;
  const { top, bottom } = wordsIn(size);
  const room = { width, most: (bottom - top) * 0.3, fontSize: small };
  const closing = setClosing(
    { ...card, facts: card.facts.figure, key: card.key ?? keyOf(card) },
    room,
    look,
  );
  const height = bottom - top - taken - gap(size) - closing.height;
  const headline = setTopic(
    card.topic,
    (above) => setHeadline(card.figure, { width, height: height - above, figure, sentence }, look),
    { width, fontSize: small },
    look,
  );
  return { width, headline, closing };
}

/** At least between a headline and the foot. */
function gap({ small }: CardSize): number {
  return small * 1.2;
}

/** What of its dots the headline does not say. */
function keyOf({ dots, chart: { input } }: CardContent) {
  if (dots === undefined) return undefined;
  const { rest, dots: unit } = input.words;
  if (dots.percent < 100) return { text: rest, filled: false };
  return unit === undefined ? undefined : { text: unit, filled: true };
}
