import { cardFormats } from '#views/site/downloads.ts';

/** A place in a picture, in pixels from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A kind of card: its size, and what is in proportion to it. Pixels. */
export interface CardSize {
  width: number;
  height: number;
  /** Kept free of text above and below: there the apps that show stories put their own. */
  clear: number;
  margin: number;
  /** Text that says what the finding rests on. */
  small: number;
  /** The sentence, where it is short. */
  large: number;
}

export const cardSizes = {
  card: { ...cardFormats['card.png'], clear: 0, margin: 56, small: 19, large: 60 },
  square: { ...cardFormats['square.png'], clear: 0, margin: 72, small: 24, large: 56 },
  story: { ...cardFormats['story.png'], clear: 250, margin: 80, small: 30, large: 96 },
} as const satisfies Record<string, CardSize>;

export type CardName = keyof typeof cardSizes;

/** Where the parts of a card stand. */
export interface CardPlaces {
  /** Colour from edge to edge. */
  band: Box;
  /** Whose it is. */
  head: Box;
  sentence: Box;
  drawing: Box;
  /** What it rests on. */
  facts: Box;
}

/** What a layout must know of what it places. */
export interface CardParts {
  dir: 'ltr' | 'rtl';
  /** The height that the name of the study needs: a long one takes several lines. */
  head: number;
  /** The height that the facts need. */
  facts: number;
  /** Whether there is a chart. */
  drawn: boolean;
  /** The height that the sentence has come to, once it is known: the drawing takes what is left. */
  sentence?: number;
}

/**
 * Places the parts of a card: a head above and facts below, and between them sentence and drawing, side by side where
 * the card is wide, else one above the other. Mirrored where reading starts on the right.
 */
export function placeCard(size: CardSize, parts: CardParts): CardPlaces {
  const { width, height, clear, margin } = size;
  const { dir, facts, drawn, sentence } = parts;
  const gap = margin * 0.7;
  const band = { x: 0, y: 0, width, height: Math.max(margin / 4, clear * 0.2) };
  const inner = width - 2 * margin;
  const top = Math.max(clear, margin);
  const head = { x: margin, y: top, width: inner, height: parts.head };
  const foot = height - Math.max(clear, margin * 0.8);
  const middle = { y: top + head.height + gap * 0.9, end: foot - facts - gap * 0.7 };
  const isWide = width > height * 1.5;
  const column = isWide && drawn ? inner * 0.55 : inner;
  const share = (middle.end - middle.y) * (isWide || !drawn ? 1 : 0.38);
  const words = { x: margin, y: middle.y, width: column, height: sentence ?? share };
  const below = isWide ? middle.y : words.y + words.height + gap;
  const start = isWide ? margin + column + gap * 1.5 : margin;
  const places = {
    band,
    head,
    sentence: words,
    drawing: { x: start, y: below, width: width - margin - start, height: middle.end - below },
    facts: { x: margin, y: foot - facts, width: inner, height: facts },
  };
  return dir === 'rtl' ? mirrored(places, width) : places;
}

function mirrored(places: CardPlaces, width: number): CardPlaces {
  const mirror = (box: Box): Box => ({ ...box, x: width - box.x - box.width });
  const { band, head, sentence, drawing, facts } = places;
  return {
    band,
    head: mirror(head),
    sentence: mirror(sentence),
    drawing: mirror(drawing),
    facts: mirror(facts),
  };
}
