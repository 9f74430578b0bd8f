import { paletteCss } from '#theme/palette.ts';
import type { Paper } from '#urls.ts';
import type { Site } from '#views/site/site.ts';
import { lengthsCss } from './length-classes.ts';
import { sheetSizes } from './sheet-sizes.ts';

/**
 * The colours and the sizes of a paper as CSS, for what looks like paper on any screen. Lengths count in `--mm`, a
 * millimetre of the sheet.
 */
export function sheetCss({ palettes }: Pick<Site, 'palettes'>, paper: Paper): string {
  const { width, height, side, top, bottom, gap, small, scan, address, shown } = sheetSizes[paper];
  const lengths = { width, height, side, top, bottom, gap, small, scan, address };
  const written = Object.entries(lengths).map(([name, value]) => `--${name}:${value}`);
  const { light, ground } = palettes;
  return [
    `@page{size:${paper};margin:0}`,
    `:root{--mm:1mm}@media screen and (max-width:52rem){:root{--mm:calc((100vw - 2.5rem)/${width - 2 * side})}}`,
    `.sheet{color-scheme:light;${paletteCss(light)};--on-paper:${light.ink};${written.join(';')}}`,
    `.on-ground{${paletteCss(ground)}}`,
    ...(shown === 1 ? [] : [`@media screen and (min-width:52.01rem){.sheet{zoom:${shown}}}`]),
    lengthsCss(),
  ].join('');
}
