import {
  type Axis,
  type Chart,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import {
  knownCountries,
  type KnownCountry,
  type MapSheet,
  radii,
} from '#charts/maps/map-places.ts';
import { type Outlines, outlines } from '#charts/maps/outlines.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { colour, drawElements, type Frame, plotAlong } from '#charts/sheet/frame.ts';
import { type Attributes, element, type SvgElement } from '#svg/element.ts';
import { barFrame, barMarks, layBars } from './bars.ts';

/** How much of a sheet a map has that stands beside its list. */
const mapShare = 0.42;

/** How wide outlines are made, in pixels: as wide as the largest map that stands beside its list. */
const outlinesWidth = Math.round(chartWidths.broad * mapShare);

/**
 * Countries on a map, the stronger the larger their number, and beside it the list in its order, in the same colours; on
 * a narrow sheet below it.
 */
export const map: Chart = {
  question: 'Where is it more, where less?',
  draws: 'all',
  annotates: true,
  intervals: true,
  accepts: { rows: ['countries'], series: ['none'] },
  draw(input, size) {
    const atlas = outlines(
      input.rows.flatMap(({ country }) => country ?? []),
      outlinesWidth,
    );
    const sheet = sheetOf(atlas, size);
    const known = knownCountries(input, atlas, sheet, size);
    const isDrawn = known.length > 0;
    const { font, gap } = rowSizes[size];
    const isBeside = isDrawn && sheet.width < chartWidths[size];
    const start = isBeside ? sheet.width + font : 0;
    const top = isDrawn && !isBeside ? sheet.height + gap * 1.5 : 0;
    const rows = layBars(input, size, { top, start });
    const bottom = Math.max(rows.bottom, isBeside ? Math.ceil(sheet.height) : 0);
    const frame = { ...barFrame(input, rows, size), height: bottom, bottom };
    const fillOf = strengthOfRows(known);
    return plotAlong(frame, input.axis, [
      ...(isDrawn ? drawElements([drawAtlas(known, atlas, sheet, frame, size)]) : []),
      ...barMarks(input, rows, frame, size, fillOf),
    ]);
  },
};

/** The part of a sheet that the map has. */
function sheetOf({ width, height }: Outlines, size: ChartWidth): MapSheet {
  const own = size === 'narrow' ? chartWidths.narrow : Math.round(chartWidths[size] * mapShare);
  return { width: own, height: (height * own) / width, scale: own / width };
}

/** What the colours of a map reach from and to. */
type Range = Pick<Axis, 'low' | 'high'>;

/** The land, and beside it the countries; their paths are those of the largest map, and scaled for others. */
function drawAtlas(
  known: readonly KnownCountry[],
  atlas: Outlines,
  sheet: MapSheet,
  frame: Frame,
  size: ChartWidth,
): SvgElement {
  const scale = sheet.scale * atlas.unit;
  const range = rangeOf(known);
  // That of the headline last: its outline lies on those of its neighbours.
  const all = known.toSorted((a, b) => Number(a.highlighted) - Number(b.highlighted));
  const shapes = all.flatMap(({ outline: { path }, marked, value, highlighted }) =>
    marked || path === undefined
      ? []
      : [element('path', { d: path, ...look(strength(value, range), highlighted, scale) })],
  );
  const marks = all.filter(({ marked }) => marked);
  // Marks lie on paper: the colour of the country behind them would change theirs.
  const below = marks.flatMap(({ value, x, y }) =>
    value === undefined ? [] : [`M${Math.round(x)} ${Math.round(y)}h.01`],
  );
  const dots = marks.map(({ x, y, value, highlighted }) => {
    const place = { cx: Math.round(x), cy: Math.round(y), r: radii[size] };
    return element('circle', { ...place, ...look(strength(value, range), highlighted, 1) });
  });
  const shift = frame.dir === 'rtl' ? frame.width - sheet.width : 0;
  const transform = `scale(${Number(sheet.scale.toFixed(4))}) scale(${atlas.unit})`;
  return element('g', shift === 0 ? {} : { transform: `translate(${shift})` }, [
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

/** Filled as strongly as a number is large; hollow where there is none; that of the headline in a strong outline. */
function look(part: number | undefined, highlighted: boolean, scale: number): Attributes {
  const wide = (width: number) => Number((width / scale).toFixed(2));
  const outline = highlighted && { stroke: colour.ink, 'stroke-width': wide(2) };
  return part === undefined
    ? { fill: colour.paper, 'stroke-dasharray': wide(2), ...outline }
    : { 'fill-opacity': part.toFixed(2), ...outline };
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

/** How strongly the bar of a row is filled: as its country; absent where it is that of none. */
function strengthOfRows(known: readonly KnownCountry[]) {
  const range = rangeOf(known);
  return ({ country, cells: [cell] }: ChartRow): number | undefined =>
    country === undefined ? undefined : strength(cell?.value, range);
}
