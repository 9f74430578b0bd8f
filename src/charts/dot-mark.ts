import { filledDots } from '#charts/parts/circles.ts';
import { colour } from '#charts/sheet/frame.ts';
import { element, type SvgElement } from '#svg/element.ts';

/** How many dots a mark has: five lines, as the hundred dots of a share stand in. */
export const markDots = 25;

const [lines, pitch] = [5, 5];
const side = lines * pitch;

/** The ground round the dots of an icon: as wide as the room of one. */
const border = pitch;

/** What the dots of a mark are painted with: those that are filled, and those beyond. */
export interface MarkColours {
  filled: string;
  others: string;
}

/**
 * The mark of a study: its dots, the first `filled` of them large. It has no words and is the same in each direction of
 * writing. It says nothing to who hears the page, where the name of the study stands beside it.
 */
export function drawMark(
  filled: number,
  colours: MarkColours = { filled: colour.accent, others: colour.quiet },
): SvgElement {
  return element(
    'svg',
    { viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
    dots(filled, colours),
  );
}

/** The mark on a ground of the accent, as tabs and screens of phones show it: seen on light and on dark. */
export function drawIcon(filled: number): SvgElement {
  const size = side + 2 * border;
  const ground = { x: -border, y: -border, width: size, height: size, fill: colour.accent };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-border} ${-border} ${size} ${size}`,
    },
    [element('rect', ground), ...dots(filled, { filled: colour.paper, others: colour.paper })],
  );
}

function dots(filled: number, colours: MarkColours): SvgElement[] {
  const lattice = { lines, pitch, top: 0, width: side, dir: 'ltr' } as const;
  return [
    ...filledDots({ ...lattice, diameter: 4.2 }, [0, filled], colours.filled),
    ...filledDots({ ...lattice, diameter: 1.7 }, [filled, markDots], colours.others),
  ];
}
