import type { ChartInput, ChartRow, ChartSeries } from '#charts/input/chart-input.ts';
import { beside, startEdge, symbolsOnly } from './spec-channels.ts';
import {
  lineHeight,
  lineOf,
  linesMark,
  linesNeeded,
  type SpecInput,
  type SpecPart,
} from './spec-part.ts';

/** So many characters has a line of the name of a row at most. */
const longest = 32;

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
    encoding: { x: startEdge(input) },
  };
}

/** How high each row is, so that its name and its symbols have room. */
export function rowStep({ rows, series }: ChartInput, least: number): SpecPart {
  const lines = rows.map((row) =>
    Math.max(
      linesNeeded(row.label, longest) + (row.base === undefined ? 0 : 1),
      symbolLines(row, series),
    ),
  );
  return { step: Math.max(least, ...lines.map((count) => count * lineHeight + 12)) };
}

/** What a reader hears of a mark, and sees where the pointer is on it. */
export function told({ dir }: ChartInput): SpecPart {
  const series = '(datum.series ? datum.series + " · " : "")';
  const interval = '(datum.interval ? " · " + datum.interval : "")';
  const text = `(datum.label ? datum.label + " · " : "") + ${series} + datum.text + ${interval}`;
  return { tooltip: lineOf(text, dir), description: { expr: text } };
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

/** The symbols of each row where there is no number to draw, each with the series that it stands for: "Men · Women (suppressed)". */
export function symbolsLayer(
  { input, colours }: SpecInput,
  channels: SpecPart,
  { gap, named = true, only = [] }: { gap?: number; named?: boolean; only?: SpecPart[] } = {},
): SpecPart {
  const isNamed = named && input.series.some(({ label }) => label !== '');
  return {
    name: 'symbols',
    transform: [...only, symbolsOnly, ...(isNamed ? namedSymbols : [])],
    mark: {
      ...linesMark('datum.text', longest, input),
      ...beside(input, 'behind', gap),
      color: colours.muted,
      fontWeight: 600,
    },
    encoding: channels,
  };
}

/** One line of data for each row, with all of its symbols in one text. */
const namedSymbols: SpecPart[] = [
  { aggregate: [{ op: 'values', as: 'cells' }], groupby: ['label', 'order', 'text'] },
  { calculate: 'join(pluck(datum.cells, "series"), " · ") + " (" + datum.text + ")"', as: 'named' },
  { aggregate: [{ op: 'values', as: 'symbols' }], groupby: ['label', 'order'] },
  { calculate: 'join(pluck(datum.symbols, "named"), "\\n")', as: 'text' },
];

/** How many lines the same makes of a row. */
function symbolLines({ cells }: ChartRow, series: readonly ChartSeries[]): number {
  const unknown = [...cells.entries()].filter(([, { value }]) => value === undefined);
  const texts = [...Map.groupBy(unknown, ([, { text }]) => text)].map(
    ([text, own]) => `${own.map(([at]) => series[at]?.label).join(' · ')} (${text})`,
  );
  return texts.reduce((sum, text) => sum + linesNeeded(text, longest), 0);
}

/** The room that such texts need before a view, where some stand at its edge. */
export function roomBefore(texts: readonly (string | undefined)[]): number {
  return Math.max(0, ...texts.map((text = '') => text.length)) * 9 + 24;
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
