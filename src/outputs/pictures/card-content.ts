import type { DotField } from '#charts/dot-field.ts';
import { painted } from '#paint.ts';
import { familyFor } from '#pictures/typefaces.ts';
import type { SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { type Artwork, fitArtwork, fitNumber } from './artwork.ts';
import type { CardLook } from './card-layout.ts';
import type { Closing } from './card-closing.ts';
import type { CardSource } from './card-source.ts';

/** What stands on the card of a finding. */
export interface CardContent extends CardSource {
  dir: 'ltr' | 'rtl';
  link: string;
  /** What the pictures of a series are about, above the headline. Default: nothing stands there. */
  topic?: string | undefined;
  headline: string;
  /** Its parts, where it quotes its number. */
  figure?: FigureHeadline | undefined;
  /** Its number as dots, where it is a share or its chart draws what was counted one by one. */
  dots?: DotField | undefined;
  /** Its dots are as large as these would be, so that those of several pictures can be compared. Default: as they go. */
  scale?: DotField | undefined;
  /** What its dots stand for, where its chart does not say it. */
  key?: Closing['key'];
  chart: ChartView;
  /** What its chart rests on, and what its reader must know; the same of its number alone. */
  facts: { chart: readonly string[]; figure: readonly string[] };
  /** The colours of what the headline stands on. */
  ground: Palette;
}

/** The typeface that has the letters of a card, and the direction of its words. */
export function lookOf({ dir, study, publisher, link, headline, facts }: CardContent): CardLook {
  const texts = [study, publisher.name, link, headline, ...facts.chart, ...facts.figure];
  return { dir, family: familyFor(texts) };
}

/** What stands on the ground of a card, in its colours. */
export function onGround(
  { ground }: Pick<CardContent, 'ground'>,
  elements: readonly SvgElement[],
): SvgElement[] {
  return elements.map((each) => painted(each, ground));
}

/** A chart on a card, and whether it is large enough that its labels can be read. */
export interface ChartOnCard {
  body: SvgElement[];
  legible: boolean;
}

/** The chart of a card; its number alone where it would be too small to read, and the headline does not have that. */
export function artworkOf(
  { chart, figure }: CardContent,
  room: { width: number; height: number },
): Artwork {
  const art = fitArtwork(chart, room);
  return art.legible || figure !== undefined ? art : fitNumber(chart, room);
}
