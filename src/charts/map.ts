import type { Markish } from '@observablehq/plot';
import { barFrame, barMarks } from './bars.ts';
import { type Axis, type Chart, type ChartWidth, chartWidths } from './chart.ts';
import { colour, emptyFrame, type Frame, inDocument, plotAlong } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { valueLabels } from './map-labels.ts';
import { type Known, knownCountries, radii } from './map-places.ts';
import { type Outlines, outlines } from './outlines.ts';
import { layRows, rowSizes } from './rows.ts';

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

/** Places on a map are the same in every direction of reading. */
function drawOnMap(label: Label, frame: Frame): Markish {
  const x = frame.dir === 'rtl' ? frame.width - label.x : label.x;
  return drawLabel({ ...label, x, halo: true }, frame);
}
