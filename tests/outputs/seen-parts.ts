import { Resvg } from '@resvg/resvg-js';
import type { Composition } from '#outputs/pictures/picture-composition.ts';
import { drawable } from '#pictures/drawable.ts';
import { element, linesOf, type SvgElement } from '#svg/element.ts';
import { createPalettes } from '#theme/palette.ts';

/** Where a part of a card is seen, as the rasteriser measures it: another program than the one that laid it out. */
export function boxOf(
  part: SvgElement,
  { width, height, family }: Composition,
  dir: 'ltr' | 'rtl',
) {
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, [part]);
  const drawn = drawable(svg, { family, dir, colours: createPalettes('#a3195b').light });
  const box = new Resvg(drawn.svg, { font: { loadSystemFonts: false } }).getBBox();
  if (box === undefined) throw new Error('nothing is drawn');
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  return {
    ...{ left, top, text: linesOf(part).join('|'), isText: part.name === 'text' },
    right: box.x + box.width,
    bottom: box.y + box.height,
    fontSize: Number(part.attributes['font-size'] ?? 0),
  };
}

export type Seen = ReturnType<typeof boxOf>;

/** Pairs that cover one another: letters of neighbouring lines may reach a little into each other. */
export function covering(seen: readonly Seen[]): string[] {
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const little = 0.14 * Math.min(...[one, other].map(({ fontSize }) => fontSize || 40));
      return across > 1 && down > little ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}
