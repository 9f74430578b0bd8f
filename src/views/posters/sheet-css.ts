import { paletteCss } from '#theme.ts';
import type { Paper } from '#urls.ts';
import type { Site } from '#views/site/site.ts';

/** Millimetres of a sheet, what stands for a millimetre of A4, and how much smaller it is shown on a screen. */
const sheets = {
  A4: { width: 210, height: 297, unit: 1, shown: 1 },
  A3: { width: 297, height: 420, unit: 1.414, shown: 0.707 },
} as const satisfies Record<Paper, object>;

/** The colours and the size of paper, and the white around its code in millimetres, as CSS, for what looks like a sheet on any screen. */
export function sheetCss(
  { palettes }: Site,
  { paper, quiet }: { paper: Paper; quiet: number },
): string {
  const { width, height, unit, shown } = sheets[paper];
  return [
    `@page{size:${paper};margin:0}`,
    `:root{--sheet-width:${width}mm;--sheet-height:${height}mm;--sheet-unit:${unit}mm;--quiet-zone:${quiet}mm}`,
    `.sheet{color-scheme:light;${paletteCss(palettes.light)}}`,
    ...(shown === 1 ? [] : [`@media screen and (min-width:52.01rem){.sheet{zoom:${shown}}}`]),
  ].join('');
}
