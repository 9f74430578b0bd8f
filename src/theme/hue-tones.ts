import { lch, rgb } from 'd3-color';

/** Colours of areas that text may stand on, as `#rrggbb`. Softer ones carry ink, stronger ones paper. */
export interface Tones {
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

/** Which part of a hue's colour each tone has: soft ones little of it. */
const toneColour = [0.4, 0.75, 1, 0.85] as const;

/**
 * Tones in these lightnesses (CIE L*, from soft to strong). The lightnesses between, about 40 to 68, are left out: neither
 * ink nor paper reads on them.
 */
export function tones(accent: string, lightness: readonly number[], grey: number): Tones {
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
