import { charts } from '#charts/index.ts';
import type { Chart, ChartSeries } from '#charts/input/chart-input.ts';
import { pairOf } from '#charts/pairs/pair.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { startsAnew } from '#findings/specs/flags.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';

/**
 * How far apart are the numbers that a chart compares in a row, with a sign: "+9 pts"; absent where it does not say it, or
 * where they must not be compared.
 */
export function rowDifference(
  { t, format }: Translator,
  { headline }: Finding,
  { choice }: Pick<DrawnBreakdown, 'choice'>,
  series: readonly ChartSeries[],
  rows: readonly (Row | undefined)[],
): string | undefined {
  const { differences }: Chart = charts[choice.chart];
  if (differences === undefined) return undefined;
  const { measure } = headline;
  const [from, to] = isOverTime(series)
    ? wavesCompared(series, rows, (row) => startsAnew(row.flags[measure]))
    : groupsCompared(series, rows);
  const [first, last] = [from?.cells[measure], to?.cells[measure]];
  if (!isNumber(first) || !isNumber(last)) return undefined;
  const decimals = Math.max(first.decimals, last.decimals);
  const apart = Number((last.value - first.value).toFixed(decimals));
  const n = format.signed(apart, decimals);
  return measures[measure].percent ? t('chart.points', { n }, { count: Math.abs(apart) }) : n;
}

/** What the differences of rows are called: "Difference", of waves "Change". */
export function differenceName({ t }: Translator, series: readonly ChartSeries[]): string {
  return t(isOverTime(series) ? 'chart.change' : 'chart.difference');
}

function isOverTime(series: readonly ChartSeries[]): boolean {
  return series.some(({ time }) => time !== undefined);
}

type Compared = readonly (Row | undefined)[];

/** The first wave and the last, where all asked and measured the same. */
function wavesCompared(
  series: readonly ChartSeries[],
  rows: Compared,
  isAnew: (row: Row) => boolean,
): Compared {
  const isBroken = rows.some(
    (row, index) => index > 0 && (series[index]?.comparable !== true || (row && isAnew(row))),
  );
  return isBroken ? [] : [rows[0], rows.at(-1)];
}

/** Of two groups the one drawn as a ring, and that drawn as a dot. */
function groupsCompared(series: readonly ChartSeries[], rows: Compared): Compared {
  const { main, other } = pairOf({ series: [...series] });
  return [rows[other], rows[main]];
}
