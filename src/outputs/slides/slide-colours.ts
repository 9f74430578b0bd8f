import { element, type SvgElement } from '#svg/element.ts';
import { type Palette, variable } from '#theme/palette.ts';

/** The colours of a presentation's theme, and those of the study that they are: who changes the theme changes all of them. */
const themed = {
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'muted',
  lt2: 'wash',
  accent1: 'accent',
  accent2: 'accentText',
  accent3: 'a3',
  accent4: 'b3',
  accent5: 'a2',
  accent6: 'b2',
  hlink: 'accentText',
  folHlink: 'accentText',
} as const satisfies Record<string, keyof Palette>;

/** What a slide calls the first colours of a theme. */
const called: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** The colours of the study as those of a theme (ECMA-376-1, 20.1.6.2). */
export function colourScheme(palette: Palette): SvgElement {
  const colours = Object.entries(themed).map(([name, own]) =>
    element(`a:${name}`, {}, [element('a:srgbClr', { val: hex(palette[own]) })]),
  );
  return element('a:clrScheme', { name: 'constats' }, colours);
}

/** What a slide calls a colour: by the theme, or, of one that is no part of it, as it is. */
export function slideColour(name: keyof Palette, palette: Palette): string {
  const [slot] = Object.entries(themed).find(([, own]) => own === name) ?? [];
  return slot === undefined ? hex(palette[name]) : (called[slot] ?? slot);
}

/** An area in a colour as charts name it, such as `var(--a3)`. Default: all of it covers what is below. */
export function solidFill(fill: string, palette: Palette, opacity = 1): SvgElement {
  const names = Object.keys(palette) as (keyof Palette)[];
  const name = names.find((own) => fill === `var(${variable(own)})`) ?? 'ink';
  const colour = slideColour(name, palette);
  const kind = /^[0-9A-F]{6}$/.test(colour) ? 'a:srgbClr' : 'a:schemeClr';
  const alpha = element('a:alpha', { val: Math.round(opacity * 100_000) });
  return element('a:solidFill', {}, [
    element(kind, { val: colour }, opacity < 1 ? [alpha] : undefined),
  ]);
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
