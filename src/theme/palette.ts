import { lch } from 'd3-color';
import { contrast, mixed, readable } from './contrast.ts';
import { type Tones, tones } from './hue-tones.ts';

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
