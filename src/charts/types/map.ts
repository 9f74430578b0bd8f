import type { Markish } from '@observablehq/plot';
import { type Axis, type Chart, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { valueLabels } from '#charts/maps/map-labels.ts';
import { knownCountries, type KnownCountry, radii } from '#charts/maps/map-places.ts';
import { type Outlines, outlines } from '#charts/maps/outlines.ts';
import { layRows, rowSizes } from '#charts/parts/bar-rows.ts';
import { colour, drawElements, type Frame, plotAlong } from '#charts/sheet/frame.ts';
import { drawLabels, type Label, onPixels } from '#charts/sheet/label.ts';
import { type Attributes, element, type SvgElement } from '#svg/element.ts';
import { barFrame, barMarks } from './bars.ts';

/** Countries on a map, the stronger the larger their number, and below it the list in its order. */
export const map: Chart = {
  question: 'Where is it more, where less?',
  draws: 'all',
  intervals: true,
  accepts: { rows: ['countries'], series: ['none'] },
  draw(input, size) {
    const atlas = outlines(
      input.rows.flatMap(({ country }) => country ?? []),
      chartWidths.wide,
    );
    const known = knownCountries(input, atlas, size);
    const scale = chartWidths[size] / atlas.width;
    const top = atlas.countries.length === 0 ? 0 : atlas.height * scale + rowSizes[size].gap * 1.5;
    const rows = layRows(input, size, { top });
    const frame = barFrame(input, rows, size);
    return plotAlong(frame, input.axis, [
      ...(top === 0 ? [] : drawElements([drawAtlas(known, atlas, size)])),
      ...barMarks(input, rows, frame, size),
      ...drawOnMap(valueLabels(known, atlas.height * scale, size), frame),
    ]);
  },
};

/** What the colours of a map reach from and to. */
type Range = Pick<Axis, 'low' | 'high'>;

/** The land, and beside it the countries; their paths are those of the wide sheet, and scaled for others. */
function drawAtlas(known: readonly KnownCountry[], atlas: Outlines, size: ChartWidth): SvgElement {
  const scale = (chartWidths[size] / atlas.width) * atlas.unit;
  const range = rangeOf(known);
  const shapes = known.flatMap(({ outline: { path }, marked, value }) =>
    marked || path === undefined
      ? []
      : [element('path', { d: path, ...look(strength(value, range), scale) })],
  );
  const marks = known.filter(({ marked }) => marked);
  // Marks lie on paper: the colour of the country behind them would change theirs.
  const below = marks.flatMap(({ value, x, y }) =>
    value === undefined ? [] : [`M${Math.round(x)} ${Math.round(y)}h.01`],
  );
  const dots = marks.map(({ x, y, value }) => {
    const place = { cx: Math.round(x), cy: Math.round(y), r: radii[size] };
    return element('circle', { ...place, ...look(strength(value, range), 1) });
  });
  const transform = `scale(${chartWidths[size] / atlas.width}) scale(${atlas.unit})`;
  return element('g', {}, [
    element('g', { transform }, [
      element('path', { d: atlas.land, fill: colour.line }),
      element('g', filled(scale), shapes),
    ]),
    ...(below.length === 0 ? [] : [backing(below.join(''), radii[size])]),
    ...(dots.length === 0 ? [] : [element('g', filled(1), dots)]),
  ]);
}

/** Paper below marks. */
function backing(path: string, radius: number): SvgElement {
  return element('path', {
    d: path,
    stroke: colour.paper,
    'stroke-width': radius * 2,
    'stroke-linecap': 'round',
  });
}

/** What countries share in their look. */
function filled(scale: number): Attributes {
  const width = Number((0.8 / scale).toFixed(2));
  return { fill: colour.accent, stroke: colour.accentText, 'stroke-width': width };
}

/** Filled as strongly as a number is large; hollow where there is none. */
function look(part: number | undefined, scale: number): Attributes {
  return part === undefined
    ? { fill: colour.paper, 'stroke-dasharray': Number((2 / scale).toFixed(2)) }
    : { 'fill-opacity': part.toFixed(2) };
}

/** From zero to the largest number of a country: that of all together tells no country from another. */
function rangeOf(known: readonly KnownCountry[]): Range {
  const values = known.flatMap(({ value }) => value ?? []);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** How strongly a number is drawn, from a fifth to full. */
function strength(value: number | undefined, { low, high }: Range): number | undefined {
  return value === undefined ? undefined : 0.2 + (0.8 * (value - low)) / (high - low || 1);
}

/** Places on a map are the same in every direction of reading. */
function drawOnMap(labels: readonly Label[], frame: Frame): Markish[] {
  const x = (label: Label) => (frame.dir === 'rtl' ? frame.width - label.x : label.x);
  return drawLabels(
    labels.map((label) => onPixels({ ...label, x: x(label), halo: true })),
    frame,
  );
}
