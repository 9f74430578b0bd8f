import { type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import { type KnownCountry, radii } from './map-places.ts';

/** A number hides a shape that covers less than this part of what the number does. */
const hides = 0.4;

/** What a label or a mark covers. */
interface Box extends Pick<Label, 'y'> {
  left: number;
  right: number;
  bottom: number;
}

/**
 * Numbers beside their countries, the larger ones first, as long as none touches another or the mark of another
 * country; the list has all.
 */
export function valueLabels(
  known: readonly KnownCountry[],
  height: number,
  size: ChartWidth,
): Label[] {
  const { small: fontSize } = rowSizes[size];
  const radius = radii[size];
  const placed: (Label & Box)[] = [];
  for (const own of known.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))) {
    if (own.value === undefined) continue;
    const others = known.filter((other) => other.marked && other !== own);
    const taken = [...placed, ...others.map((other) => markBox(other, radius))];
    const free = labelsOf(own).find(
      (label) =>
        label.y > 0 &&
        label.bottom < height &&
        nearestTo(label, known) === own &&
        taken.every((other) => areApart(label, other)),
    );
    if (free !== undefined) placed.push(free);
  }
  return placed;

  /** In the middle of a shape; above a mark, or a shape that it would hide, or else below it. */
  function labelsOf({ x, y, text, marked, area }: KnownCountry): (Label & Box)[] {
    const room = textWidth(text) * fontSize * realWidth.name;
    const middle = Math.min(Math.max(x, room / 2), chartWidths[size] - room / 2);
    const isHiding = area < room * fontSize * hides;
    const half = marked ? radius : Math.sqrt(area) / 2;
    const tops =
      marked || isHiding ? [y - half - 4 - fontSize * 1.2, y + half + 2] : [y - fontSize * 0.6];
    return tops.map((top) => ({
      ...{ text, x: middle, y: top, width: Infinity, fontSize },
      ...{ fill: colour.ink, weight: 700, anchor: 'middle' },
      ...{ left: middle - room / 2, right: middle + room / 2, bottom: top + fontSize * 1.3 },
    }));
  }
}

/** The country whose middle is nearest to that of a label: whom a reader takes it for. */
function nearestTo(
  { x, y, bottom }: Label & Box,
  known: readonly KnownCountry[],
): KnownCountry | undefined {
  const far = (each: KnownCountry) => Math.hypot(each.x - x, each.y - (y + bottom) / 2);
  return known.toSorted((a, b) => far(a) - far(b))[0];
}

function markBox({ x, y }: KnownCountry, radius: number): Box {
  return { left: x - radius, right: x + radius, y: y - radius, bottom: y + radius };
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.right < other.left || other.right < one.left || one.bottom < other.y || other.bottom < one.y
  );
}
