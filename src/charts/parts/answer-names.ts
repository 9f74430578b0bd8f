import { type ChartSeries, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { dodge } from '#charts/sheet/dodge.ts';
import type { Stroke } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { realWidth, textWidth, widestWord, wrap } from '#charts/sheet/wrap.ts';
import { type PlacedRow, rowSizes } from './bar-rows.ts';
import { type NameLook, nameLook, type Names } from './legend.ts';
import type { Segment } from './segments.ts';

/** What a name stands over, in pixels from where reading starts. */
export type NamePlace = Pick<Segment, 'series' | 'start' | 'end'>;

/** How many lines a name may have, and in pixels: between two names, how far beside its place one may be, and below it. */
const defaults = { mostLines: 3, apart: 8, beside: 28, below: 14 } as const;

/** Names over the parts of the first row, each as near to its own as can be; absent where one would be far from it. */
export function namesOverFirst(
  first: PlacedRow | undefined,
  series: readonly ChartSeries[],
  size: ChartWidth,
  placesOf: (first: PlacedRow) => readonly NamePlace[],
): Names | undefined {
  const places = first === undefined ? [] : placesOf(first);
  if (places.length < series.length) return undefined;
  const looks = places.map((place) => nameLook(series[place.series], rowSizes[size].small));
  const ways = Array.from({ length: defaults.mostLines }, (_, lines) =>
    besideOneAnother(looks, places, lines + 1, chartWidths[size]),
  ).filter((way) => way.every(({ off }) => off <= defaults.beside));
  const [best] = ways.toSorted((a, b) => strayOf(a) - strayOf(b));
  return best && standing(best);
}

/** A name where it stands. */
interface PlacedName {
  look: NameLook;
  left: number;
  width: number;
  /** The middle of what it names. */
  middle: number;
  /** It stands over nothing but what it names. */
  within: boolean;
  /** How far the middle of what it names is from it. */
  off: number;
}

/** Names in at most so many lines; none where they are too wide for the sheet. */
function besideOneAnother(
  looks: readonly NameLook[],
  places: readonly NamePlace[],
  lines: number,
  sheet: number,
): PlacedName[] {
  const widths = looks.map((look, index) => widthOver(look, places[index] as NamePlace, lines));
  const middles = places.map(({ start, end }) => (start + end) / 2);
  const wishes = widths.map((width, index) => ({
    top: (middles[index] ?? 0) - width / 2 - defaults.apart / 2,
    height: width + defaults.apart,
  }));
  const tops = dodge(wishes, [-defaults.apart / 2, sheet + defaults.apart / 2]);
  return looks.map((look, index) => {
    const [width = 0, middle = 0] = [widths[index], middles[index]];
    const left = (tops[index] ?? 0) + defaults.apart / 2;
    const isOutside = left + width > sheet + 1;
    const others = places.filter((_, other) => other !== index);
    return {
      ...{ look, left, width, middle },
      within: others.every(({ start, end }) => end <= left + 1 || left + width - 1 <= start),
      off: isOutside ? Infinity : Math.max(0, left - middle, middle - left - width),
    };
  });
}

/** How little names stand where they would: further lines count as well. */
function strayOf(names: readonly PlacedName[]): number {
  const lines = Math.max(...names.map(linesOf));
  return names.reduce(
    (sum, { left, width, middle }) => sum + Math.abs(left + width / 2 - middle),
    lines * 12,
  );
}

/** Names whose last lines end alike, and a stroke from each that is not over its own alone. */
function standing(names: readonly PlacedName[]): Names {
  const labels = names.map(({ look, left, width }): Label => ({
    ...{ ...look, x: left + width / 2, y: 0, width: width + 1, anchor: 'middle' },
  }));
  const tall = Math.max(...labels.map(labelHeight));
  const isLed = names.some(({ within }) => !within);
  const bottom = tall + (isLed ? defaults.below : 4);
  return {
    labels: labels.map((label) => ({ ...label, y: tall - labelHeight(label) })),
    swatches: [],
    leaders: names.flatMap(({ within, left, width, middle }): Stroke[] => {
      const from = Math.min(Math.max(middle, left + 2), left + width - 2);
      return within ? [] : [[from, tall + 1, middle, bottom - 2]];
    }),
    bottom: Math.ceil(bottom),
    isOverFirst: true,
  };
}

/** A name that fits over its own keeps one line. */
function widthOver(look: NameLook, { start, end }: NamePlace, lines: number): number {
  const whole = leastWidth(look, 1);
  return whole <= end - start ? whole : leastWidth(look, lines);
}

/** The width of a name in at most so many lines, in steps of 2 px from its widest word on: no word is broken. */
function leastWidth({ text, fontSize, weight }: NameLook, lines: number): number {
  const real = realWidth[weight === 700 ? 'bold' : 'word'];
  const whole = textWidth(text) * fontSize;
  const widest = widestWord([text]) * fontSize;
  let [least, most] = [0, Math.max(0, Math.ceil((whole - widest) / 2))];
  while (least < most) {
    const steps = Math.floor((least + most) / 2);
    if (wrap(text, widest + 2 * steps, fontSize).length <= lines) most = steps;
    else least = steps + 1;
  }
  return Math.min(widest + 2 * least, whole) * real;
}

function linesOf({ look: { text, fontSize }, width }: PlacedName): number {
  return wrap(text, width + 1, fontSize).length;
}
