import { renderAsync } from '@resvg/resvg-js';
import { encodePng } from './png-encode.ts';

/** No part of a picture to be cut out: the rasteriser would copy all of it. */
const whole = { left: 0, top: 0, right: 0, bottom: 0 };

/** Draws an SVG without text as PNG, `zoom` pixels to each of its own. */
export async function rasterize(svg: string, zoom: number): Promise<Uint8Array> {
  const { width, height, pixels } = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: zoom },
    crop: whole,
    logLevel: 'off',
  });
  const png = encodePng({ width, height, pixels });
  // Megabytes that wait for the collector make it search all memory after every other picture.
  (pixels.buffer as ArrayBuffer).transfer(0);
  return png;
}
