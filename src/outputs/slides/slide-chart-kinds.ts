import type { ChartCell, ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import { type Tone, tonesOf } from '#charts/parts/tones.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';

/** What a chart of a presentation program consists of. */
export interface Made {
  kind: 'bars' | 'columns' | 'stack' | 'lines';
  /** What stands beside one another, or below: at least one. */
  categories: string[];
  series: SlideSeries[];
}

/** One number for each category. */
export interface SlideSeries {
  name: string;
  cells: ChartCell[];
  tone: Tone;
  /** The tone of each category, where they differ. */
  tones?: Tone[] | undefined;
}

type Maker = (input: ChartInput, measured: string, t: FindingView['t']) => Made | undefined;

/** Of more dots below one another, a picture would be too small to be read: they are bars. */
const mostDots = 14;

/** How a chart type is drawn there; absent where it is a picture. */
export const makers: Readonly<Partial<Record<ChartView['type'], Maker>>> = {
  bars: (input, measured, t) => ranked('bars', input.rows, measured, t),
  dots: (input, measured, t) =>
    input.rows.length > mostDots ? ranked('bars', input.rows, measured, t) : undefined,
  histogram: (input, measured, t) => {
    const outside = new Set(input.scale?.outside.map((index) => input.rows[index]));
    const inside = input.rows.filter((row) => !outside.has(row));
    const others = input.rows.filter((row) => outside.has(row));
    const rows = [...inside, ...others];
    return ranked(hasColumns(rows) ? 'columns' : 'bars', rows, measured, t);
  },
  stacked: (input) => stack(input),
  likert: (input) => stack(input),
  trend: (input, _, t) => lines(input, t),
  slope: (input, _, t) => lines(input, t),
};

/** Letters that stand side by side in the width of a slide, and lines of them below a column. */
const [letters, mostLines] = [92, 2];

/** Whether the names of columns fit below them; else these are bars, as on the site. */
function hasColumns(rows: readonly ChartRow[]): boolean {
  const room = letters / rows.length;
  return rows.every((row) => {
    const words = rowName(row).split(' ');
    return (
      rowName(row).length <= room * mostLines && words.every((word) => word.length + 1 <= room)
    );
  });
}

/** One number a row: that of the headline in the accent. A row without a number says why in its name. */
function ranked(
  kind: 'bars' | 'columns',
  rows: readonly ChartRow[],
  measured: string,
  t: FindingView['t'],
): Made {
  const isSome = rows.some(({ highlighted }) => highlighted);
  const cells = rows.flatMap(({ cells: [cell] }) => cell ?? []);
  return {
    kind,
    categories: rows.map((row, index) => {
      const cell = cells[index];
      const name = rowName(row) || measured;
      return cell?.value === undefined ? t('fact.line', { name, text: cell?.text ?? '' }) : name;
    }),
    series: [
      {
        name: measured,
        cells,
        tone: accent,
        ...(isSome && { tones: rows.map(({ highlighted }) => (highlighted ? accent : quiet)) }),
      },
    ],
  };
}

const accent: Tone = { fill: 'var(--accent)', text: 'var(--paper)' };
const quiet: Tone = { fill: 'var(--quiet)', text: 'var(--ink)' };

function stack(input: ChartInput): Made {
  const tones = tonesOf(input);
  return {
    kind: 'stack',
    categories: input.rows.map(rowName),
    series: input.series.map(({ label, base }, index) => ({
      name: withBase(label, base),
      cells: input.rows.flatMap(({ cells }) => cells[index] ?? []),
      tone: tones[index] ?? quiet,
    })),
  };
}

/** Steps of time that differ by less look alike. */
const sameStep = 0.02;

/**
 * A line for each row. A program that draws waves at equal distances bends lines where they were not: then there is none;
 * nor where a line would lead over a question that changed.
 */
function lines({ rows, series }: ChartInput, t: FindingView['t']): Made | undefined {
  const times = series.map(({ time }, index) => time ?? index);
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const isEven = steps.every((step) => Math.abs(step - (steps[0] ?? 0)) <= sameStep);
  const isBroken =
    series.some(({ comparable }, index) => index > 0 && comparable !== true) ||
    rows.some(({ cells }) => cells.some(({ startsAnew }) => startsAnew));
  if (!isEven || isBroken || rows.length > tellable) return undefined;
  const others = rows.filter(({ highlighted }) => !highlighted);
  return {
    kind: 'lines',
    categories: series.map(({ label, base }, index) => {
      const name = withBase(label, base);
      const [alone] = rows.length === 1 ? (rows[0]?.cells.slice(index, index + 1) ?? []) : [];
      if (alone === undefined || alone.value !== undefined) return name;
      return t('fact.line', { name, text: alone.text });
    }),
    series: rows.map((row) => ({
      name: [rowName(row), row.difference].filter(Boolean).join(' · '),
      cells: row.cells,
      tone: row.highlighted ? accent : (lineTones[others.indexOf(row)] ?? quiet),
    })),
  };
}

/** The lines beside that of the headline, as far apart as tones go; of more, a picture names each at its end. */
const lineTones: readonly Tone[] = ['var(--ink)', 'var(--b3)', 'var(--quiet)', 'var(--b2)'].map(
  (fill) => ({ fill, text: 'var(--paper)' }),
);
const tellable = lineTones.length + 1;

function rowName({ label, base }: Pick<ChartRow, 'label' | 'base'>): string {
  return withBase(label, base);
}

function withBase(label: string, base: string | undefined): string {
  return base === undefined || label === '' ? label : `${label} (${base})`;
}

/** A number with its marks, and behind it the interval that the site draws. */
export function labelText({ text, mark, interval }: ChartCell): string {
  const number = mark === undefined ? text : `${text} ${mark}`;
  return interval === undefined ? number : `${number} (${interval.short})`;
}
