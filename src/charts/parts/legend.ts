import { type ChartSeries, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { realWidth, widestWord, wrap } from '#charts/sheet/wrap.ts';
import { type PlacedRow, type RowLayout, rowSizes } from './bar-rows.ts';
import { roomOf, type Segment } from './segments.ts';
import type { Tone } from './tones.ts';

/** The names of the series, with the place where the rows may begin below them. */
export interface Names {
  labels: Label[];
  /** Patches of their tones; none where names stand over what they name. */
  swatches: Segment[];
  bottom: number;
}

/** What a name stands over, in pixels from where reading starts. */
export interface NamePlace extends Pick<Segment, 'series' | 'start' | 'end'> {
  /** Where in it. Default: in the middle. */
  anchor?: 'start';
}

/** How many lines a name may have where it stands over its segment. */
const mostLines = 3;

/** Names over the parts of the first row; absent where one does not fit, or where a label stands between. */
export function namesOverFirst(
  { placed: [first], before }: RowLayout,
  series: readonly ChartSeries[],
  size: ChartWidth,
  placesOf: (first: PlacedRow) => readonly NamePlace[],
): Names | undefined {
  const isPlain = first !== undefined && (before > 0 || first.labels.length === 0);
  return isPlain ? namesAbove(placesOf(first), series, size) : undefined;
}

/** Names over some places, their last line at `bottom`; absent where one does not fit. */
function namesAbove(
  places: readonly NamePlace[],
  series: readonly ChartSeries[],
  size: ChartWidth,
): Names | undefined {
  const { small: fontSize } = rowSizes[size];
  const labels = places.map(({ series: index, start, end, anchor }): Label => ({
    ...nameLook(series[index], fontSize),
    x: anchor === undefined ? (start + end) / 2 : start,
    y: 0,
    width: end - start - 6,
    anchor: anchor ?? 'middle',
  }));
  if (places.length < series.length || labels.some((label) => !fits(label))) return undefined;
  const tall = Math.max(...labels.map(labelHeight));
  const low = labels.map((label) => ({ ...label, y: tall - labelHeight(label) }));
  return { labels: low, swatches: [], bottom: Math.ceil(tall + fontSize * 0.35) };
}

/** Names beside patches of their tones, in order, in as few lines as they need. */
export function legendOf(
  series: readonly ChartSeries[],
  tones: readonly Tone[],
  order: readonly number[],
  size: ChartWidth,
): Names {
  const { small: fontSize } = rowSizes[size];
  const [patch, apart] = [fontSize * 0.9, fontSize];
  const width = chartWidths[size];
  const names: Names = { labels: [], swatches: [], bottom: 0 };
  let [x, y] = [0, 0];
  for (const index of order) {
    const look = nameLook(series[index], fontSize);
    const own = patch + fontSize * 0.4 + roomOf(look.text, fontSize, look.weight);
    if (x > 0 && x + own > width) [x, y] = [0, names.bottom];
    const label = {
      ...look,
      x: x + patch + fontSize * 0.4,
      y,
      width: width - patch - fontSize * 0.4,
    };
    names.labels.push(label);
    names.swatches.push({
      ...{ series: index, start: x, end: x + patch, top: y + fontSize * 0.1, height: patch },
      ...{ tone: tones[index] as Tone, text: '', highlighted: false },
    });
    names.bottom = Math.max(names.bottom, y + labelHeight(label) + fontSize * 0.2);
    x += own + apart;
  }
  return { ...names, bottom: Math.ceil(names.bottom + fontSize * 0.9) };
}

function nameLook(series: ChartSeries | undefined, fontSize: number) {
  const isHighlighted = series?.highlighted ?? false;
  return {
    text: series?.label ?? '',
    fontSize,
    fill: isHighlighted ? colour.accentText : colour.ink,
    weight: isHighlighted ? 700 : 400,
  };
}

function fits({ text, width, fontSize, weight }: Label): boolean {
  const real = realWidth[weight === 700 ? 'bold' : 'word'];
  const widest = widestWord([text]) * fontSize * real;
  return widest <= width && wrap(text, width / real, fontSize).length <= mostLines;
}
