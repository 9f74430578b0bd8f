import type { ChartInput } from '#charts/input/chart-input.ts';
import type { Palette } from '#theme/palette.ts';
import {
  lineHeight,
  lineOf,
  linesMark,
  linesNeeded,
  type SpecInput,
  type SpecPart,
  written,
} from './spec-part.ts';

/** Leaves the lines of data that hold a number, or a symbol in its place. */
export const isKnown: SpecPart = { filter: 'isValid(datum.value)' };
export const isUnknown: SpecPart = { filter: '!isValid(datum.value)' };

/** So many characters has a line of the name of a row at most. */
const longest = 32;

/** The rows of a chart, in their order. */
export const rowsChannel: SpecPart = {
  field: 'label',
  type: 'nominal',
  sort: { field: 'order', op: 'min' },
  axis: null,
};

/** The names of the rows, and below each whom its numbers refer to, before a view. */
export function namesLayer(
  { input, colours }: SpecInput,
  { gap = 12, only = [] }: { gap?: number; only?: SpecPart[] } = {},
): SpecPart {
  return {
    name: 'names',
    transform: [
      ...only,
      {
        aggregate: [{ op: 'count', as: 'cells' }],
        groupby: ['label', 'order', 'rowBase', 'highlighted'],
      },
    ],
    mark: {
      ...linesMark('datum.label + (datum.rowBase ? "\\n" + datum.rowBase : "")', longest, input),
      ...beside(input, 'before', gap),
      color: { expr: `datum.highlighted ? "${colours.accentText}" : "${colours.ink}"` },
      fontWeight: { expr: 'datum.highlighted ? 600 : 400' },
      aria: false,
    },
    encoding: { x: startOf(input) },
  };
}

/** How high each row is, so that its name has room. */
export function rowStep({ rows }: ChartInput, least: number): SpecPart {
  const lines = rows.map(
    ({ label, base }) => linesNeeded(label, longest) + (base === undefined ? 0 : 1),
  );
  return { step: Math.max(least, ...lines.map((count) => count * lineHeight + 12)) };
}

/** Where reading starts in a view, and where it ends. */
export function startOf({ dir }: ChartInput): SpecPart {
  return { value: dir === 'rtl' ? 'width' : 0 };
}

export function endOf({ dir }: ChartInput): SpecPart {
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
  return { values, labelExpr: textAt(values, texts), grid: true, ...own };
}

/** The text that stands at a value of an axis. */
export function textAt(values: readonly number[], texts: readonly string[]): string {
  return `${written(texts)}[indexof(${written(values)}, datum.value)]`;
}

/** What a reader hears of a mark, and sees where the pointer is on it. */
export function told({ dir }: ChartInput): SpecPart {
  const series = '(datum.series ? datum.series + " · " : "")';
  const interval = '(datum.interval ? " · " + datum.interval : "")';
  const text = `(datum.label ? datum.label + " · " : "") + ${series} + datum.text + ${interval}`;
  return { tooltip: lineOf(text, dir), description: { expr: text } };
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

/** The text of each number; a layer says where it stands. */
export function numberMark({ input, colours }: SpecInput, place: SpecPart): SpecPart {
  return {
    type: 'text',
    text: lineOf('datum.text', input.dir),
    color: { expr: `datum.highlighted ? "${colours.accentText}" : "${colours.ink}"` },
    fontWeight: { expr: 'datum.highlighted ? 700 : 600' },
    aria: false,
    ...place,
  };
}

/** The symbols of each row, named, where there is no number to draw: "Women: suppressed". */
export function symbolsLayer(
  { input, colours }: SpecInput,
  channels: SpecPart,
  { gap, named = true, only = [] }: { gap?: number; named?: boolean; only?: SpecPart[] } = {},
): SpecPart {
  const name = named
    ? 'datum.series ? datum.series + ": " + datum.text : datum.text'
    : 'datum.text';
  return {
    name: 'symbols',
    transform: [
      ...only,
      isUnknown,
      { calculate: name, as: 'named' },
      { aggregate: [{ op: 'values', as: 'cells' }], groupby: ['label', 'order'] },
      { calculate: 'join(pluck(datum.cells, "named"), "\\n")', as: 'text' },
    ],
    mark: {
      ...linesMark('datum.text', longest, input),
      ...beside(input, 'behind', gap),
      color: colours.muted,
      fontWeight: 600,
    },
    encoding: channels,
  };
}

/** Between which values the true ones lie, where something is known of it. */
export function intervalLayers(
  { input, colours }: SpecInput,
  runs: 'x' | 'y',
  channel: (own: SpecPart) => SpecPart,
  look: SpecPart = {},
): SpecPart[] {
  if (!input.rows.some(({ cells }) => cells.some(({ interval }) => interval))) return [];
  return [
    {
      name: 'intervals',
      transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
      mark: { type: 'rule', strokeWidth: 1.5, color: colours.ink, aria: false, ...look },
      encoding: { [runs]: channel({ field: 'low' }), [`${runs}2`]: { field: 'high' } },
    },
  ];
}

/** The upper end of what is drawn of a number: of its interval, where it has one. */
export const drawnEnd: SpecPart = {
  calculate: 'isValid(datum.high) ? datum.high : datum.value',
  as: 'end',
};
