import type { ChartInput } from '#charts/input/chart-input.ts';
import { barSpec } from './bar-spec.ts';
import { drawnEnd, numbersOnly, symbolsOnly, rowColour } from './spec-channels.ts';
import { intervalLayers, numberMark, told } from './spec-layers.ts';
import {
  type ChartSpec,
  linesExpression,
  linesMark,
  linesNeeded,
  type SpecInput,
  type SpecPart,
} from './spec-part.ts';
import { distinctTexts, specValues } from './spec-values.ts';

/** So many characters has a line of the name of a column at most, and so many lines; and so wide is a column, in pixels. */
const column = { longest: 12, lines: 4, width: 92 };

/** Of more answers than this, and where names do not fit below, columns become bars. */
const mostColumns = 9;

/** Answers from little to much as columns that touch, and apart from them those that are no amount. */
export function histogramSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  if (!fitsColumns(input)) return barSpec(own);
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { domainMin: 0, nice: false },
    axis: null,
  };
  return {
    values: specValues(input),
    view: {
      width: { step: column.width },
      height: 240,
      encoding: { x: columnsAlong(input) },
      layer: [
        {
          name: 'columns',
          transform: [numbersOnly],
          mark: { type: 'bar', stroke: colours.paper, strokeWidth: 1.5, ...told(input) },
          encoding: { y: { ...y, stack: null }, fill: rowColour(own) },
        },
        ...intervalLayers(own, 'y', (channel) => ({ ...y, ...channel })),
        {
          name: 'numbers',
          transform: [numbersOnly, drawnEnd],
          mark: numberMark(own, { dy: -12 }),
          encoding: { y: { ...y, field: 'end' } },
        },
        {
          name: 'symbols',
          transform: [symbolsOnly],
          mark: {
            ...linesMark('datum.text', column.longest, input, { upright: 1 }),
            ...{ color: colours.muted, yOffset: -10, baseline: 'bottom' },
          },
          encoding: { y: { value: 'height' } },
        },
      ],
    },
  };
}

/** The columns from little to much, and behind a gap those outside the scale. */
function columnsAlong(input: ChartInput): SpecPart {
  const { rows, scale, dir } = input;
  const labels = distinctTexts(rows.map(({ label }) => label));
  const outside = labels.filter((_, at) => scale?.outside.includes(at));
  const inside = labels.filter((label) => !outside.includes(label));
  const gap = inside.length > 0 && outside.length > 0 ? [' '] : [];
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: {
      domain: [...inside, ...gap, ...outside],
      padding: 0,
      ...(dir === 'rtl' && { reverse: true }),
    },
    axis: {
      labelExpr: linesExpression('datum.label', column.longest, dir),
      ...{ labelAngle: 0, domain: true, domainColor: 'black' },
    },
  };
}

function fitsColumns({ rows }: ChartInput): boolean {
  return (
    rows.length <= mostColumns &&
    rows.every(
      ({ label, base }) =>
        base === undefined &&
        label.split(' ').every((word) => word.length <= column.longest) &&
        linesNeeded(label, column.longest) <= column.lines,
    )
  );
}
