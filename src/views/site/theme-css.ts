import { distinct, repaintCss } from '#paint.ts';
import { paletteCss, variable } from '#theme/palette.ts';
import type { Site } from './site.ts';

/** The colours of the study as CSS: light, also on paper, and dark. */
export function themeCss({ palettes }: Site): string {
  const { light, dark } = palettes;
  return [
    `:root{color-scheme:light dark;${paletteCss(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${paletteCss(dark)}}}`,
    repaintCss(light, (name) => `var(${variable(name)})`),
    // Who chooses the colours of all pages sees of the land round the countries of a map its coast: that is enough.
    `@media (forced-colors:active){path[fill="${distinct(light).line}"]{fill:Canvas;stroke:GrayText}}`,
  ].join('');
}
