import type { Range } from '#disclosure/solver/equations.ts';
import { type CountRow, type CountTable, isTotalValue } from './count-table.ts';
import { roundedRange, sharesOf } from './percent.ts';

/** What is known of a rounded base. */
export interface RoundedBase {
  /** The number that it can be and that is closest to the printed one. */
  count: number;
  shown: Range;
  /** All numbers that it can be. */
  possible: readonly number[];
}

/**
 * A rounded base can only be what all counts and percentages beside it can be of: 66.7 and 88.9 % of some 10 people are
 * of 9. Of people who exist, it is one at least, so that nobody reads "67 % of 0".
 */
export function roundedBase(
  table: CountTable,
  base: number,
  rows: readonly CountRow[],
): RoundedBase {
  const { low, high } = roundedRange(base, table.baseStep ?? 1);
  const least = Math.min(high, Math.max(low, ...rows.map(leastOf)));
  const all = Array.from({ length: high - least + 1 }, (_, i) => least + i);
  const fitting = all.filter((each) => canBeBase(each, table, rows));
  return describe(base, fitting.length > 0 ? fitting : all);
}

/** A base that several groups of rows state: what it can be for all of them, or any where they contradict one another. */
export function commonBase(
  base: number,
  numbers: readonly number[],
  groups: readonly Pick<RoundedBase, 'possible'>[],
): RoundedBase {
  const common = numbers.filter((number) =>
    groups.every(({ possible }) => possible.includes(number)),
  );
  return describe(base, common.length > 0 ? common : numbers);
}

/** How many of a base are not in a row, by its percentage and each number that the base can be. */
export function restOf(
  { n, percent, decimals = 0 }: CountRow,
  { weighted = false }: CountTable,
  possible: readonly number[],
): Range | undefined {
  if (percent === undefined || weighted) return undefined;
  const rests = possible.map((base) => {
    const told = sharesOf(base, { percent, decimals });
    return { low: base - (n ?? told.high), high: base - (n ?? told.low) };
  });
  const low = Math.min(...rests.map((rest) => rest.low));
  const high = Math.max(...rests.map((rest) => rest.high));
  return low <= high ? { low, high } : undefined;
}

function describe(base: number, possible: readonly number[]): RoundedBase {
  const [first = base, ...others] = possible;
  const count = others.reduce(
    (best, each) => (Math.abs(each - base) < Math.abs(best - base) ? each : best),
    first,
  );
  return { count, shown: { low: first, high: others.at(-1) ?? first }, possible };
}

function leastOf({ n = 0, percent = 0, exists }: CountRow): number {
  const isThere = exists ?? (n > 0 || percent > 0);
  return Math.max(n, isThere ? 1 : 0);
}

function canBeBase(base: number, table: CountTable, rows: readonly CountRow[]): boolean {
  const counts = rows.map((row) => countsOf(row, base, table));
  if (counts.some((each) => each !== undefined && each.low > each.high)) return false;
  const { answers, several = false, totals = {} } = table;
  if (answers === undefined || several) return true;
  const parts = counts.filter((_, i) => !isTotalValue(totals[answers], rows[i]?.values[answers]));
  return parts.length === 0 || parts.includes(undefined) || canMake(base, parts);
}

/** What a row can count where its base is this one; absent where it tells nothing of it. */
function countsOf(
  { n, percent, decimals = 0 }: CountRow,
  base: number,
  { weighted = false }: CountTable,
): Range | undefined {
  if (percent === undefined || weighted)
    return n === undefined ? undefined : { low: n, high: Math.min(n, base) };
  const { low, high } = sharesOf(base, { percent, decimals });
  return { low: Math.max(low, n ?? low), high: Math.min(high, n ?? high) };
}

/** Whether the only answers of all of a base can make it. */
function canMake(base: number, parts: readonly (Range | undefined)[]): boolean {
  const low = parts.reduce((sum, part) => sum + (part?.low ?? 0), 0);
  const high = parts.reduce((sum, part) => sum + (part?.high ?? 0), 0);
  return low <= base && base <= high;
}
