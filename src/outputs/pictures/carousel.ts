import { drawnOnce, type Output } from '#outputs/parts/output.ts';
import { provenance } from '#outputs/parts/provenance.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { carouselView, type GroupPicture } from '#views/cards/carousel-view.ts';
import { type CarouselFormat, placeInCarousel } from '#views/site/carousel-formats.ts';
import type { Site } from '#views/site/site.ts';
import { cardContent, square } from './card.ts';
import { type CardContent, lookOf } from './card-content.ts';
import { cardSizes } from './card-layout.ts';
import { type FigureCard, figureBody, figureSizes } from './figure-card.ts';
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

/** Lays out the pictures behind the first: a group each, all in the same sizes, and how to go on. None where there are no groups. */
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
  const cards = groups.map((group) => groupCard(card, group));
  const { width, height } = cardSizes.square;
  const size = { ...cardSizes.square, ...smallest(cards) };
  return [
    ...cards.map((content, index) => {
      const look = lookOf(content);
      const body = figureBody(content, size, look);
      return {
        composed: { width, height, family: look.family, body },
        alt: groups[index]?.alt ?? '',
      };
    }),
    { composed: composeLast(card, last, cardSizes.square), alt: last.alt },
  ];
}

function groupCard(
  card: CardContent,
  { topic, figure, dots, chart, facts }: GroupPicture,
): FigureCard {
  const headline = [topic, figure.before, figure.figure, figure.after].join(' ');
  return { ...card, topic, headline, figure, dots, chart, facts: { chart: facts, figure: facts } };
}

/** The sizes in which the number and the words of every card fit. */
function smallest(cards: readonly FigureCard[]): { figure: number; sentence: number } {
  const sizes = cards.map((card) => figureSizes(card, cardSizes.square, lookOf(card)));
  return {
    figure: Math.min(...sizes.map(({ figureSize }) => figureSize)),
    sentence: Math.min(...sizes.map(({ sentenceSize }) => sentenceSize)),
  };
}
