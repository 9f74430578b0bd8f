import { element, type SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import { solidFill } from './slide-colours.ts';

/** How the words of a chart are written. */
export interface ChartLook {
  palette: Palette;
  /** As programs name languages: "fr-FR". */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Of its names and numbers, in points. */
  size: number;
}

/** An element of a chart that has one value (ECMA-376-1, 21.2). */
export function setting(name: string, value: string | number): SvgElement {
  return element(`c:${name}`, { val: value });
}

/** How texts of a chart look; `colour` as charts name it. */
export function textLook(
  { palette, language, dir, size }: ChartLook,
  colour = 'var(--ink)',
  isBold?: boolean,
): SvgElement {
  const face = ['latin', 'cs'].map((kind) =>
    element(`a:${kind}`, { typeface: kind === 'latin' ? '+mn-lt' : '+mn-cs' }),
  );
  const look = { sz: Math.round(size * 100), b: isBold ? 1 : 0 };
  return element('c:txPr', {}, [
    element('a:bodyPr', isBold === undefined ? {} : { wrap: 'none' }),
    element('a:lstStyle', {}),
    element('a:p', {}, [
      element('a:pPr', dir === 'rtl' ? { rtl: 1 } : {}, [
        element('a:defRPr', look, [solidFill(colour, palette), ...face]),
      ]),
      element('a:endParaRPr', { lang: language }),
    ]),
  ]);
}

/** A line of so many points; none where there is no colour. */
export function lineProperties(
  palette: Palette,
  colour?: string,
  points = 1,
  dash?: string,
): SvgElement {
  if (colour === undefined) return element('a:ln', {}, [element('a:noFill', {})]);
  return element('a:ln', { w: Math.round(points * 12_700) }, [
    solidFill(colour, palette),
    ...(dash === undefined ? [] : [element('a:prstDash', { val: dash })]),
  ]);
}
