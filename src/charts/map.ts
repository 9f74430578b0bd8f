import type { Markish } from '@observablehq/plot';
import { barFrame, barMarks } from './bars.ts';
import { type Axis, type Chart, type ChartInput, type ChartWidth, chartWidths } from './chart.ts';
import { colour, emptyFrame, type Frame, inDocument, plotAlong } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { type Outline, type Outlines, outlines } from './outlines.ts';
import { cellText, layRows, rowSizes } from './rows.ts';
import { spread } from './spread.ts';
import { textWidth } from './wrap.ts';

/** Countries on a map, the stronger the larger their number, and below it the list in its order. */
export const map: Chart = {
  answers: 'Where is it more, where less?',
  needs: [],
  draws: 'all',
  intervals: true,
  takes: { rows: ['countries'], series: ['none'] },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
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
      ...(top === 0 ? [] : [() => drawAtlas(known, atlas, size)]),
      ...barMarks(input, rows, frame, size),
      ...valueLabels(known, atlas.height * scale, size).map((label) => drawOnMap(label, frame)),
    ]);
  },
};

/** What the colours of a map reach from and to. */
type Range = Pick<Axis, 'low' | 'high'>;

/** A country whose shape covers less has a mark, in square pixels of the sheet. */
const visible = 60;

/** How wide marks are, in pixels from their middle. */
const radii = { narrow: 5, wide: 6 } as const;

/** A number hides a shape that covers less than this part of what the number does. */
const hides = 0.4;

/** A number of a country, with its place on the sheet. */
interface Known {
  outline: Outline;
  x: number;
  y: number;
  /** What its shape covers, in square pixels. */
  area: number;
  /** Too small to be seen by its shape, or without one. */
  marked: boolean;
  text: string;
  value?: number | undefined;
}

function knownCountries({ rows }: ChartInput, atlas: Outlines, size: ChartWidth): Known[] {
  const radius = radii[size];
  const scale = chartWidths[size] / atlas.width;
  const known = atlas.countries.flatMap((outline): Known[] => {
    const row = rows.find(({ country }) => country === outline.code);
    const [cell] = row?.cells ?? [];
    if (cell === undefined) return [];
    const area = outline.area * scale ** 2;
    const marked = outline.path === undefined || area < visible;
    const place = { x: outline.x * scale, y: outline.y * scale };
    return [{ outline, ...place, area, marked, text: cellText(cell), value: cell.value }];
  });
  const sheet = { width: chartWidths[size], height: atlas.height * scale };
  const apart = spread(
    known.filter(({ marked }) => marked),
    radius * 2 + 1,
    sheet,
  ).values();
  return known.map((each) => (each.marked ? { ...each, ...apart.next().value } : each));
}

/** The land, and on it the countries; drawn once for the wide sheet, and scaled for the narrow one. */
function drawAtlas(known: readonly Known[], atlas: Outlines, size: ChartWidth): SVGElement {
  const scale = chartWidths[size] / atlas.width;
  const land = `<path d="${atlas.land}" fill="${colour.line}"></path>`;
  const range = rangeOf(known);
  const shapes = known.flatMap(({ outline: { path }, marked, value }) =>
    marked ? [] : [`<path d="${path}" ${look(strength(value, range))}></path>`],
  );
  // Marks lie on paper: the colour of the country behind them would change theirs.
  const dots = known.flatMap(({ marked, x, y, value }) => {
    if (!marked) return [];
    const circle = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radii[size]}"`;
    return [
      ...(value === undefined ? [] : [`${circle} fill="${colour.paper}"></circle>`]),
      `${circle} ${look(strength(value, range))}></circle>`,
    ];
  });
  return inDocument(
    `<g><g transform="scale(${Number(scale.toFixed(3))})">${land}${shapes.join('')}</g>${dots.join('')}</g>`,
  );
}

/** Filled as strongly as a number is large; hollow where there is none. */
function look(part: number | undefined): string {
  const fill =
    part === undefined
      ? `fill="${colour.paper}" stroke-dasharray="2"`
      : `fill="${colour.accent}" fill-opacity="${part.toFixed(2)}"`;
  return `${fill} stroke="${colour.accentText}" stroke-width=".8" vector-effect="non-scaling-stroke"`;
}

/** From zero to the largest number of a country: that of all together tells no country from another. */
function rangeOf(known: readonly Known[]): Range {
  const values = known.flatMap(({ value }) => value ?? []);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** How strongly a number is drawn, from a fifth to full. */
function strength(value: number | undefined, { low, high }: Range): number | undefined {
  return value === undefined ? undefined : 0.2 + (0.8 * (value - low)) / (high - low || 1);
}

interface Box extends Pick<Label, 'y'> {
  left: number;
  right: number;
  bottom: number;
}

/**
 * Numbers beside their countries, the larger ones first, as long as none touches another or the mark of another
 * country; the list has all.
 */
function valueLabels(known: readonly Known[], height: number, size: ChartWidth): Label[] {
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
  function labelsOf({ x, y, text, marked, area }: Known): (Label & Box)[] {
    const room = textWidth(text) * fontSize * 1.1;
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
function nearestTo({ x, y, bottom }: Label & Box, known: readonly Known[]): Known | undefined {
  const far = (each: Known) => Math.hypot(each.x - x, each.y - (y + bottom) / 2);
  return known.toSorted((a, b) => far(a) - far(b))[0];
}

function markBox({ x, y }: Known, radius: number): Box {
  return { left: x - radius, right: x + radius, y: y - radius, bottom: y + radius };
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.right < other.left || other.right < one.left || one.bottom < other.y || other.bottom < one.y
  );
}

/** Places on a map are the same in every direction of reading. */
function drawOnMap(label: Label, frame: Frame): Markish {
  const x = frame.dir === 'rtl' ? frame.width - label.x : label.x;
  return drawLabel({ ...label, x, halo: true }, frame);
}
