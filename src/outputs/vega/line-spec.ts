import type { ChartInput } from '#charts/input/chart-input.ts';
import { linePlaces, waveTimes } from './line-places.ts';
import { changeLayers, endLayers } from './line-texts.ts';
import {
  beside,
  drawnEnd,
  numbersOnly,
  symbolsOnly,
  rowColour,
  startEdge,
  tickTextAt,
  tickAxis,
} from './spec-channels.ts';
import { intervalLayers, numberMark, told } from './spec-layers.ts';
import { type ChartSpec, linesExpression, type SpecInput, type SpecPart } from './spec-part.ts';
import { joinedParts, specValues } from './spec-values.ts';

/** Of more waves than this, no number stands at a point. */
const mostNumbers = 8;

/** Waves at their distances in time, and a line for each row, which ends where it may not be compared. */
export function trendSpec(own: SpecInput): ChartSpec {
  const { input } = own;
  const y = valuesUp(input, { axis: tickAxis(input, { orient: edgeOf(input), labelPadding: 30 }) });
  return lineSpec(own, y, { width: 420, axis: { orient: 'bottom' } }, [
    {
      name: 'numbers',
      transform: [numbersOnly, { filter: 'datum.numbered' }, drawnEnd],
      mark: numberMark(own, { dy: -15 }),
      encoding: { y: { ...y, field: 'end' } },
    },
    {
      name: 'symbols',
      transform: [symbolsOnly, { filter: 'isValid(datum.symbolAt)' }],
      mark: { type: 'text', text: { expr: 'datum.symbol' }, color: own.colours.muted },
      encoding: { y: { ...y, field: 'symbolAt' } },
    },
  ]);
}

/** Two waves as two columns, and a line for each row between them. */
export function slopeSpec(own: SpecInput): ChartSpec {
  const { input } = own;
  const y = valuesUp(input, { axis: null });
  return lineSpec(own, y, { width: 240, axis: { orient: 'bottom', grid: true, offset: 12 } }, [
    {
      name: 'numbers',
      transform: [{ filter: 'isValid(datum.startAt)' }],
      mark: numberMark(own, beside(input, 'before', 12)),
      encoding: { x: startEdge(input), y: { ...y, field: 'startAt' } },
    },
  ]);
}

/** Lines with what stands round them; `axis` is that of the waves, `numbers` are the texts at points. */
function lineSpec(
  own: SpecInput,
  y: SpecPart,
  { width, axis }: { width: number; axis: SpecPart },
  numbers: SpecPart[],
): ChartSpec {
  const { input } = own;
  const { height } = linePlaces(input);
  const isFirst = 'datum.highlighted';
  return {
    values: lineValues(input),
    view: {
      width,
      height,
      encoding: { x: wavesAlong(input, axis) },
      layer: [
        ...changeLayers(own),
        {
          name: 'lines',
          transform: [numbersOnly],
          mark: { type: 'line', aria: false },
          encoding: {
            y,
            detail: { field: 'part', type: 'nominal' },
            color: rowColour(own),
            strokeWidth: { condition: { test: isFirst, value: 3.5 }, value: 2 },
            strokeDash: { condition: { test: 'datum.total', value: [6, 4] }, value: [1, 0] },
          },
        },
        ...intervalLayers(own, 'y', (channel) => ({ ...y, ...channel })),
        {
          name: 'points',
          transform: [numbersOnly],
          mark: { type: 'point', filled: true, opacity: 1, ...told(input) },
          encoding: {
            y,
            color: rowColour(own),
            size: { condition: { test: isFirst, value: 110 }, value: 50 },
          },
        },
        ...numbers,
        ...endLayers(own, y),
      ],
    },
  };
}

/** The data of lines: also when each wave was, what may be joined, and where the texts stand. */
function lineValues(input: ChartInput): SpecPart[] {
  const { rows, series } = input;
  const [times, parts, places] = [waveTimes(input), joinedParts(input), linePlaces(input)];
  const last = series.length - 1;
  return specValues(input, ({ at, row, cell }) => ({
    time: times[at.series],
    part: parts[at.row]?.[at.series],
    ...(at.series === 0 && { startAt: places.starts[at.row] }),
    ...(at.series === last && {
      nameAt: places.names[at.row]?.at,
      lineEnd: places.names[at.row]?.end,
    }),
    ...(at.series !== last &&
      (row.highlighted || rows.length === 1) &&
      series.length <= mostNumbers && { numbered: true }),
    ...(cell.value === undefined &&
      at.series !== last && { symbolAt: places.gap(at.row, at.series) }),
  }));
}

function valuesUp({ axis: { low, high } }: ChartInput, own: SpecPart): SpecPart {
  const scale = { domain: [low, high], nice: false };
  return { field: 'value', type: 'quantitative', scale, ...own };
}

function wavesAlong(input: ChartInput, own: SpecPart): SpecPart {
  const { series, dir } = input;
  const times = waveTimes(input);
  const names = series.map(({ label, base }) => [label, base].filter(Boolean).join('\n'));
  return {
    field: 'time',
    type: 'quantitative',
    scale: {
      domain: [times[0], times.at(-1)],
      ...{ nice: false, zero: false },
      ...(dir === 'rtl' && { reverse: true }),
    },
    axis: {
      values: times,
      labelExpr: linesExpression(tickTextAt(times, names), 16, dir),
      labelOverlap: 'greedy',
      ...own,
    },
  };
}

function edgeOf({ dir }: ChartInput): string {
  return dir === 'rtl' ? 'right' : 'left';
}
