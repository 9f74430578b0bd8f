import { charts } from '#charts/index.ts';
import type { Chart, ChartCell, ChartInput } from '#charts/input/chart-input.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';

/** The numbers of a finding that a mail has room for, as texts. */
export interface KeyNumbers {
  /** What stands above the numbers, one for each column. */
  columns: string[];
  rows: NumberRow[];
  /** Whether all that its chart draws is there; else its page has the rest. */
  whole: boolean;
}

interface NumberRow {
  /** What its numbers are about, and whom they refer to where rows differ in it: "Men (n = 400)". */
  label: string;
  /** One for each column; a symbol stands for what is no number. */
  numbers: ShownNumber[];
  /** The headline is about it. */
  highlighted: boolean;
  /** It stays where there are too many. */
  kept: boolean;
}

interface ShownNumber {
  text: string;
  /** Between which values the true one lies; absent where nothing is known of it. */
  interval?: string | undefined;
  /** The headline quotes it. */
  highlighted: boolean;
}

/** So many rows are read in a mail. */
const mostRows = 8;

/** So many numbers go side by side on a telephone; of those with intervals fewer. */
const mostColumns = { plain: 3, intervals: 2 } as const;

/**
 * The numbers behind the first chart of a finding; absent where there is but the one of its headline. Where there are
 * too many, those stay that the headline is about, and those of all together.
 */
export function keyNumbers(
  { chart, table }: BreakdownView,
  { interval, headline }: Pick<Finding, 'interval' | 'headline'>,
): KeyNumbers | undefined {
  const { draws }: Chart = charts[chart.type];
  const { columns, rows, whole } =
    draws === 'all'
      ? gridNumbers(chart.input)
      : tableNumbers(table, interval !== undefined && headline.measure === 'percent');
  if (rows.length * columns.length < 2) return undefined;
  const kept = new Set(
    rows.toSorted((one, other) => Number(other.kept) - Number(one.kept)).slice(0, mostRows),
  );
  return {
    columns: columns.map((label) => label || measureOf(table)),
    rows: rows.filter((row) => kept.has(row)),
    whole: whole && kept.size === rows.length,
  };
}

/** Rows and series as the chart has them, or turned round where only that goes side by side; else the series of the headline alone. */
function gridNumbers(input: ChartInput): KeyNumbers {
  const cells = input.rows.flatMap((row) => row.cells);
  const most = mostColumns[cells.some(({ interval }) => interval) ? 'intervals' : 'plain'];
  if (input.series.length <= most) return asDrawn(input, input.series);
  if (input.rows.length <= most) return turned(input);
  const headlines = input.series.filter(({ highlighted }) => highlighted);
  return { ...asDrawn(input, headlines.slice(0, 1)), whole: false };
}

function asDrawn({ series, rows }: ChartInput, shown: ChartInput['series']): KeyNumbers {
  const places = shown.map((one) => series.indexOf(one));
  return {
    columns: shown.map(withBase),
    rows: rows.map(({ highlighted, total, cells, ...row }) => ({
      ...{ label: withBase(row), highlighted, kept: highlighted || total },
      numbers: places.map((place) => numberOf(cells[place], places.length)),
    })),
    whole: true,
  };
}

function turned({ series, rows }: ChartInput): KeyNumbers {
  return {
    columns: rows.map(withBase),
    rows: series.map(({ highlighted, total = false, ...one }, place) => ({
      ...{ label: withBase(one), highlighted, kept: highlighted || total },
      numbers: rows.map(({ cells }) => numberOf(cells[place], rows.length)),
    })),
    whole: true,
  };
}

function withBase({ label, base }: { label: string; base?: string | undefined }): string {
  return base === undefined ? label : `${label} (${base})`;
}

/** Among others, a symbol is written short: the notes of the chart say what it means. */
function numberOf(cell: ChartCell | undefined, columns: number): ShownNumber {
  if (cell === undefined) return { text: '', highlighted: false };
  const { text, short, mark, interval, highlighted } = cell;
  const said = columns > 1 ? short : text;
  return {
    text: mark === undefined ? said : `${said} ${mark}`,
    interval: interval?.short,
    highlighted,
  };
}

/** Of a chart that draws one number, all rows that its table has; there, an interval stands behind its percentage. */
function tableNumbers({ rows }: BreakdownView['table'], hasIntervals: boolean): KeyNumbers {
  return {
    columns: [''],
    rows: rows.map(({ names, numbers: [number = '', next = ''], flags: [flags] }) => ({
      label: names.join(' / '),
      numbers: [
        {
          text: flags === undefined ? number : `${number} (${flags})`,
          ...(hasIntervals && /\p{Nd}/u.test(next) && { interval: next }),
          highlighted: false,
        },
      ],
      ...{ highlighted: false, kept: false },
    })),
    whole: true,
  };
}

function measureOf({ columns }: BreakdownView['table']): string {
  return columns.find(({ numeric }) => numeric)?.label ?? '';
}
