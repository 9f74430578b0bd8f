import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { isSubtotal } from '#findings/model/totals.ts';
import type { DrawnBreakdown } from './breakdown.ts';
import { inTime } from './wave-order.ts';

/** The rows of a breakdown as its chart shows them: values below one another, and values within each. */
export interface Grid {
  /** Values of the dimension below one another; one empty text where there is none. */
  rows: string[];
  /** Values of the dimension within each row; one empty text where there is none. */
  series: string[];
  /** The row of the table that stands there; absent where the table has none. */
  at(row: string, series: string): Row | undefined;
}

/** Lays the rows of a breakdown out, in the order that a reader expects of them. */
export function gridOf(finding: Finding, { rows, layout, choice }: DrawnBreakdown): Grid {
  const key = (row: Row) => [valueOf(row, layout.rows), valueOf(row, layout.series)].join('\n');
  const found = new Map(rows.toReversed().map((row) => [key(row), row]));
  const at = (row: string, series: string) => found.get([row, series].join('\n'));
  const series = ordered(finding, layout.series, valuesOf(rows, layout.series), () => 0);
  const [main = ''] = series.filter(
    (value) => value === valueOf(finding.headline.row, layout.series),
  );
  const sizeOf = (value: string, within: string) => {
    const cell = at(value, within)?.cells[finding.headline.measure];
    return isNumber(cell) ? cell.value : -Infinity;
  };
  const { differences }: Chart = charts[choice.chart];
  const pair = differences === 'ranked' ? comparedIn(finding, layout.series, series) : undefined;
  const size = (value: string) =>
    pair === undefined
      ? sizeOf(value, main === '' ? (series[0] ?? '') : main)
      : apart(sizeOf(value, pair[0]), sizeOf(value, pair[1]));
  return { rows: ordered(finding, layout.rows, valuesOf(rows, layout.rows), size), series, at };
}

/** The two values whose difference ranks rows; absent where they are none, or waves that did not ask the same. */
function comparedIn(
  finding: Finding,
  dimension: string | undefined,
  series: readonly string[],
): readonly [string, string] | undefined {
  const [one, other, ...more] = series.filter((value) => !isTotalOf(finding, dimension, value));
  const { waves } = finding;
  const isSame = dimension !== waves?.column || series.every((each) => waves?.same.includes(each));
  return one === undefined || other === undefined || more.length > 0 || !isSame
    ? undefined
    : [one, other];
}

/** How far apart two sizes are; rows that lack one go last. */
function apart(one: number, other: number): number {
  const isKnown = Number.isFinite(one) && Number.isFinite(other);
  return isKnown ? Number(Math.abs(one - other).toFixed(9)) : -Infinity;
}

/**
 * The values of a dimension in their order: as the finding lists them; waves by time; others by size. A total goes
 * before them, "other" and what is no place on a scale behind.
 */
function ordered(
  finding: Finding,
  dimension: string | undefined,
  values: string[],
  size: (value: string) => number,
): string[] {
  const { answers, totals } = finding;
  if (dimension === undefined) return values;
  const rank = (value: string) => {
    if (value === totals[dimension]) return 0;
    if (dimension !== answers?.column) return 1;
    return answers.outside.includes(value) ? 3 : value === answers.other ? 2 : 1;
  };
  const inRank = (a: string, b: string) => rank(a) - rank(b);
  const listed = listedOrder(finding, dimension, values);
  return listed === undefined
    ? values.toSorted((a, b) => inRank(a, b) || compareSizes(size(b), size(a)))
    : values.toSorted((a, b) => inRank(a, b) || listed.indexOf(a) - listed.indexOf(b));
}

/** Infinite sizes, of rows without a number, are equal among themselves. */
function compareSizes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The order that the finding lists; of waves without one, that of time. */
function listedOrder(
  finding: Pick<Finding, 'order' | 'waves'>,
  dimension: string,
  values: readonly string[],
): readonly string[] | undefined {
  const { order, waves } = finding;
  const listed = Object.hasOwn(order, dimension) ? order[dimension] : undefined;
  return listed ?? (dimension === waves?.column ? inTime(values) : undefined);
}

/** Whether the values of a dimension go from one end to another, and not by size. */
export function isOrdered({ order, waves }: Finding, dimension: string | undefined): boolean {
  return (
    dimension !== undefined && (Object.hasOwn(order, dimension) || dimension === waves?.column)
  );
}

function valuesOf(rows: readonly Row[], dimension: string | undefined): string[] {
  return [...new Set(rows.map((row) => valueOf(row, dimension)))];
}

function valueOf(row: Row, dimension: string | undefined): string {
  return dimension === undefined ? '' : (row.values[dimension] ?? '');
}

/** Whether a value of the grid stands for others together, all or some. */
export function isTotalOf(finding: Finding, dimension: string | undefined, value: string) {
  if (dimension === undefined) return false;
  return finding.totals[dimension] === value || isSubtotal(finding, dimension, value);
}
