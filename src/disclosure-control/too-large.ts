import { TooLargeError } from '#disclosure/solver/work.ts';
import { type Problem, startOf } from '#errors.ts';
import type { Unprotected } from './count-rows.ts';

/** What disclosure control finds, or the refusal of tables that are too large to be proved safe. */
export function unlessTooLarge<T>(
  unprotected: readonly Unprotected[],
  control: () => T,
): { found: T } | { problem: Problem } {
  try {
    return { found: control() };
  } catch (error) {
    if (error instanceof TooLargeError) return { problem: tooLarge(unprotected, error.cells) };
    throw error;
  }
}

/** Told of the table that has most of the numbers. */
function tooLarge(unprotected: readonly Unprotected[], cells: readonly string[]): Problem {
  const tables = [...new Set(unprotected.map(({ finding }) => finding.counting.table))];
  const numberOf = (table: string) => cells.filter((id) => id.includes(`${table}: `)).length;
  const [table = ''] = tables.toSorted((a, b) => numberOf(b) - numberOf(a));
  return {
    ...startOf(`data/${table}`),
    what: `${cells.length} numbers that add up, too many to prove that the small ones stay hidden`,
    value: table,
    mend: 'join its smallest groups or answers with others, leave out one of its columns, or publish fewer of its totals',
  };
}
