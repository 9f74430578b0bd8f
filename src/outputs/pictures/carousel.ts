import { drawnOnce, type Output } from '#outputs/parts/output.ts';
import { provenance } from '#outputs/parts/provenance.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { carouselView } from '#views/cards/carousel-view.ts';
import type { GroupPicture } from '#views/cards/group-picture.ts';
import { type CarouselFormat, placeInCarousel } from '#views/site/carousel-formats.ts';
import type { Site } from '#views/site/site.ts';
import { cardContent, square } from './card.ts';
import { type CardContent, lookOf } from './card-content.ts';
import { cardSizes } from './card-layout.ts';
import {
  densities,
  type FigureCard,
  figureBody,
  figureSizes,
  setDense,
  type SizedCard,
} from './figure-card.ts';
import { composeLast } from './last-card.ts';
import { picture } from './picture.ts';
import type { Composition } from './picture-composition.ts';

/** A picture of a carousel that has been laid out, and the same in words. */
interface Laid {
  composed: Composition;
  alt: string;
}

const outputs = new Map<number, Output>([[1, square]]);

/** A picture of a carousel. The first is the square of its finding. */
export function carouselOutput(format: CarouselFormat): Output {
  const place = placeInCarousel(format) ?? 1;
  const output = outputs.get(place) ?? outputAt(place);
  outputs.set(place, output);
  return output;
}

function outputAt(place: number): Output {
  return drawnOnce({
    type: 'image/png',
    render(view, site) {
      const laid = composeCarousel(view, site)[place - 2];
      if (laid === undefined) throw new Error(`no picture ${place} of ${view.id}`);
      const stated = { ...provenance(view, site), description: laid.alt };
      const { light: palette } = site.palettes;
      return picture(laid.composed, { dir: view.dir, palette, zoom: 1, stated });
    },
  });
}

const laidOut = new WeakMap<FindingView, Laid[]>();

/**
 * Lays out the pictures behind the first: a group each, all in the same sizes, and how to go on. None where there are no
 * groups.
 * @internal tests look at their parts
 */
export function composeCarousel(view: FindingView, site: Site): Laid[] {
  const laid = laidOut.get(view) ?? compose(view, site);
  laidOut.set(view, laid);
  return laid;
}

function compose(view: FindingView, site: Site): Laid[] {
  const carousel = carouselView(site, view);
  if (carousel === undefined) return [];
  const { groups, last } = carousel;
  const card = cardContent(view, site);
  const cards = fitting(groups.map((group) => groupCard(card, group)));
  return [
    ...cards.map(({ card: group, size }, index) => {
      const look = lookOf(group);
      const { width, height } = size;
      const body = figureBody(group, size, look);
      return {
        composed: { width, height, family: look.family, body },
        alt: groups[index]?.alt ?? '',
      };
    }),
    { composed: composeLast(card, last, cardSizes.square), alt: last.alt },
  ];
}

function groupCard(card: CardContent, { facts: said, ...group }: GroupPicture): FigureCard {
  const { before, figure, after } = group.figure;
  const headline = [group.topic, before, figure, after].join(' ');
  return { ...card, ...group, headline, facts: { chart: said, figure: said } };
}

/** The smallest words of a headline that are read in passing, in pixels. */
const legible = 40;

/** Cards that are set alike: in the first way in which the words of all can be read. */
function fitting(cards: readonly FigureCard[]): SizedCard[] {
  let series: SizedCard[] = [];
  for (const density of densities) {
    series = alike(cards.map((card) => setDense(card, cardSizes.square, density)));
    if (series.every(({ size }) => size.sentence >= legible)) break;
  }
  return series;
}

/** The same, number and words in the sizes in which those of every card fit. */
function alike(cards: readonly SizedCard[]): SizedCard[] {
  const sizes = cards.map((sized) => figureSizes(sized, lookOf(sized.card)));
  const figure = Math.min(...sizes.map(({ figureSize }) => figureSize));
  const sentence = Math.min(...sizes.map(({ sentenceSize }) => sentenceSize));
  return cards.map(({ card, size }) => ({ card, size: { ...size, figure, sentence } }));
}
