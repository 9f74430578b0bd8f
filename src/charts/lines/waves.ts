import type { Markish } from '@observablehq/plot';
import {
  type ChartInput,
  type ChartSeries,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { colour, drawStrokes, type Frame, placeOn, type Stroke } from '#charts/sheet/frame.ts';
import { drawLabel, type Label, labelHeight } from '#charts/sheet/label.ts';
import { aroundLabels } from '#charts/sheet/overlap.ts';
import { realWidth, textWidth, widestWord } from '#charts/sheet/wrap.ts';

/** Where each wave stands between two places of a sheet: as far apart as they were in time. */
export function placeWaves(series: readonly ChartSeries[], from: number, to: number): number[] {
  const times = series.map(({ time }, index) => time ?? index);
  const isRising = times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0));
  const places = isRising ? times : times.map((_, index) => index);
  const [low = 0] = places;
  const place = placeOn({ low, high: places.at(-1) ?? low }, from, to);
  return places.map(place);
}

/** The names of waves below or above their places, as many as fit; the first and the last always. */
export function waveLabels(
  series: readonly ChartSeries[],
  places: readonly number[],
  bounds: readonly [from: number, to: number],
  size: ChartWidth,
): Label[] {
  let kept = series.map((each, index) => ({ series: each, x: places[index] ?? 0, index }));
  for (;;) {
    const laid = kept.map((each, rank) => ({
      ...each,
      slot: slotOf({ xs: kept.map(({ x }) => x), rank, needed: widest(each.series, size) }, bounds),
    }));
    const tight = laid
      .slice(1, -1)
      .map((each) => ({ each, over: leastWidth(each.series, size) - each.slot.width }))
      .filter(({ over }) => over > 0)
      .toSorted((a, b) => b.over - a.over)[0];
    const crowded = laid.slice(1, -1)[0];
    const isEndTight = [laid[0], laid.at(-1)].some(
      (each) => each && leastWidth(each.series, size) > each.slot.width,
    );
    const dropped = tight?.each ?? (isEndTight ? crowded : undefined);
    if (dropped === undefined) return laid.flatMap((each) => namesOf(each.series, each.slot, size));
    kept = kept.filter(({ index }) => index !== dropped.index);
  }
}

/** The place of one of the names: around its wave; the first and the last along the sheet where that is too narrow. */
function slotOf(
  { xs, rank, needed }: { xs: readonly number[]; rank: number; needed: number },
  [from, to]: readonly [number, number],
): Pick<Label, 'x' | 'width' | 'anchor'> {
  const gap = 8;
  const x = xs[rank] ?? from;
  const isLast = rank === xs.length - 1;
  const before = rank === 0 ? from : (x + (xs[rank - 1] ?? from) + gap) / 2;
  const after = isLast ? to : (x + (xs[rank + 1] ?? to) - gap) / 2;
  const width = 2 * Math.min(x - before, after - x);
  if (width < needed && rank === 0) return { x: before, width: after - before, anchor: 'start' };
  if (width < needed && isLast) return { x: after, width: after - before, anchor: 'end' };
  return { x, width, anchor: 'middle' };
}

function namesOf(
  { label, base, highlighted }: ChartSeries,
  slot: Pick<Label, 'x' | 'width' | 'anchor'>,
  size: ChartWidth,
): Label[] {
  const name: Label = {
    ...slot,
    text: label,
    y: 0,
    fontSize: rowSizes[size].small,
    fill: highlighted ? colour.ink : colour.muted,
    weight: highlighted ? 600 : 400,
  };
  return withBase(name, base);
}

/** The width of a name on one line. */
function widest({ label, base = '' }: ChartSeries, size: ChartWidth): number {
  return Math.max(textWidth(label), textWidth(base)) * rowSizes[size].small * realWidth.name;
}

function leastWidth({ label, base = '' }: ChartSeries, size: ChartWidth): number {
  return widestWord([label, base]) * rowSizes[size].small * realWidth.name;
}

/** The space above the lines that the words for a changed question need. */
export function changeRoom(input: ChartInput, size: ChartWidth): number {
  const [label] = changeLabels(input, [0], size);
  return label === undefined ? 0 : labelHeight(label) + rowSizes[size].small * 0.5;
}

/** Where a change of the question is drawn, in pixels. */
interface ChangePlace {
  /** Where its words stand. */
  top: number;
  /** From where to where its lines run. */
  spans: readonly (readonly [from: number, to: number])[];
  /** Labels that its lines make way for. */
  labels: readonly Label[];
}

/** Dashed lines between waves that cannot be compared, and above them the words for it. */
export function drawChanges(
  input: ChartInput,
  places: readonly number[],
  { top, spans, labels }: ChangePlace,
  frame: Frame,
  size: ChartWidth,
): Markish[] {
  const middles = changePlaces(input.series, places);
  const whole = middles.flatMap((x) => spans.map(([from, to]): Stroke => [x, from, x, to]));
  return [
    ...drawStrokes(aroundLabels(whole, labels), { stroke: colour.muted, strokeDasharray: '3 4' }),
    ...changeLabels(input, middles, size).map((label) =>
      drawLabel({ ...label, y: label.y + top }, frame),
    ),
  ];
}

/** Half-way between waves that cannot be compared. */
export function changePlaces(series: readonly ChartSeries[], places: readonly number[]): number[] {
  return changesOf(series).map((index) => ((places[index - 1] ?? 0) + (places[index] ?? 0)) / 2);
}

/** Waves that did not ask the same as the one before. */
function changesOf(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ comparable }, index) =>
    index > 0 && comparable !== true ? [index] : [],
  );
}

/** The words once for each place where they do not touch those before. */
function changeLabels(
  { series, words }: ChartInput,
  middles: readonly number[],
  size: ChartWidth,
): Label[] {
  if (changesOf(series).length === 0) return [];
  const { small } = rowSizes[size];
  const most = chartWidths[size] * 0.55;
  const width = Math.min(most, textWidth(words.changed) * small * realWidth.word);
  let free = -1;
  return middles.flatMap((middle) => {
    const x = Math.min(Math.max(middle, width / 2), chartWidths[size] - width / 2);
    if (x - width / 2 < free) return [];
    free = x + width / 2 + small;
    return [
      {
        text: words.changed,
        x,
        y: 0,
        width: most,
        fontSize: small,
        fill: colour.muted,
        anchor: 'middle' as const,
      },
    ];
  });
}
