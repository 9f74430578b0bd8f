import { renderAsync } from '@resvg/resvg-js';
import type { Drawable } from './drawable.ts';
import { encodePng } from './png-encode.ts';
import { fontFiles } from './typefaces.ts';

/** What the rasteriser draws. */
export type Picture = Pick<Drawable, 'svg' | 'families'>;

/** No part of a picture to be cut out: the rasteriser would copy all of it. */
const whole = { left: 0, top: 0, right: 0, bottom: 0 };

/** Draws a picture as PNG, `zoom` pixels to each of its own. */
export async function rasterize({ svg, families }: Picture, zoom: number): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(families) },
    fitTo: { mode: 'zoom', value: zoom },
    crop: whole,
    logLevel: 'off',
  });
  const { width, height, pixels } = drawn;
  return encodePng({ width, height, pixels });
}
