import type { Setting } from '#pictures/text-setting.ts';
import type { Family } from '#pictures/typefaces.ts';
import type { SvgElement } from '#svg/element.ts';
import { cardFormats } from '#views/site/downloads.ts';

/** A place in a picture, in pixels from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A kind of card: its size, and that of what stands on it. Pixels. */
export interface CardSize {
  width: number;
  height: number;
  /** Kept free of words above and below: there the apps that show stories put their own. */
  clear: number;
  /** Feeds cut pictures: nothing but colour and dots comes closer to an edge. */
  margin: number;
  /** The number of a headline, where it has room. */
  figure: number;
  /** The sentence, where it is short. */
  sentence: number;
  /** What a finding rests on, and whose it is. */
  small: number;
}

export const cardSizes = {
  card: { ...cardFormats['card.png'], clear: 0, margin: 56, figure: 300, sentence: 60, small: 22 },
  square: {
    ...cardFormats['square.png'],
    ...{ clear: 0, margin: 64, figure: 360, sentence: 64, small: 32 },
  },
  story: {
    ...cardFormats['story.png'],
    ...{ clear: 256, margin: 72, figure: 460, sentence: 72, small: 36 },
  },
} as const satisfies Record<string, CardSize>;

export type CardName = keyof typeof cardSizes;

/** Whether a card has room for two things side by side. */
export function isWide({ width, height }: CardSize): boolean {
  return width > height * 1.3;
}

/** From where to where words may stand, from top to bottom. */
export function wordsIn({ height, clear, margin }: CardSize): { top: number; bottom: number } {
  return { top: Math.max(clear, margin), bottom: height - Math.max(clear, margin * 0.9) };
}

/** How the words of a picture run. */
export interface CardLook {
  family: Family;
  dir: 'ltr' | 'rtl';
}

/** From one line of the smaller texts of a picture to the next, in ems. */
export const smallLine = 1.34;

/** How the smaller texts of a picture are set. */
export function smallSetting({ family }: CardLook, weight: 400 | 700 = 400): Setting {
  return { family, weight, lineHeight: smallLine };
}

/** Something on a card that has found its size. */
export interface CardPart {
  /** In pixels. */
  height: number;
  /** Draws it from its upper corner on the side where reading starts. */
  draw(place: { x: number; y: number }): SvgElement[];
}

/** How far right and left are turned: 1, or -1 where reading starts on the right. */
export function forth(dir: 'ltr' | 'rtl'): 1 | -1 {
  return dir === 'rtl' ? -1 : 1;
}

/** The edge of a box where reading starts. */
export function readingEdge({ x, width }: Pick<Box, 'x' | 'width'>, dir: 'ltr' | 'rtl'): number {
  return dir === 'rtl' ? x + width : x;
}

/** The left edge of what is so wide and begins at `x`, where reading starts. */
export function leftEdge(x: number, width: number, dir: 'ltr' | 'rtl'): number {
  return dir === 'rtl' ? x - width : x;
}

/** A box on a card, mirrored where reading starts on the right. */
export function mirrored(box: Box, { width }: Pick<CardSize, 'width'>, dir: 'ltr' | 'rtl'): Box {
  return dir === 'rtl' ? { ...box, x: width - box.x - box.width } : box;
}
