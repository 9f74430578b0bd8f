import type { Stroke } from './frame.ts';
import { type Label, labelHeight } from './label.ts';
import { textWidth } from './wrap.ts';

/** In pixels: how far before a label an upright line ends that makes way for it, and the shortest part that is left. */
const defaults = { clearance: 2, shortest: 6 } as const;

/** Whether a line runs through the block of a label. */
export function isCovered(label: Label, strokes: readonly Stroke[]): boolean {
  const [left, right] = sidesOf(label);
  const bottom = label.y + labelHeight(label);
  return strokes.some((stroke) => {
    const heights = heightsBetween(stroke, left, right);
    return heights !== undefined && heights[1] > label.y - 1 && heights[0] < bottom + 1;
  });
}

/** Between what heights a line runs from one place to another; absent where it runs outside of them. */
function heightsBetween(
  [x1, y1, x2, y2]: Stroke,
  left: number,
  right: number,
): [high: number, low: number] | undefined {
  const [from, to] = [Math.max(left, Math.min(x1, x2)), Math.min(right, Math.max(x1, x2))];
  if (from > to) return undefined;
  if (x1 === x2) return [Math.min(y1, y2), Math.max(y1, y2)];
  const at = (x: number) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
  return [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
}

/** Upright lines without the parts that run through labels. */
export function aroundLabels(strokes: readonly Stroke[], labels: readonly Label[]): Stroke[] {
  return labels.reduce<Stroke[]>(
    (parts, label) => parts.flatMap((part) => partsBeside(part, label)),
    [...strokes],
  );
}

/** What is left of an upright line above and below a label. */
function partsBeside(stroke: Stroke, label: Label): Stroke[] {
  if (!isCovered(label, [stroke])) return [stroke];
  const [x, y1, , y2] = stroke;
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  const { clearance, shortest } = defaults;
  const above: Stroke = [x, top, x, label.y - clearance];
  const below: Stroke = [x, label.y + labelHeight(label) + clearance, x, bottom];
  return [above, below].filter(([, from, , to]) => to - from >= shortest);
}

/** Whether the blocks of two labels touch. */
export function touch(one: Label, other: Label): boolean {
  const [[left, right], [start, end]] = [sidesOf(one), sidesOf(other)];
  return (
    left < end &&
    start < right &&
    one.y < other.y + labelHeight(other) &&
    other.y < one.y + labelHeight(one)
  );
}

function sidesOf({ text, x, width, fontSize, anchor }: Label): [number, number] {
  const wide = Math.min(textWidth(text) * fontSize, width);
  if (anchor === 'end') return [x - wide, x];
  return anchor === 'middle' ? [x - wide / 2, x + wide / 2] : [x, x + wide];
}
