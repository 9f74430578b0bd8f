import { fixedCells, splitComponents } from '#disclosure/solver/components.ts';
import {
  type Equations,
  type Range,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { feasibleRange, setUnknowns } from '#disclosure/solver/feasible.ts';
import { undecidedAsNone } from '#disclosure/solver/undecided.ts';
import { within, type Work } from '#disclosure/solver/work.ts';
import { ceilingOf, openRange } from './attacker-knowledge.ts';
import { type DisclosureRule, isSensitive, smallestHidden } from './disclosure-rule.ts';

/** What sums tell of counts that nobody prints exactly. */
export interface Forced {
  equations: Equations;
  /** Counts that the source does not have, and that follow from all that is printed, by their id. */
  missing: ReadonlyMap<string, number>;
}

/**
 * Counts that are small for all that is printed around them, although their own figure leaves it open: 4 % of 113 are 4 or
 * 5 people, and 109 of the others leave 4. They fall under the rule as small counts do, and so does a count that the source
 * does not have where the others give a small one. Throws a `TooLargeError` where the work, by default a fresh one for
 * the cells that belong together, does not suffice.
 */
export function forceCounts(equations: Equations, rule: DisclosureRule, work?: Work): Forced {
  const isOpen = (cell: SystemCell): boolean => isMissing(cell) || leavesOpen(cell, rule);
  const missing = new Map<string, number>();
  if (!equations.cells.some(isOpen)) return { equations, missing };
  const known = fixedCells(equations, () => false);
  const forced = new Map<string, SystemCell>();
  for (const component of splitComponents(equations, known))
    for (const [cell, range] of rangesOf(component, { known, rule, isOpen, work })) {
      if (isMissing(cell) && range.low === range.high) missing.set(cell.id, range.low);
      const small = smallCell(cell, range, rule);
      if (small !== undefined) forced.set(cell.id, small);
    }
  const cells = equations.cells.map((cell) => forced.get(cell.id) ?? cell);
  return { equations: { ...equations, cells }, missing };
}

/** Whether a printed figure may stand for a small count, and is taken for a larger one. */
function leavesOpen(cell: SystemCell, rule: DisclosureRule): boolean {
  const { low, high } = shownRange(cell);
  const isPrinted = cell.printed !== false && !cell.withheld && (cell.people ?? true);
  return isPrinted && low < high && low < rule.minimum && !isSensitive(cell, rule);
}

function isMissing({ printed, shown, people, withheld }: SystemCell): boolean {
  return printed === false && people === false && !withheld && shown?.high === Infinity;
}

function rangesOf(
  { cells, relations }: Equations,
  {
    known,
    rule,
    isOpen,
    work,
  }: {
    known: ReadonlySet<string>;
    rule: DisclosureRule;
    isOpen: (cell: SystemCell) => boolean;
    work: Work | undefined;
  },
): [SystemCell, Range][] {
  const asked = cells.filter((cell) => !known.has(cell.id) && isOpen(cell));
  if (asked.length === 0) return [];
  const most = ceilingOf({ cells, relations }, rule);
  const ranges = cells
    .filter(({ id }) => !known.has(id))
    .map((cell) => [cell.id, openRange(cell, most)] as const);
  return within(cells, () => {
    const unknowns = setUnknowns({ cells, relations }, new Map(ranges), { work });
    return asked.flatMap((cell): [SystemCell, Range][] => {
      const range = undecidedAsNone(() => feasibleRange(unknowns, cell.id));
      return range ? [[cell, range]] : [];
    });
  });
}

/** Small where somebody is surely there: "0 %" stays nobody while that fits, as the rule reads it. */
function smallCell(
  cell: SystemCell,
  { low, high }: Range,
  rule: DisclosureRule,
): SystemCell | undefined {
  if (low < smallestHidden || high < low || high >= rule.minimum) return undefined;
  return isMissing(cell) ? { id: cell.id, count: low, printed: false } : { ...cell, count: high };
}
