import type { ChartInput } from '#charts/input/chart-input.ts';
import { amountTone } from '#charts/parts/tones.ts';
import { numbersOnly, symbolsOnly, rowsChannel } from './spec-channels.ts';
import { namesLayer, numberMark, rowStep, told } from './spec-layers.ts';
import { type ChartSpec, linesMark, type SpecInput, type SpecPart } from './spec-part.ts';
import { paintedTone } from './spec-tones.ts';
import { specValues } from './spec-values.ts';

/** How many strengths a cell may have. */
const strengths = 5;

/** So many characters has a line of the name of a column at most; and so wide is a column, in pixels. */
const column = { longest: 12, width: 88 };

/** A two-way table whose cells are the stronger the larger their number is. */
export function heatmapSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  return {
    values: specValues(input),
    view: {
      width: { step: column.width },
      height: rowStep(input, 44),
      encoding: { y: rowsChannel, x: columnsChannel(input) },
      layer: [
        {
          name: 'cells',
          transform: [numbersOnly],
          mark: { type: 'rect', stroke: colours.paper, strokeWidth: 2, ...told(input) },
          encoding: { fill: strength(own) },
        },
        {
          name: 'unknown',
          transform: [symbolsOnly],
          mark: {
            ...{ type: 'rect', fill: colours.paper, stroke: colours.quiet, strokeDash: [3, 3] },
            ...told(input),
          },
        },
        {
          name: 'quoted',
          transform: [{ filter: 'datum.quoted' }],
          mark: { type: 'rect', filled: false, stroke: colours.ink, strokeWidth: 2, aria: false },
        },
        { name: 'numbers', transform: [numbersOnly], mark: cellText(own) },
        {
          name: 'symbols',
          transform: [symbolsOnly],
          mark: { ...linesMark('datum.text', column.longest, input), color: colours.muted },
        },
        headsLayer(own),
        namesLayer(own),
      ],
    },
  };
}

/** One of a few strengths; that of all the others together has none. */
function strength({ input: { axis }, colours }: SpecInput): SpecPart {
  const places = Array.from({ length: strengths }, (_, place) => amountTone(place, strengths));
  return {
    condition: { test: 'datum.total || datum.seriesTotal', value: colours.grey },
    field: 'value',
    type: 'quantitative',
    scale: {
      type: 'quantize',
      domain: [axis.low, axis.high],
      range: places.map((tone) => paintedTone(tone, colours).fill),
    },
    legend: null,
  };
}

/** The number of a cell, in letters that can be read on it. */
function cellText(own: SpecInput): SpecPart {
  const { axis } = own.input;
  const { ink, paper } = own.colours;
  const first = [...Array(strengths).keys()].find(
    (place) => paintedTone(amountTone(place, strengths), own.colours).text === paper,
  );
  const from = axis.low + ((first ?? strengths) / strengths) * (axis.high - axis.low);
  const isDark = `datum.value >= ${from} && !datum.total && !datum.seriesTotal`;
  return numberMark(own, {
    color: { expr: `${isDark} ? "${paper}" : "${ink}"` },
    fontWeight: { expr: 'datum.quoted ? 700 : 400' },
  });
}

/** The columns, from where reading starts. */
function columnsChannel({ dir }: ChartInput): SpecPart {
  return {
    field: 'series',
    type: 'nominal',
    sort: { field: 'seriesOrder', op: 'min' },
    axis: null,
    ...(dir === 'rtl' && { scale: { reverse: true } }),
  };
}

/** The names of columns above them, and below each whom its numbers refer to. */
function headsLayer({ input }: SpecInput): SpecPart {
  const text = 'datum.series + (datum.seriesBase ? "\\n" + datum.seriesBase : "")';
  return {
    name: 'heads',
    transform: [
      {
        aggregate: [{ op: 'count', as: 'cells' }],
        groupby: ['series', 'seriesOrder', 'seriesBase'],
      },
    ],
    mark: {
      ...linesMark(text, column.longest, input, { upright: 1 }),
      ...{ baseline: 'bottom', yOffset: -8, fontSize: 13, aria: false },
    },
    encoding: { y: { value: 0 } },
  };
}
