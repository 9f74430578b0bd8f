import {
  type Equations,
  type Range,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { type DisclosureRule, type Reason, smallestHidden } from './disclosure-rule.ts';

/**
 * Who tries to work a hidden count out. Both know every printed figure, every relation and the rule.
 * - `reader`: knows no more; a hidden cell may be of any size.
 * - `insider`: has also been told why each cell is hidden: a primary one is below the minimum, a secondary one is not
 *   (not of a cell that the source hid: nobody knows why; nor of what only a subtraction gives: no symbol stands for it).
 *   Stronger than anyone real, since a site marks both alike; guards against guessing which is which.
 */
export type Attacker = 'reader' | 'insider';

/** What an attacker knows of each cell before adding anything up; cells known exactly are left out. */
export function knownRanges(
  equations: Equations,
  hidden: ReadonlyMap<string, Reason>,
  { rule, attacker }: { rule: DisclosureRule; attacker: Attacker },
): Map<string, Range> {
  const ceiling = ceilingOf(equations, rule);
  const ranges = new Map<string, Range>();
  for (const cell of equations.cells) {
    const reason = hidden.get(cell.id);
    const isOpen = reason === undefined || reason === 'withheld' || reason === 'earlier';
    const range = isOpen ? openRange(cell, ceiling) : hiddenRange(cell, ceiling);
    const told = reason !== undefined && attacker === 'insider';
    const known = told ? { ...range, ...reasonRange(cell, reason, rule) } : range;
    if (known.low !== known.high || reason !== undefined) ranges.set(cell.id, known);
  }
  return ranges;
}

/**
 * A count that no cell can exceed: twice the largest there is. Stands for "no limit", so that every question has an
 * answer; far enough away to change no answer that matters, since all that is asked is whether a value a little above the true one is possible.
 * Where the source hides cells, a total may be larger than all that is known: then it is twice what all cells add up to.
 */
export function ceilingOf({ cells, relations }: Equations, rule: DisclosureRule): number {
  let [most, sum] = [rule.minimum, 0];
  const add = (count: number): void => {
    most = Math.max(most, count);
    sum += Math.max(count, rule.minimum);
  };
  for (const { total } of relations) add(typeof total === 'number' ? total : 0);
  for (const cell of cells) add(Math.max(cell.count, finite(cell)));
  return 2 * (cells.some(({ withheld }) => withheld) ? sum : most);
}

function finite(cell: SystemCell): number {
  const { low, high } = shownRange(cell);
  return high === Infinity ? low : high;
}

/** What is printed of a cell that nobody hides here. */
export function openRange(cell: SystemCell, ceiling: number): Range {
  if (cell.printed === false && cell.shown === undefined) return { low: 0, high: ceiling };
  const { low, high } = shownRange(cell);
  return { low, high: Math.min(high, ceiling) };
}

/** A zero that is known to be one is printed, so what is hidden is not zero; of a rounded percentage nobody can tell. */
function hiddenRange(cell: SystemCell, ceiling: number): Range {
  return { low: (cell.printed ?? true) ? leastHidden(cell) : 0, high: ceiling };
}

function reasonRange(cell: SystemCell, reason: Reason, rule: DisclosureRule): Partial<Range> {
  if (reason === 'withheld' || reason === 'earlier' || cell.printed === false) return {};
  if (reason === 'primary') return { low: leastHidden(cell), high: rule.minimum - 1 };
  return (cell.people ?? true) && cell.count >= rule.minimum ? { low: rule.minimum } : {};
}

function leastHidden(cell: SystemCell): number {
  const { low, high } = shownRange(cell);
  return low === high ? smallestHidden : 0;
}
