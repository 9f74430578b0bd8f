import { rewriteAttributes, type SvgElement } from '#svg/element.ts';
import { type Palette, variable } from './theme/palette.ts';

/**
 * A drawing with each colour written out in the place of its variable: librsvg, Inkscape, LibreOffice, reading modes and
 * whatever else knows no variables of CSS would draw all of it in black.
 */
export function painted(svg: SvgElement, colours: Readonly<Partial<Palette>>): SvgElement {
  const written = new Map(
    Object.entries(distinct(colours)).map(([name, colour]) => [`var(${variable(name)})`, colour]),
  );
  return rewriteAttributes(svg, (value) => {
    if (!value.startsWith('var(')) return value;
    const colour = written.get(value);
    if (colour === undefined) throw new Error(`unknown colour: ${value}`);
    return colour;
  });
}

/**
 * Other colours for painted drawings, as CSS: an attribute is weaker than any rule, so that browsers follow these and
 * other programs stay with what is written. `become` gives what stands in the place of a colour, e.g. `var(--ink)`.
 */
export function repaintCss(palette: Palette, become: (name: keyof Palette) => string): string {
  const written = distinct(palette);
  return drawn
    .map((name) => {
      const [old, colour] = [written[name], become(name)];
      return `[fill="${old}"]{fill:${colour}}[stroke="${old}"]{stroke:${colour}}`;
    })
    .join('');
}

/** The colours of drawings: all but those of surfaces in pages. */
const drawn = [
  ...(['paper', 'ink', 'muted', 'quiet', 'line', 'accent', 'accentText', 'grey'] as const),
  ...(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4'] as const),
];

/** No two colours alike, so that each tells which it is: one that is taken gives way by the least step that there is. */
export function distinct<Colours extends Readonly<Partial<Palette>>>(colours: Colours): Colours {
  const taken = new Set<string>();
  const own = Object.entries(colours).map(([name, colour]: [string, string]) => {
    let given = colour;
    while (taken.has(given)) given = beside(given);
    taken.add(given);
    return [name, given];
  });
  return Object.fromEntries(own) as Colours;
}

/** The next darker colour, or the lightest next to black: programs tell it apart, and no eye does. */
function beside(colour: string): string {
  const value = parseInt(colour.slice(1), 16);
  const next = value === 0 ? 1 : value - (value % 256 > 0 ? 1 : value % 65536 > 255 ? 256 : 65536);
  return `#${next.toString(16).padStart(6, '0')}`;
}
