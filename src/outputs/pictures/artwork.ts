import { drawHeadlineFigure } from '#charts/headline-figure.ts';
import { drawChart, type Drawings } from '#charts/index.ts';
import type { Drawing } from '#charts/input/chart-input.ts';
import { element } from '#svg/element.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import { type CardPart, leftEdge } from './card-layout.ts';

/** How large the labels of a chart are in the drawings that pictures show, in pixels. */
const labels = { narrow: 15, picture: 19, wide: 17, broad: 17 } as const;

/** The largest labels that do not shout, in pixels of a card. */
const most = 42;

/** Cards are hardly wider than high, and must be read on a telephone. */
const upright: Asked = { sizes: ['narrow', 'picture'], least: 26 };

/** A chart that has found its size. */
export interface Artwork extends CardPart {
  width: number;
  /** Its labels can be read. */
  legible: boolean;
}

/** A chart as large as it goes into a room: of its drawings the one that fills it best, if its labels can be read. */
export function fitArtwork(
  { type, input }: ChartView,
  room: { width: number; height: number },
  asked: Asked = upright,
): Artwork {
  return largestIn(drawChart(type, input), room, input.dir, asked);
}

/** Among which drawings one is chosen, and how large its labels must be to be read, in pixels. */
interface Asked {
  sizes: readonly (keyof typeof labels)[];
  least: number;
}

/** The number of a chart alone, with what it is about. */
export function fitNumber({ input }: ChartView, room: { width: number; height: number }): Artwork {
  return largestIn(drawHeadlineFigure(input), room, input.dir);
}

function largestIn(
  drawings: Drawings,
  room: { width: number; height: number },
  dir: 'ltr' | 'rtl',
  { sizes, least }: Asked = upright,
): Artwork {
  // One that leaves the side free looks lost.
  const filling = (width: number) => (width > room.width * 0.9 ? 1 : 0.75);
  const fitted = sizes.map((name) => {
    const fit = fitting(drawings[name], labels[name], room);
    return { ...fit, order: fit.words < least ? fit.words - least : fit.area * filling(fit.width) };
  });
  const { svg, scale, width, height, words } = fitted.reduce((best, next) =>
    next.order > best.order ? next : best,
  );
  return {
    width,
    height,
    legible: words >= least,
    draw: ({ x, y }) => {
      const left = Math.round(leftEdge(x, width, dir));
      const transform = `translate(${left} ${Math.round(y)}) scale(${scale})`;
      return [element('g', { fill: 'var(--ink)', transform }, [svg])];
    },
  };
}

function fitting(
  { svg, width, height }: Drawing,
  label: number,
  room: { width: number; height: number },
) {
  const scale = Math.min(room.width / width, room.height / height, most / label);
  const [wide, high] = [width * scale, height * scale];
  return { svg, scale, width: wide, height: high, words: label * scale, area: wide * high };
}
