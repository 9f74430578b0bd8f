import { markOf, type PairMark, pairOf } from '#charts/pairs/pair.ts';
import { keyView, looksOf, seriesNames } from './series-key.ts';
import {
  beside,
  drawnEnd,
  endEdge,
  numbersOnly,
  rowsChannel,
  valuesAlong,
} from './spec-channels.ts';
import {
  intervalLayers,
  namesLayer,
  numberMark,
  roomBefore,
  rowStep,
  symbolsLayer,
  told,
} from './spec-layers.ts';
import { type ChartSpec, lineOf, type SpecInput, type SpecPart } from './spec-part.ts';
import { joinedParts, specValues } from './spec-values.ts';

/** The shapes of marks; a tick is a path. */
const shapes: Record<PairMark, string> = { dot: 'circle', ring: 'circle', tick: 'M0,-1V1' };

/** How wide all values are, in pixels. */
const width = 380;

/** So far behind the longest line stand the differences of rows, in pixels. */
const aside = 64;

/** Two numbers in each row, joined by a line: a dot and a ring; that of both together is a tick. */
export function pairSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  const { total } = pairOf(input);
  const pairs = input.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.filter((_, at) => at !== total),
  }));
  const parts = joinedParts({
    ...input,
    rows: pairs,
    series: input.series.filter((_, at) => at !== total),
  });
  const first = input.series.findIndex((_, at) => at !== total) + 1;
  const x = valuesAlong(input, { axis: null });
  return {
    values: specValues(input, ({ at }) => ({
      part:
        at.series === total
          ? undefined
          : parts[at.row]?.[at.series - Number(at.series > (total ?? Infinity))],
    })),
    view: above(own, {
      width,
      height: rowStep(input, 50),
      encoding: { y: rowsChannel },
      layer: [
        {
          name: 'joins',
          transform: [numbersOnly, { filter: 'isValid(datum.part)' }],
          mark: { type: 'line', strokeWidth: 3, color: colours.quiet, aria: false },
          encoding: { x, detail: { field: 'part', type: 'nominal' } },
        },
        ...intervalLayers(own, 'x', (channel) => valuesAlong(input, { axis: null, ...channel }), {
          yOffset: { expr: `datum.seriesTotal ? 0 : datum.seriesOrder === ${first} ? -12 : 12` },
        }),
        pointsLayer(own),
        ...numberLayers(own),
        ...differenceLayers(own),
        symbolsLayer(own, { x: endEdge(input) }, { gap: aside }),
        namesLayer(own, {
          gap: roomBefore(input.rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
        }),
      ],
    }),
  };
}

/** A view below the names of its series. */
function above(own: SpecInput, view: SpecPart): SpecPart {
  const key = { width, mark: { strokeWidth: 2.5 }, encoding: looks(own) };
  return { spacing: 28, vconcat: [keyView(own.input, seriesNames(own.input), key), view] };
}

function pointsLayer(own: SpecInput): SpecPart {
  return {
    name: 'points',
    transform: [numbersOnly],
    mark: { type: 'point', size: 180, strokeWidth: 2.5, opacity: 1, ...told(own.input) },
    encoding: { x: valuesAlong(own.input, { axis: null }), ...looks(own) },
  };
}

/** How the number of each series is drawn. */
function looks({ input, colours }: SpecInput): SpecPart {
  const pair = pairOf(input);
  const look = (each: Record<PairMark, string>) =>
    looksOf(
      seriesNames(input),
      input.series.map((_, at) => each[markOf(pair, at)]),
    );
  return {
    shape: look(shapes),
    fill: look({ dot: colours.accent, ring: colours.paper, tick: colours.ink }),
    stroke: look({ dot: colours.accent, ring: colours.muted, tick: colours.ink }),
  };
}

/** The smaller of both numbers before its mark, the other behind; that of both together above. */
function numberLayers(own: SpecInput): SpecPart[] {
  const { input } = own;
  const at = (field: string) => ({ x: valuesAlong(input, { axis: null, field }) });
  const ranked = [
    numbersOnly,
    { calculate: 'isValid(datum.low) ? datum.low : datum.value', as: 'begin' },
    drawnEnd,
    {
      joinaggregate: [
        { op: 'min', field: 'begin', as: 'from' },
        { op: 'max', field: 'end', as: 'to' },
      ],
      groupby: ['label'],
    },
    { filter: '!datum.seriesTotal' },
    {
      window: [{ op: 'row_number', as: 'rank' }],
      groupby: ['label'],
      sort: [{ field: 'value' }],
    },
  ];
  return [
    {
      name: 'numbersBefore',
      transform: [...ranked, { filter: 'datum.rank === 1' }],
      mark: numberMark(own, beside(input, 'before', 13)),
      encoding: at('from'),
    },
    {
      name: 'numbersBehind',
      transform: [...ranked, { filter: 'datum.rank > 1' }],
      mark: numberMark(own, beside(input, 'behind', 13)),
      encoding: at('to'),
    },
    {
      name: 'totals',
      transform: [numbersOnly, { filter: 'datum.seriesTotal' }],
      mark: numberMark(own, { dy: -24, fontSize: 12, fontWeight: 400 }),
      encoding: at('value'),
    },
  ];
}

/** How far apart both numbers of each row are, and above it what that is called. */
function differenceLayers({ input, colours }: SpecInput): SpecPart[] {
  const { words, dir } = input;
  if (words.difference === undefined) return [];
  const place = { type: 'text', ...beside(input, 'behind', aside), aria: false };
  return [
    {
      name: 'differences',
      transform: [
        { filter: 'isValid(datum.difference)' },
        {
          aggregate: [{ op: 'count', as: 'cells' }],
          groupby: ['label', 'order', 'difference'],
        },
      ],
      mark: { ...place, text: lineOf('datum.difference', dir), fontWeight: 600 },
      encoding: { x: endEdge(input) },
    },
    {
      name: 'differenceName',
      data: { values: [{}] },
      mark: { ...place, text: words.difference, fontSize: 13, color: colours.muted },
      encoding: { x: endEdge(input), y: { value: -8 } },
    },
  ];
}
