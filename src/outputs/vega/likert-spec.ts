import type { ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import { sidesOf, tonesOf } from '#charts/parts/tones.ts';
import { answerValue } from '#charts/stacks/opposed.ts';
import { beside, endEdge, rowsChannel, valuesAlong, zeroAxis } from './spec-channels.ts';
import { namesLayer, numberMark, roomBefore, rowStep, symbolsLayer } from './spec-layers.ts';
import type { ChartSpec, SpecInput, SpecPart } from './spec-part.ts';
import { type PaintedTone, paintedTone } from './spec-tones.ts';
import { specValues } from './spec-values.ts';
import { type PartLook, partLayers, partsKey, partEnds } from './stack-spec.ts';

/** How wide all answers of the scale are, in pixels. */
const width = 420;

/** Answers from one view to the opposite one, on both sides of a line; those outside the scale in columns of their own. */
export function likertSpec(own: SpecInput): ChartSpec {
  const { input } = own;
  const outside = input.scale?.outside ?? [];
  const tones = tonesOf(input).map((tone) => paintedTone(tone, own.colours));
  const order = [...input.series.keys()].filter((at) => sideOf(input, at) !== 'outside');
  const look = { tones, order };
  const views = [opposedView(own, look), ...outside.map((at) => outsideView(own, at, tones[at]))];
  return {
    values: specValues(input, ({ row, at }) => {
      const side = sideOf(input, at.series);
      return {
        side,
        sideText: side === 'before' || side === 'after' ? row.sides?.[side] : undefined,
      };
    }),
    view: {
      spacing: 16,
      vconcat: [
        partsKey(own, look, width),
        { spacing: 56, hconcat: input.dir === 'rtl' ? views.toReversed() : views },
      ],
    },
  };
}

/** Where an answer stands: before the middle of the scale, in it, behind it, or outside the scale. */
function sideOf(input: ChartInput, series: number) {
  const { before, middle, after } = sidesOf(input);
  if (series === middle) return 'middle';
  if (before.includes(series)) return 'before';
  return after.includes(series) ? 'after' : 'outside';
}

/** Moves what is stacked so that the middle of the scale is at zero. */
const opposed: SpecPart[] = [
  { filter: 'datum.side !== "outside"' },
  partEnds,
  {
    calculate:
      'datum.side === "before" ? datum.value : datum.side === "middle" ? datum.value / 2 : 0',
    as: 'part',
  },
  { joinaggregate: [{ op: 'sum', field: 'part', as: 'shift' }], groupby: ['label'] },
  { calculate: 'datum.from - datum.shift', as: 'from' },
  { calculate: 'datum.to - datum.shift', as: 'to' },
];

function opposedView(own: SpecInput, drawn: Pick<PartLook, 'tones' | 'order'>): SpecPart {
  const { input, colours } = own;
  const [low, high] = reachOfSides(input);
  const x = valuesAlong(input, { field: 'from', axis: zeroAxis(colours) }, [low, high]);
  const look = { ...drawn, x, transform: opposed, perUnit: width / (high - low) };
  const sums = input.rows.flatMap(({ sides }) => [sides?.before, sides?.after]);
  const inside = { filter: 'datum.side !== "outside"' };
  return {
    width,
    height: rowStep(input, 42),
    encoding: { y: rowsChannel },
    layer: [
      ...partLayers(own, look),
      sumsLayer(own, 'before', { ...x, field: 'from' }),
      sumsLayer(own, 'after', { ...x, field: 'to' }),
      symbolsLayer(own, { x: endEdge(input) }, { gap: roomBefore(sums), only: [inside] }),
      namesLayer(own, { gap: roomBefore(sums) }),
    ],
  };
}

/** The sums of a side, beyond its end. */
function sumsLayer(own: SpecInput, side: 'before' | 'after', x: SpecPart): SpecPart {
  const place = side === 'before' ? 'before' : 'behind';
  return {
    name: `${side}Sums`,
    transform: [
      ...opposed,
      { filter: `datum.side === "${side}" && isValid(datum.sideText)` },
      { calculate: 'datum.sideText', as: 'text' },
      {
        aggregate: [
          { op: 'min', field: 'from', as: 'from' },
          { op: 'max', field: 'to', as: 'to' },
        ],
        groupby: ['label', 'order', 'text'],
      },
    ],
    mark: numberMark(own, { ...beside(own.input, place), fontWeight: 700 }),
    encoding: { x },
  };
}

/** An answer outside the scale, as bars of their own on the same scale. */
function outsideView(own: SpecInput, series: number, tone: PaintedTone | undefined): SpecPart {
  const { input, colours } = own;
  const [low, high] = reachOfSides(input);
  const most = Math.max(0, ...input.rows.map(({ cells }) => answerValue(cells[series]))) || 1;
  const name = input.series[series]?.label ?? '';
  const only = { filter: `datum.seriesOrder === ${series + 1}` };
  const x = valuesAlong(input, { axis: zeroAxis(colours) }, [0, most]);
  return {
    title: {
      text: name,
      fontSize: 14,
      fontWeight: 400,
      anchor: input.dir === 'rtl' ? 'end' : 'start',
    },
    width: Math.max(1, Math.round((most * width) / (high - low))),
    height: rowStep(input, 42),
    encoding: { y: rowsChannel },
    layer: [
      {
        name: `outside${series + 1}`,
        transform: [only, { filter: 'isValid(datum.value)' }],
        mark: {
          type: 'bar',
          height: 28,
          fill: tone?.fill,
          stroke: colours.quiet,
          strokeWidth: 1.5,
        },
        encoding: { x: { ...x, stack: null } },
      },
      {
        name: `outsideTexts${series + 1}`,
        transform: [only, { calculate: 'isValid(datum.value) ? datum.value : 0', as: 'end' }],
        mark: numberMark(own, beside(input, 'behind')),
        encoding: { x: { ...x, field: 'end' } },
      },
    ],
  };
}

/** How far the answers before the middle of the scale reach, and those behind it. */
function reachOfSides(input: ChartInput): [low: number, high: number] {
  const { before, middle, after } = sidesOf(input);
  const sum = ({ cells }: ChartRow, side: readonly number[]) =>
    side.reduce((all, at) => all + answerValue(cells[at]), 0) +
    (middle === undefined ? 0 : answerValue(cells[middle]) / 2);
  const largest = (side: readonly number[]) =>
    Math.max(0, ...input.rows.map((row) => sum(row, side)));
  return [-largest(before), largest(after) || 1];
}
