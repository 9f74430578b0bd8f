import { lab, lch, rgb } from 'd3-color';

/** Colours of areas that text may stand on, as `#rrggbb`. Softer ones carry ink, stronger ones paper. */
interface Tones {
  /** The hue of the accent, from soft to strong: `a1` and `a2` carry ink, `a3` and `a4` paper. */
  a1: string;
  a2: string;
  a3: string;
  a4: string;
  /** A hue that is told from the accent also by who sees few colours; each as light as its peer above. */
  b1: string;
  b2: string;
  b3: string;
  b4: string;
  /** Neither of both; carries ink. */
  grey: string;
}

/** The colours of a page or a picture, as `#rrggbb`. */
export interface Palette extends Tones {
  paper: string;
  /** Text. */
  ink: string;
  /** Text that stands back. */
  muted: string;
  /** Lines, and marks that stand back; at least 3:1 against the paper. */
  quiet: string;
  /** Hairlines between things, where nothing depends on seeing them. */
  line: string;
  /** Surfaces that stand out a little. */
  wash: string;
  /** Marks that stand for the finding. */
  accent: string;
  /** Text and links in the study's colour. */
  accentText: string;
}

/** Contrast that text must have: WCAG 2.2, success criterion 1.4.6 (AAA). */
const textContrast = 7;

/** Contrast that marks of a chart must have: WCAG 2.2, success criterion 1.4.11. */
const markContrast = 3;

/** The colours of a study in light and dark; its accent is made darker or lighter until it can be seen and read. */
export function createPalettes(accent: string): { light: Palette; dark: Palette } {
  const light = {
    paper: '#ffffff',
    ink: '#1d1b1e',
    muted: '#54505a',
    quiet: '#8d8792',
    line: '#e3dfe6',
    wash: '#f7f5f8',
  };
  const dark = {
    paper: '#17151a',
    ink: '#f3f0f5',
    muted: '#bcb6c2',
    quiet: '#857f8b',
    line: '#38343d',
    wash: '#211e25',
  };
  return {
    light: { ...withAccent(light, accent), ...tones(accent, [85, 70, 33, 22], 86) },
    dark: { ...withAccent(dark, accent), ...tones(accent, [20, 32, 70, 84], 28) },
  };
}

/**
 * The colours on a ground in the accent of a study: as it is where black can be read on it well, else made darker until
 * white can. What stands for the finding has the colour of the letters there. Text on tones is large, as all is in
 * pictures: it has 4.5:1.
 */
export function accentGround(accent: string): Palette {
  const isLight = contrast(accent, black) >= lightContrast;
  const ink = isLight ? black : '#ffffff';
  const paper = isLight ? lch(accent).formatHex() : readable(accent, [ink], textContrast);
  const { l, c, h } = lch(paper);
  const wash = lch(l > 12 ? l - 5 : l + 5, c, h).formatHex();
  const inked = (part: number, least: number) => mixed([paper, ink], part, [[paper, wash], least]);
  return {
    paper,
    ink,
    muted: inked(0.86, textContrast),
    quiet: inked(0.45, markContrast),
    line: inked(0.25, 1),
    wash,
    accent: ink,
    accentText: ink,
    ...(isLight
      ? tones(accent, [l - 7, l - 18, 33, 22], l - 8)
      : tones(accent, [43.4, 48.7, 83.6, 90], 46)),
  };
}

/** Letters on a light ground. */
const black = '#1d1b1e';

/** With less contrast than this, a ground in the accent that has black letters looks dirty. */
const lightContrast = 8;

/**
 * The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
 * @internal tests measure with it, too
 */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The custom properties of a palette, as CSS declarations. */
export function paletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `${variable(name)}:${value}`)
    .join(';');
}

/** The custom property of a colour: `--accent-text` for `accentText`. */
export function variable(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Which part of a hue's colour each tone has: soft ones little of it. */
const toneColour = [0.4, 0.75, 1, 0.85] as const;

/**
 * Tones in these lightnesses (CIE L*, from soft to strong). The lightnesses between, about 40 to 68, are left out: neither
 * ink nor paper reads on them.
 */
function tones(accent: string, lightness: readonly number[], grey: number): Tones {
  const { c, h } = lch(accent);
  const own = Number.isNaN(h) ? 0 : h;
  const tone = (hue: number, colour: number, step: 0 | 1 | 2 | 3) =>
    displayable(lightness[step] ?? 0, colour * toneColour[step], hue);
  const a = (step: 0 | 1 | 2 | 3) => tone(own, c || 0, step);
  const b = (step: 0 | 1 | 2 | 3) => tone(contraryHue(own), 48, step);
  return {
    ...{ a1: a(0), a2: a(1), a3: a(2), a4: a(3) },
    ...{ b1: b(0), b2: b(1), b3: b(2), b4: b(3) },
    grey: displayable(grey, 0, 0),
  };
}

/** The hue, in degrees, that stays furthest from another one in normal vision and in each of the three deficiencies. */
function contraryHue(hue: number): number {
  const [blue, orange, purple, green] = [265, 60, 320, 150];
  if (hue < 112 || hue >= 350) return blue;
  if (hue < 178) return purple;
  return hue < 312 ? orange : green;
}

/** A colour as strong as a screen can show it in this lightness, so that the lightness is kept. */
function displayable(l: number, colour: number, h: number): string {
  let c = colour;
  while (c > 0 && !rgb(lch(l, c, h)).displayable()) c = Math.max(0, c - 1);
  return lch(l, c, h).formatHex();
}

function withAccent(
  palette: Omit<Palette, 'accent' | 'accentText' | keyof Tones>,
  accent: string,
): Omit<Palette, keyof Tones> {
  const surfaces = [palette.paper, palette.wash];
  return {
    ...palette,
    accent: readable(accent, surfaces, markContrast),
    accentText: readable(accent, surfaces, textContrast),
  };
}

/** Moves the lightness of a colour away from the surfaces it stands on until it has the contrast. */
function readable(colour: string, surfaces: readonly string[], least: number): string {
  const step = lab(surfaces[0] ?? '#fff').l > 50 ? -1 : 1;
  let { l, c, h } = lch(colour);
  const shown = () => lch(l, c, h).formatHex();
  const end = step < 0 ? 0 : 100;
  while (surfaces.some((surface) => contrast(shown(), surface) < least) && l !== end) {
    l = step < 0 ? Math.max(l + step, end) : Math.min(l + step, end);
    c *= 0.995;
  }
  return shown();
}

/** A colour with so large a part of another in it, or with more until it has the contrast against the surfaces. */
function mixed(
  [colour, other]: readonly [colour: string, other: string],
  part: number,
  [surfaces, least]: [surfaces: readonly string[], least: number],
): string {
  const [from, to] = [lab(colour), lab(other)];
  const between = (one: number, two: number) => one + (two - one) * part;
  const mix = lab(between(from.l, to.l), between(from.a, to.a), between(from.b, to.b)).formatHex();
  const isEnough = surfaces.every((surface) => contrast(mix, surface) >= least);
  return isEnough || part >= 1 ? mix : mixed([colour, other], part + 0.02, [surfaces, least]);
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
