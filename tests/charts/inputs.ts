import type {
  ChartCell,
  ChartInput,
  ChartRow,
  ChartSeries,
  Scale,
} from '#charts/input/chart-input.ts';

/** What the inputs of a chart type are like. */
export interface Kind {
  /** The labels of its series, with those of their Arabic. Default: one series without a label. */
  series?: readonly (readonly [label: string, arabic: string])[];
  /** The series are waves, the first in 2016 and one each four years; all asked the same but the last, or the first, where it says so. */
  waves?: 'same' | 'changed' | 'changed-early';
  scale?: Scale;
  /** The first series holds all of the others together. */
  total?: boolean;
  /** The numbers of a row make 100 together. */
  whole?: boolean;
  /** The labels of its rows, with those of their Arabic. Default: whom people turn to for help. */
  rows?: readonly (readonly [label: string, arabic: string])[];
  /** Rows are these countries. */
  countries?: boolean;
  /** The numbers have intervals. */
  intervals?: boolean;
  /** The numbers are counts. Default: shares. */
  counts?: boolean;
  /** The word above the differences between the numbers of each row, and its Arabic. Default: they have none. */
  differences?: readonly [english: string, arabic: string];
  /** Further kinds that the chart type draws in another way, by name: usual inputs of them. */
  variants?: Record<string, Kind>;
}

const labels: readonly (readonly [english: string, arabic: string, country: string])[] = [
  ['Community organisation', 'جمعية مجتمعية', 'BO'],
  ['Hospital', 'مستشفى', 'FR'],
  ['Friends and colleagues who do the same work', 'أصدقاء وزملاء يمارسون العمل نفسه', 'MU'],
  ['Other', 'غير ذلك', 'EC'],
  ['Nobody', 'لا أحد', 'MA'],
];

const long =
  'Did not use any of the sexual-health services that a community organisation offers near them during the last twelve months';

/** The difficult inputs that every chart type is drawn from, by name. */
export function inputs(kind: Kind = {}): Record<string, ChartInput> {
  const usual = input(kind, [46, 31.5, 12, 7, 3.5]);
  return {
    usual,
    empty: { ...usual, rows: [] },
    'one-row': { ...usual, rows: usual.rows.slice(0, 1) },
    'hundred-rows': input(
      kind,
      Array.from({ length: 100 }, (_, index) => 100 - index),
    ),
    missing: withCell(usual, 1, { value: undefined, text: 'not available', short: '[x]' }),
    suppressed: withCell(
      withCell(usual, 2, { value: undefined, text: 'suppressed', short: '[c]' }),
      4,
      { value: undefined, text: 'suppressed', short: '[c]' },
    ),
    flags: withCell(usual, 1, { mark: '*' }),
    annotated: {
      ...usual,
      annotation: {
        row: kind.waves ? 0 : 1,
        ...(usual.series.length > 1 && { series: 1 }),
        text: 'Two of three centres were closed for eight months, and none reopened at once',
      },
    },
    'long-labels': {
      ...usual,
      series: usual.series.map((each, index) =>
        each.label === '' ? each : { ...each, label: index % 2 === 0 ? long : each.label },
      ),
      rows: usual.rows.map((row, index) => (index < 2 ? { ...row, label: long } : row)),
    },
    'right-to-left': arabic(kind, [46, 31.5, 12, 7, 3.5]),
    unequal: input(kind, [100, 0.4, 0.1, 0, 0]),
    equal: input(kind, [20, 20, 20, 20, 20]),
    'zero-and-hundred': input(kind, [100, 0]),
    intervals: withIntervals(usual),
    bases: {
      ...usual,
      rows: usual.rows.map((row, index) => ({ ...row, base: `${400 + index} respondents` })),
    },
    total: {
      ...usual,
      rows: usual.rows.map((row, index) =>
        index === 0 ? { ...row, label: 'All respondents', total: true, country: undefined } : row,
      ),
    },
    ...Object.fromEntries(Object.entries(kind.variants ?? {}).map(variant)),
  };
}

/** As many rows as have a label of their own, at most five. */
function variant([name, kind]: [string, Kind]): [string, ChartInput] {
  const made = input(kind, [46, 31.5, 12, 7, 3.5].slice(0, kind.rows?.length));
  return [name, kind.intervals ? withIntervals(made) : made];
}

/** One input of a kind; each row begins with a number and falls or rises from there. */
export function input(kind: Kind, values: readonly number[]): ChartInput {
  const series = seriesOf(kind, 0);
  return {
    name: 'Where respondents look for help first',
    dir: 'ltr',
    series,
    rows: values.map((value, index) => rowOf(kind, series.length, value, index)),
    axis: axisOf(
      values.flatMap((value) => shares(kind, value, series.length)),
      kind,
    ),
    ...(kind.scale && { scale: kind.scale }),
    words: {
      rest: 'All other answers',
      changed: 'The question changed',
      ...(kind.differences && { difference: kind.differences[0] }),
    },
  };
}

function arabic(kind: Kind, values: readonly number[]): ChartInput {
  const usual = input(kind, values);
  return {
    ...usual,
    name: 'أين يبحث المجيبون عن المساعدة أولًا',
    dir: 'rtl',
    series: seriesOf(kind, 1),
    rows: usual.rows.map((row, index) => ({
      ...row,
      label: (kind.rows ?? labels)[index]?.[1] ?? '',
      difference: row.difference && `\u2066${row.difference.slice(0, -4)}\u2069 نقاط`,
      cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace('%', '٪') })),
    })),
    words: {
      rest: 'كل الإجابات الأخرى',
      changed: 'تغيّر السؤال',
      ...(kind.differences && { difference: kind.differences[1] }),
    },
  };
}

function seriesOf({ series, waves, total }: Kind, language: 0 | 1): ChartSeries[] {
  const changed = { same: 0, changed: (series ?? []).length - 1, 'changed-early': 1 };
  if (waves)
    return (series ?? []).map((each, index, all) => ({
      label: each[language],
      highlighted: index === all.length - 1,
      time: 2016 + 4 * index,
      comparable: index > 0 && index !== changed[waves],
    }));
  if (series === undefined) return [{ label: '', highlighted: true }];
  return series.map((each, index) => ({
    label: each[language],
    highlighted: index === 0,
    ...(total && index === 0 && { total }),
  }));
}

function rowOf(kind: Kind, count: number, value: number, index: number): ChartRow {
  const known = (kind.rows ?? labels)[index % labels.length];
  const country = labels[index % labels.length]?.[2];
  return {
    label: `${known?.[0] ?? ''}${index < labels.length ? '' : ` ${index}`}`,
    ...(kind.countries && { country }),
    highlighted: index === 0,
    total: false,
    cells: shares(kind, value, count).map((share, series) => ({
      value: share,
      text: textOf(share, kind),
      short: textOf(share, kind),
      highlighted: index === 0 && series === 0,
    })),
    ...differenceOf(kind, shares(kind, value, count)),
    ...(kind.scale?.kind === 'opposed' && { sides: sidesOf(kind, shares(kind, value, count)) }),
  };
}

/** From the last but one number to the last, and of waves from the first: "+9 pts"; none where the question changed. */
function differenceOf({ differences, waves }: Kind, values: readonly number[]) {
  const [from = 0, to = 0] = waves ? [values[0], values.at(-1)] : values.slice(-2).toReversed();
  if (differences === undefined || (waves && waves !== 'same')) return {};
  const apart = Number((to - from).toFixed(1));
  return { difference: `${apart > 0 ? '+' : apart < 0 ? '\u2212' : ''}${Math.abs(apart)} pts` };
}

/** The sums of the answers before the middle of a scale and behind it. */
function sidesOf(kind: Kind, values: readonly number[]) {
  const { neutral, outside = [] } = kind.scale ?? {};
  const inside = values.slice(0, values.length - outside.length);
  const after = neutral === undefined ? inside.length / 2 : neutral + 1;
  const text = (side: readonly number[]) =>
    textOf(
      side.reduce((sum, value) => sum + value, 0),
      kind,
    );
  return { before: text(inside.slice(0, neutral ?? after)), after: text(inside.slice(after)) };
}

/** One number for each series; those of answers make 100 together, others differ a little. */
function shares({ scale, waves, whole }: Kind, first: number, count: number): number[] {
  if (whole) {
    // Each answer was given half as often as the one before it; the last ones equally.
    const part = (index: number) => (100 - first) / 2 ** Math.min(index, count - 2);
    return Array.from({ length: count }, (_, index) => (index === 0 ? first : part(index)));
  }
  if (scale !== undefined) {
    const rest = (100 - first) / Math.max(1, count - 1);
    return Array.from({ length: count }, (_, index) => (index === 0 ? first : rest));
  }
  const step = waves ? 6 : -9;
  return Array.from({ length: count }, (_, index) =>
    Math.min(100, Math.max(0, first + step * index)),
  );
}

function textOf(value: number, { counts }: Kind): string {
  const rounded = Number(value.toFixed(1));
  return counts ? String(Math.round(value)) : `${rounded}%`;
}

function axisOf(values: readonly number[], kind: Kind): ChartInput['axis'] {
  const high = values.some((value) => value > 60) || kind.scale ? 100 : 60;
  return {
    low: 0,
    high,
    ticks: [0, high / 4, high / 2, (3 * high) / 4, high].map((value) => ({
      value,
      text: textOf(value, kind),
    })),
    counted: kind.counts ?? false,
  };
}

function withCell(base: ChartInput, row: number, change: Partial<ChartCell>): ChartInput {
  return {
    ...base,
    rows: base.rows.map((each, index) =>
      index === row
        ? {
            ...each,
            ...('value' in change && { difference: undefined }),
            cells: each.cells.map((cell, series) => (series === 0 ? { ...cell, ...change } : cell)),
          }
        : each,
    ),
  };
}

function withIntervals(base: ChartInput): ChartInput {
  return {
    ...base,
    rows: base.rows.map((row) => ({ ...row, cells: row.cells.map(withInterval) })),
    words: { ...base.words, margin: '95% interval of each share: at most ±4.5 percentage points' },
  };
}

function withInterval(cell: ChartCell): ChartCell {
  if (cell.value === undefined) return cell;
  const low = Math.max(0, cell.value - 4);
  const high = Math.min(100, cell.value + 4.5);
  const text = `95% interval: ${low}% to ${high}%`;
  return { ...cell, interval: { low, high, text, short: `${low}–${high}%` } };
}
