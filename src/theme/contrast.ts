import { lab, lch, rgb } from 'd3-color';

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Moves the lightness of a colour away from the surfaces it stands on until it has the contrast. */
export function readable(colour: string, surfaces: readonly string[], least: number): string {
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
export function mixed(
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
