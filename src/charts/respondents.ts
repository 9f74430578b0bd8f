import { colour } from '#charts/sheet/frame.ts';
import { element, type SvgElement } from '#svg/element.ts';

/** Units of the drawing, pixels where it has room: from one dot to the next, how large each is, and what parts two blocks. */
const [pitch, diameter, gap] = [8, 6, 5];

/** A block has ten columns of ten dots. */
const [lines, hundred] = [10, 100];
const side = lines * pitch;

/** How high the drawing of few people is at least, where it is not enlarged more than so many times. */
const [leastHeight, mostEnlarged] = [200, 2.5];

/** How many blocks stand side by side for one that stands below another. */
const shape = 1.25;

/**
 * Those who answered, as dots in blocks of a hundred that can be counted: block by block, and column by column within
 * each, from where reading starts. `name` says what is drawn to who hears the page. Each column is one broken line, whose
 * strokes are hardly longer than their round ends: thousands of dots weigh little.
 */
export function drawRespondents(dots: number, name: string, dir: 'ltr' | 'rtl'): SvgElement {
  const blocks = Math.ceil(dots / hundred);
  const across = Math.min(blocks, Math.ceil(Math.sqrt(blocks * shape)));
  const [width, height] = [extent(across), extent(Math.ceil(blocks / across))];
  const columns = Array.from({ length: Math.ceil(dots / lines) }, (_, column) => {
    const block = Math.floor(column / lines);
    const along = (block % across) * (side + gap) + ((column % lines) + 0.5) * pitch;
    const x = dir === 'rtl' ? width - along : along;
    const y = Math.floor(block / across) * (side + gap) + pitch / 2;
    const below = Math.min(lines, dots - column * lines) - 1;
    return `M${x} ${y}v${below * pitch + 0.01}`;
  });
  const scale = Math.max(1, Math.min(mostEnlarged, leastHeight / height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const look = { viewBox: `0 0 ${width} ${height}`, ...size, role: 'img', 'aria-label': name };
  return element('svg', look, [
    element('path', {
      d: columns.join(''),
      fill: 'none',
      stroke: colour.accent,
      'stroke-width': diameter,
      'stroke-linecap': 'round',
      'stroke-dasharray': `.01 ${pitch - 0.01}`,
    }),
  ]);
}

/** How long some blocks are, side by side. */
function extent(blocks: number): number {
  return blocks * side + (blocks - 1) * gap;
}
