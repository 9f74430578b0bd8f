import type { ChartCell, ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import { type Tone, tonesOf } from '#charts/parts/tones.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';

/** A chart that presentation programs draw by themselves, and whose numbers can be changed there. */
export interface SlideChart {
  kind: 'bars' | 'columns' | 'stack' | 'lines';
  /** What stands beside one another, or below: at least one. */
  categories: string[];
  series: SlideSeries[];
  low: number;
  high: number;
  /** From one line of its axis to the next. */
  step: number;
  dir: 'ltr' | 'rtl';
  /** What the drawing of the site says and this one cannot, in sentences. */
  notes: string[];
}

/** One number for each category. */
export interface SlideSeries {
  name: string;
  cells: ChartCell[];
  tone: Tone;
  /** The tone of each category, where they differ. */
  tones?: Tone[] | undefined;
}

/** So many numbers may be missing in several lines: of more, a picture with their symbols says more than gaps. */
const mostGaps = 4;

/** The chart of a breakdown; absent where a picture tells it better, or where nothing else tells it rightly. */
export function slideChart(
  { chart, subtitle }: Pick<BreakdownView, 'chart' | 'subtitle'>,
  t: FindingView['t'],
): SlideChart | undefined {
  const { rows, series, axis, dir, words } = chart.input;
  const made = rows.length === 0 ? undefined : makers[chart.type]?.(chart, subtitle, t);
  if (made === undefined) return undefined;
  const { annotation } = chart.input;
  const named =
    annotation && (rows[annotation.row]?.label || series[annotation.series ?? 0]?.label);
  const gaps = made.series.length === 1 ? [] : gapsIn(made, t);
  // Without one of its parts a bar would be shorter, and look like less.
  if (gaps.length > (made.kind === 'stack' ? 0 : mostGaps)) return undefined;
  return {
    ...{ ...made, ...endsOf(made, axis), dir },
    notes: [
      ...(annotation && chart.type !== 'histogram'
        ? [named ? t('fact.line', { name: named, text: annotation.text }) : annotation.text]
        : []),
      ...gaps,
      ...(words.margin && made.kind === 'stack' ? [words.margin] : []),
    ],
  };
}

/** As the site has them; columns and bars of several parts reach as far as the largest, and behind each bar its number has room. */
function endsOf({ kind, categories, series }: Made, { low, high, ticks }: ChartInput['axis']) {
  const cells = series.flatMap((each) => each.cells);
  const [first, second] = ticks;
  const step = (second?.value ?? high) - (first?.value ?? 0);
  const largest = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  const label = Math.max(...cells.map((cell) => labelText(cell).length));
  const sums = categories.map((_, row) =>
    series.reduce((sum, each) => sum + (each.cells[row]?.value ?? 0), 0),
  );
  const highest = {
    bars: Math.max(high, largest * (1.04 + 0.013 * label)),
    columns: largest * 1.12,
    stack: Math.max(...sums),
    lines: high,
  };
  return { low, high: highest[kind] || 1, step };
}

/** A number with its marks, and behind it the interval that the site draws. */
export function labelText({ text, mark, interval }: ChartCell): string {
  const number = mark === undefined ? text : `${text} ${mark}`;
  return interval === undefined ? number : `${number} (${interval.short})`;
}

type Made = Pick<SlideChart, 'kind' | 'categories' | 'series'>;
type Maker = (chart: ChartView, measured: string, t: FindingView['t']) => Made | undefined;

/** Of more dots below one another, a picture would be too small to be read: they are bars. */
const mostDots = 14;

const makers: Readonly<Partial<Record<ChartView['type'], Maker>>> = {
  bars: ({ input }, measured, t) => ranked('bars', input.rows, measured, t),
  dots: ({ input }, measured, t) =>
    input.rows.length > mostDots ? ranked('bars', input.rows, measured, t) : undefined,
  histogram: ({ input }, measured, t) => {
    const outside = new Set(input.scale?.outside.map((index) => input.rows[index]));
    const inside = input.rows.filter((row) => !outside.has(row));
    const others = input.rows.filter((row) => outside.has(row));
    return ranked('columns', [...inside, ...others], measured, t);
  },
  stacked: ({ input }) => stack(input),
  likert: ({ input }) => stack(input),
  trend: ({ input }, _, t) => lines(input, t),
  slope: ({ input }, _, t) => lines(input, t),
};

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

function gapsIn({ categories, series }: Made, t: FindingView['t']): string[] {
  return series.flatMap(({ name, cells }) =>
    cells.flatMap(({ value, text }, index) => {
      const names = [categories[index], name].filter(Boolean).join(', ');
      return value === undefined ? [t('fact.line', { name: names, text })] : [];
    }),
  );
}
