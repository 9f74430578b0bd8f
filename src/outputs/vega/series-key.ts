import type { ChartInput } from '#charts/input/chart-input.ts';
import { allowances } from '#outputs/pictures/svg.ts';
import { lineWidth } from '#pictures/text-setting.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { lineHeight, linesMark, linesNeeded, type SpecPart } from './spec-part.ts';
import { distinctTexts } from './spec-values.ts';

/** So many characters has a line of a name at most. */
const longest = 56;

/** How wide a line of names is at most, in pixels. */
const room = 560;

/** What is drawn of a name in the key, in pixels: how large its mark is, and the space behind mark and name. */
const sizes = { mark: 14, gap: 8, apart: 20, font: 14 };

/** The names of series as the data have them. */
export function seriesNames({ series }: ChartInput): string[] {
  return distinctTexts(series.map(({ label }) => label));
}

/** What stands for each name of `field`. */
export function looksOf(
  names: readonly string[],
  looks: readonly string[],
  field = 'series',
): SpecPart {
  return { field, type: 'nominal', scale: { domain: names, range: looks }, legend: null };
}

/**
 * Names beside their marks, in lines from where reading starts, as a view above or below the one that they explain.
 * `encoding` says how marks look, and `mark` what they have in common.
 */
export function keyView(
  { dir }: ChartInput,
  names: readonly string[],
  {
    width,
    mark,
    encoding,
    field = 'series',
  }: { width: number; mark: SpecPart; encoding: SpecPart; field?: string },
): SpecPart {
  const places = placesOf(names, dir);
  const height = Math.max(0, ...places.map(({ bottom }) => bottom));
  const scale = (length: number, reverse: boolean) => ({
    scale: { domain: [0, length], nice: false, ...(reverse && { reverse }) },
    ...{ type: 'quantitative', axis: null },
  });
  const values = names.map((name, at) => ({ [field]: name, x: places[at]?.x, y: places[at]?.y }));
  return {
    width,
    height,
    data: { values },
    encoding: {
      x: { field: 'x', ...scale(width, dir === 'rtl') },
      y: { field: 'y', ...scale(height, true) },
    },
    layer: [
      {
        mark: { type: 'point', size: sizes.mark ** 2, opacity: 1, aria: false, ...mark },
        encoding,
      },
      {
        mark: {
          ...linesMark(`datum.${field}`, longest, { dir }, { upright: 0 }),
          align: dir === 'rtl' ? 'right' : 'left',
          dx: (sizes.mark / 2 + sizes.gap) * (dir === 'rtl' ? -1 : 1),
        },
      },
    ],
  };
}

/** Where the middle of each mark stands, counted from where reading starts; names that do not fit begin a line. */
function placesOf(names: readonly string[], dir: ChartInput['dir']) {
  const family = familyFor(names);
  let [x, y, bottom] = [0, 0, 0];
  return names.map((name) => {
    const words = lineWidth(name, { family, weight: 400, lineHeight: 1 }) * sizes.font;
    const own = sizes.mark + sizes.gap + words * allowances[dir];
    if (x > 0 && x + own > room) [x, y] = [0, bottom];
    bottom = Math.max(bottom, y + linesNeeded(name, longest) * lineHeight + 6);
    const place = { x: Math.round(x + sizes.mark / 2), y: y + lineHeight / 2, bottom };
    x += own + sizes.apart;
    return place;
  });
}
