import type { Markish } from '@observablehq/plot';
import { barFrame, barMarks } from './bars.ts';
import { type Axis, type Chart, type ChartInput, type ChartWidth, chartWidths } from './chart.ts';
import { colour, emptyFrame, type Frame, inDocument, plotAlong } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { type Outline, type Outlines, outlines } from './outlines.ts';
import { cellText, layRows, rowSizes } from './rows.ts';
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
    const scale = chartWidths[size] / atlas.width;
    const top = atlas.countries.length === 0 ? 0 : atlas.height * scale + rowSizes[size].gap * 1.5;
    const rows = layRows(input, size, { top });
    const frame = barFrame(input, rows, size);
    return plotAlong(frame, input.axis, [
      ...(top === 0 ? [] : [() => drawAtlas(input, atlas, scale)]),
      ...barMarks(input, rows, frame, size),
      ...valueLabels(input, atlas, scale, size).map((label) => drawOnMap(label, frame)),
    ]);
  },
};

/** What the colours of a map reach from and to. */
type Range = Pick<Axis, 'low' | 'high'>;

/** A number of a country, with its shape on the map. */
interface Known {
  outline: Outline;
  text: string;
  value?: number | undefined;
  highlighted: boolean;
}

function knownCountries({ rows }: ChartInput, { countries }: Outlines): Known[] {
  return countries.flatMap((outline) => {
    const row = rows.find(({ country }) => country === outline.code);
    const [cell] = row?.cells ?? [];
    if (row === undefined || cell === undefined) return [];
    const { value } = cell;
    return [{ outline, text: cellText(cell), value, highlighted: row.highlighted }];
  });
}

/** The land, and on it the countries; drawn once for the wide sheet, and scaled for the narrow one. */
function drawAtlas(input: ChartInput, atlas: Outlines, scale: number): SVGElement {
  const land = `<path d="${atlas.land}" fill="${colour.line}"></path>`;
  const known = knownCountries(input, atlas);
  const range = rangeOf(known);
  const shapes = known.map(({ outline, value }) => shape(outline, strength(value, range), scale));
  return inDocument(
    `<g transform="scale(${Number(scale.toFixed(3))})">${land}${shapes.join('')}</g>`,
  );
}

/** A country filled as strongly as its number is large; hollow where it has none. */
function shape({ path, x, y, small }: Outline, part: number | undefined, scale: number): string {
  const fill =
    part === undefined
      ? `fill="${colour.paper}" stroke-dasharray="2"`
      : `fill="${colour.accent}" fill-opacity="${part.toFixed(2)}"`;
  const edge = `stroke="${colour.accentText}" stroke-width=".8" vector-effect="non-scaling-stroke"`;
  if (small || path === undefined)
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(6 / scale).toFixed(1)}" ${fill} ${edge}></circle>`;
  return `<path d="${path}" ${fill} ${edge}></path>`;
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

interface Box extends Label {
  left: number;
  right: number;
  bottom: number;
}

/** Numbers beside their countries, the larger ones first, as long as none touches another; the list has all. */
function valueLabels(input: ChartInput, atlas: Outlines, scale: number, size: ChartWidth): Label[] {
  const { small: fontSize } = rowSizes[size];
  const placed: Box[] = [];
  const bySize = knownCountries(input, atlas).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  for (const { outline, text, value } of bySize) {
    if (value === undefined) continue;
    const width = textWidth(text) * fontSize * 1.1;
    const above = outline.small ? 10 + fontSize * 1.2 : fontSize * 0.6;
    const middle = Math.min(Math.max(outline.x * scale, width / 2), chartWidths[size] - width / 2);
    const top = outline.y * scale - above;
    const box: Box = {
      text,
      x: middle,
      y: top,
      width: Infinity,
      fontSize,
      fill: colour.ink,
      weight: 700,
      anchor: 'middle',
      left: middle - width / 2,
      right: middle + width / 2,
      bottom: top + fontSize * 1.3,
    };
    const isFree = placed.every((other) => areApart(box, other));
    if (isFree && box.y > 0 && box.bottom < atlas.height * scale) placed.push(box);
  }
  return placed;
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
