import { partlyFilled } from '#charts/parts/circles.ts';
import { fitArtwork } from '#outputs/pictures/artwork.ts';
import { readingEdge } from '#outputs/pictures/card-layout.ts';
import { drawable } from '#pictures/drawable.ts';
import { withTexts } from '#pictures/png-text.ts';
import { rasterize } from '#pictures/raster.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { element, linesOf, type SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { SlidePicture } from './slide.ts';
import type { SlideBox } from './slide-layout.ts';

/** Pixels of a drawing to an inch of a slide: so drawings keep the sizes that they have on cards. */
const density = 180;

/** Pixels of a PNG to each of a drawing. */
const zoom = 0.8;

/** What goes into the broad place of a slide, with labels of at least eight points. */
const asked = { sizes: ['narrow', 'picture', 'wide', 'broad'], least: 20 } as const;

/** A chart as a picture, as large as it goes into a place. */
export function chartPicture(chart: ChartView, room: SlideBox, palette: Palette): Promise<Drawn> {
  const { dir } = chart.input;
  const fitted = fitArtwork(chart, { width: room.w * density, height: room.h * density }, asked);
  const [width, height] = [Math.ceil(fitted.width), Math.ceil(fitted.height)];
  const body = fitted.draw({ x: readingEdge({ x: 0, width }, dir), y: 0 });
  const [w, h] = [width / density, height / density];
  const box = { ...room, w, h };
  return drawn(body, box, dir, palette);
}

/** A share as a hundred dots in ten lines, as large as they go into a place, at its end. */
export function dotsPicture(
  percent: number,
  room: SlideBox,
  dir: 'ltr' | 'rtl',
  palette: Palette,
): Promise<Drawn> {
  const side = Math.min(room.w, room.h);
  const pitch = (side * density) / 10;
  const width = side * density;
  const lattice = { lines: 10, pitch, diameter: pitch * 0.8, top: 0, width, dir };
  const box = { x: room.x + room.w - side, y: room.y, w: side, h: side };
  return drawn(partlyFilled(lattice, percent, 100), box, dir, palette);
}

type Drawn = Pick<SlidePicture, 'box' | 'svg' | 'png'>;

/** Letters become outlines, so that a picture needs no font. */
async function drawn(
  body: readonly SvgElement[],
  box: SlideBox,
  dir: 'ltr' | 'rtl',
  palette: Palette,
): Promise<Drawn> {
  const [width, height] = [box.w, box.h].map((side) => Math.ceil(side * density));
  const frame = { viewBox: `0 0 ${width} ${height}`, width: width ?? 0, height: height ?? 0 };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, body);
  const look = { family: familyFor(linesOf(svg)), dir, colours: palette };
  const picture = drawable(svg, look);
  const png = withTexts(await rasterize(picture.svg, zoom), { Text: picture.texts.join('\n') });
  return { box, svg: picture.svg, png };
}
