import type { ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { numberCode } from './number-code.ts';
import { labelText, type Made, makers } from './slide-chart-kinds.ts';

/** A chart that presentation programs draw by themselves, and whose numbers can be changed there. */
export interface SlideChart extends Made {
  low: number;
  high: number;
  /** From one line of its axis to the next. */
  step: number;
  /** The number format of the texts of its axis. */
  code: string;
  dir: 'ltr' | 'rtl';
  /** What the drawing of the site says and this one cannot, in sentences. */
  notes: string[];
}

/** So many numbers may be missing in several lines: of more, a picture with their symbols says more than gaps. */
const mostGaps = 4;

/** The chart of a breakdown; absent where a picture tells it better, or where nothing else tells it rightly. */
export function slideChart(
  { chart, subtitle }: Pick<BreakdownView, 'chart' | 'subtitle'>,
  t: FindingView['t'],
): SlideChart | undefined {
  const { axis, dir, words } = chart.input;
  const rows = mostRelevant(chart.input.rows);
  const input = { ...chart.input, rows };
  const made = rows.length === 0 ? undefined : makers[chart.type]?.(input, subtitle, t);
  if (made === undefined) return undefined;
  const left = chart.input.rows.length - rows.length;
  const gaps = made.series.length === 1 ? [] : gapsIn(made, t);
  // Without one of its parts a bar would be shorter, and look like less.
  if (gaps.length > (made.kind === 'stack' ? 0 : mostGaps)) return undefined;
  return {
    ...{ ...made, ...endsOf(made, axis), dir },
    notes: [
      ...(chart.type === 'histogram' ? [] : annotationLine(chart.input, t)),
      ...(left > 0 ? [t('describe.others', { n: String(left) }, { count: left })] : []),
      ...gaps,
      ...(words.margin && made.kind === 'stack' ? [words.margin] : []),
    ],
  };
}

/** So many rows can be read on a slide. */
const mostRows = 30;

/** The first rows, as many as can be read, and that of the headline; the others stand in the notes. */
function mostRelevant(rows: readonly ChartRow[]): ChartRow[] {
  const own = rows.slice(mostRows).filter(({ highlighted }) => highlighted);
  return [...rows.slice(0, mostRows - own.length), ...own.slice(0, mostRows)];
}

function annotationLine({ annotation, rows, series }: ChartInput, t: FindingView['t']): string[] {
  if (annotation === undefined) return [];
  const { text } = annotation;
  const name = rows[annotation.row]?.label || series[annotation.series ?? 0]?.label;
  return [name ? t('fact.line', { name, text }) : text];
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
  const code = second === undefined ? 'General' : numberCode(second.text, second.value);
  return { low, high: highest[kind] || 1, step, code };
}

function gapsIn({ categories, series }: Made, t: FindingView['t']): string[] {
  return series.flatMap(({ name, cells }) =>
    cells.flatMap(({ value, text }, index) => {
      const names = [categories[index], name].filter(Boolean).join(', ');
      return value === undefined ? [t('fact.line', { name: names, text })] : [];
    }),
  );
}
