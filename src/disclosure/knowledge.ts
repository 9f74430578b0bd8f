import { shownRange, type Cell, type Equations, type Range } from './equations.ts';
import { smallestHidden, type Reason, type Rule } from './rule.ts';

/**
 * Who tries to work a hidden count out. Both know every printed figure, every relation and the rule.
 * - `reader`: knows no more; a hidden cell may be of any size.
 * - `insider`: has also been told why each cell is hidden: a primary one is below the minimum, a complementary one is not.
 *   Stronger than anyone real, since a site marks both alike; guards against guessing which is which.
 */
export type Attacker = 'reader' | 'insider';

/** What an attacker knows of each cell before adding anything up; cells known exactly are left out. */
export function knownRanges(
  { cells }: Equations,
  hidden: ReadonlyMap<string, Reason>,
  { rule, attacker }: { rule: Rule; attacker: Attacker },
): Map<string, Range> {
  const ceiling = ceilingOf(cells, rule);
  const ranges = new Map<string, Range>();
  for (const cell of cells) {
    const reason = hidden.get(cell.id);
    const range =
      reason === undefined ? openRange(cell, ceiling) : hiddenRange(cell, { rule, ceiling });
    const told =
      reason !== undefined && attacker === 'insider' ? reasonRange(cell, reason, rule) : {};
    const known = { ...range, ...told };
    if (known.low !== known.high || reason !== undefined) ranges.set(cell.id, known);
  }
  return ranges;
}

/**
 * A count that no cell can exceed: twice the largest there is. Stands for "no limit", so that every question has an
 * answer; far enough away to change no answer that matters, since all that is asked is whether a value a little above the true one is possible.
 */
export function ceilingOf(cells: readonly Cell[], rule: Rule): number {
  return 2 * cells.reduce((most, cell) => Math.max(most, cell.count, finite(cell)), rule.minimum);
}

function finite(cell: Cell): number {
  const { low, high } = shownRange(cell);
  return high === Infinity ? low : high;
}

function openRange(cell: Cell, ceiling: number): Range {
  if (cell.printed === false && cell.shown === undefined) return { low: 0, high: ceiling };
  const { low, high } = shownRange(cell);
  return { low, high: Math.min(high, ceiling) };
}

/** A zero that is known to be one is printed, so what is hidden is not zero; of a rounded percentage nobody can tell. */
function hiddenRange(cell: Cell, { rule, ceiling }: { rule: Rule; ceiling: number }): Range {
  return { low: (cell.printed ?? true) ? leastHidden(cell, rule) : 0, high: ceiling };
}

function reasonRange(cell: Cell, reason: Reason, rule: Rule): Partial<Range> {
  if (reason === 'primary') return { low: leastHidden(cell, rule), high: rule.minimum - 1 };
  return (cell.people ?? true) && cell.count >= rule.minimum ? { low: rule.minimum } : {};
}

function leastHidden(cell: Cell, rule: Rule): number {
  const { low, high } = shownRange(cell);
  return low === high ? smallestHidden(rule) : 0;
}
