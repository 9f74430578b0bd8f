import { type ChartSeries, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { rowSizes } from './bar-rows.ts';
import { roomOf, type Segment } from './segments.ts';
import type { Tone } from './tones.ts';

/** The names of the series, with the place where the rows may begin below them. */
export interface Names {
  labels: Label[];
  /** Patches of their tones; none where names stand over what they name. */
  swatches: Segment[];
  /** From names to what they name. */
  leaders: Stroke[];
  bottom: number;
  /** They stand right over the band of the first row, `bottom` being its top. */
  isOverFirst: boolean;
}

/** How a name is set. */
export type NameLook = Pick<Label, 'text' | 'fontSize' | 'fill' | 'weight'>;

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
  const names: Names = {
    ...{ labels: [], swatches: [], leaders: [], bottom: 0, isOverFirst: false },
  };
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

/** A name; that of the headline is put forward. */
export function nameLook(series: ChartSeries | undefined, fontSize: number): NameLook {
  const isHighlighted = series?.highlighted ?? false;
  return {
    text: series?.label ?? '',
    fontSize,
    fill: isHighlighted ? colour.accentText : colour.ink,
    weight: isHighlighted ? 700 : 400,
  };
}
