import type { SystemCell } from '#disclosure/solver/equations.ts';

/**
 * The study's disclosure rule: a frequency (threshold) rule on counts of people.
 * Small counts are *primary* cells and are hidden; other cells are hidden as *secondary* ones, so that
 * no primary cell can be worked out, and nobody can be sure that one is small. The terms are those of Willenborg & de Waal, "Elements of Statistical
 * Disclosure Control" (Springer, 2001) and Hundepool et al., "Statistical Disclosure Control" (Wiley, 2012), ch. 4–5.
 */
export interface DisclosureRule {
  /** The smallest number of people that a printed count may stand for, e.g. 5: counts of 1 to 4 are hidden. */
  minimum: number;
}

/**
 * Why a cell is hidden: for its own small count, or so that another cannot be worked out; or nobody here knows, since the
 * source hid it (`withheld`), or an earlier release did, which is no number of today (`earlier`). Never print which.
 */
export type Reason = 'primary' | 'secondary' | 'withheld' | 'earlier';

/**
 * The smallest count that is hidden: nobody is in an empty cell, so nobody is found in it. The UK National LGBT Survey
 * prints zeros (as "-") and hides 1 to 5.
 */
export const smallestHidden = 1;

/**
 * Whether a cell falls under the rule. Of a count known by its percentage alone the closest whole count decides: "0 %"
 * is read as nobody, though it may round a small count down; nobody can tell from it that anyone is there.
 */
export function isSensitive(
  { people = true, withheld, count }: SystemCell,
  rule: DisclosureRule,
): boolean {
  return people && !withheld && smallestHidden <= count && count < rule.minimum;
}

/**
 * How far apart the values of a hidden cell must stay for the reader who knows why it is hidden: two values at least. Never
 * more than the rule leaves open: with a minimum of 2, a primary cell is 1, and everyone knows. What an earlier release hid for
 * another cell may be printed since.
 */
export function requiredWidth(reason: Reason, { minimum }: DisclosureRule): number {
  if (reason === 'earlier') return 0;
  return reason === 'primary' ? Math.min(1, minimum - 1 - smallestHidden) : 1;
}

/** Why a cell needs protection. */
export function reasonOf({ withheld, earlier }: SystemCell): Reason {
  return earlier ? 'earlier' : withheld ? 'withheld' : 'primary';
}
