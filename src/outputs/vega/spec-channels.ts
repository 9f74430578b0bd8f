import type { ChartInput } from '#charts/input/chart-input.ts';
import type { Palette } from '#theme/palette.ts';
import { type SpecInput, type SpecPart, written } from './spec-part.ts';

/** Leaves the lines of data that hold a number, or a symbol in its place. */
export const numbersOnly: SpecPart = { filter: 'isValid(datum.value)' };
export const symbolsOnly: SpecPart = { filter: '!isValid(datum.value)' };

/** The rows of a chart, in their order. */
export const rowsChannel: SpecPart = {
  field: 'label',
  type: 'nominal',
  sort: { field: 'order', op: 'min' },
  axis: null,
};

/** Where reading starts in a view, and where it ends. */
export function startEdge({ dir }: ChartInput): SpecPart {
  return { value: dir === 'rtl' ? 'width' : 0 };
}

export function endEdge({ dir }: ChartInput): SpecPart {
  return { value: dir === 'rtl' ? 0 : 'width' };
}

/** A text behind a place, as reading goes, or before it. */
export function beside({ dir }: ChartInput, place: 'behind' | 'before', gap = 7): SpecPart {
  return (place === 'behind') === (dir === 'ltr')
    ? { align: 'left', dx: gap }
    : { align: 'right', dx: -gap };
}

/** The values of a chart along its rows, from where reading starts; they reach as far as its axis, or to these ends. */
export function valuesAlong(
  { axis, dir }: ChartInput,
  own: SpecPart = {},
  domain: readonly number[] = [axis.low, axis.high],
): SpecPart {
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain, nice: false, ...(dir === 'rtl' && { reverse: true }) },
    ...own,
  };
}

/** Only the line where bars begin. */
export function zeroAxis({ ink }: Palette): SpecPart {
  return { values: [0], grid: true, gridColor: ink, gridWidth: 1.5, labels: false };
}

/** Lines at round values, with their texts in the language of the chart. */
export function tickAxis({ axis: { ticks } }: ChartInput, own: SpecPart = {}): SpecPart {
  const values = ticks.map(({ value }) => value);
  const texts = ticks.map(({ text }) => text);
  return { values, labelExpr: tickTextAt(values, texts), grid: true, ...own };
}

/** The text that stands at a value of an axis. */
export function tickTextAt(values: readonly number[], texts: readonly string[]): string {
  return `${written(texts)}[indexof(${written(values)}, datum.value)]`;
}

/** The colour of the marks of a row: where none is put forward, all are but that of all together. */
export function rowColour({ input, colours }: SpecInput): SpecPart {
  const isPlain = input.rows.every(({ highlighted }) => !highlighted);
  return {
    condition: [
      { test: 'datum.highlighted', value: colours.accent },
      { test: 'datum.total', value: colours.muted },
    ],
    value: isPlain ? colours.accent : colours.quiet,
  };
}

/** The upper end of what is drawn of a number: of its interval, where it has one. */
export const drawnEnd: SpecPart = {
  calculate: 'isValid(datum.high) ? datum.high : datum.value',
  as: 'end',
};
