import type { SystemCell } from '#disclosure/solver/equations.ts';

/**
 * The study's disclosure rule: a frequency (threshold) rule on counts of people.
 * Small counts are *primary* cells and are hidden; other cells are hidden as *complementary* ones, so that
 * no primary cell can be worked out. The terms are those of Willenborg & de Waal, "Elements of Statistical
 * Disclosure Control" (Springer, 2001) and Hundepool et al., "Statistical Disclosure Control" (Wiley, 2012), ch. 4–5.
 */
export interface DisclosureRule {
  /** The smallest number of people that a printed count may stand for, e.g. 5: counts of 1 to 4 are hidden. */
  minimum: number;
  /**
   * Whether a count of 0 is printed. `shown` (default): nobody is in the cell, so nobody is found in it; a
   * zero is then never hidden, and a reader knows that what is hidden is at least 1. The UK National LGBT
   * Survey prints zeros (as "-") and hides 1 to 5. `hidden`: zeros are hidden like small counts, as
   * GaussSuppression does by default (`protectZeros`).
   */
  zeros?: 'shown' | 'hidden';
  /**
   * The count that every reader must hold possible for a small one. Default: `minimum`, i.e. nobody can be sure that a
   * hidden cell is small, and the hidden cells of a total do not make a small count together. 0 asks for nothing
   * beyond `width`, and hides fewer cells: readers may then be sure that a cell is small, not how small.
   */
  upper?: number;
  /**
   * How far apart, at least, the smallest and largest value of a hidden count must stay for a reader who has been
   * told why each cell is hidden. Default: 1, i.e. two values at least. Never asks more than the rule itself
   * leaves open: with a minimum of 2 and zeros shown, a primary cell is 1, and everyone knows.
   */
  width?: number;
}

/**
 * Why a cell is hidden: for its own small count, or so that another cannot be worked out; or nobody here knows, since the
 * source hid it (`withheld`). Never print which.
 */
export type Reason = 'primary' | 'complementary' | 'withheld';

/** The smallest count that the rule hides. */
export function smallestHidden(rule: DisclosureRule): number {
  return rule.zeros === 'hidden' ? 0 : 1;
}

/**
 * Whether a cell falls under the rule. Of a count known by its percentage alone the closest whole count decides: "0 %"
 * is read as nobody, though it may round a small count down; nobody can tell from it that anyone is there.
 */
export function isSensitive(
  { people = true, withheld, count }: SystemCell,
  rule: DisclosureRule,
): boolean {
  return people && !withheld && smallestHidden(rule) <= count && count < rule.minimum;
}

/** How far apart the values of a hidden cell must stay for the reader who knows why it is hidden. */
export function requiredWidth(reason: Reason, rule: DisclosureRule): number {
  const width = rule.width ?? 1;
  return reason === 'primary' ? Math.min(width, rule.minimum - 1 - smallestHidden(rule)) : width;
}
