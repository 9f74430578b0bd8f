import { shownRange, type SystemCell, type Range } from '#disclosure/solver/equations.ts';
import { isUnknown } from '#disclosure/solver/ranges.ts';
import { smallestHidden, type DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { figureOf } from '#disclosure/table/withheld.ts';

/** What it takes to judge whether numbers add up: the cells by their ids, and what counts as small. */
export interface SumEvidence {
  cells: ReadonlyMap<string, SystemCell>;
  rule: DisclosureRule;
}

/** A total that is large enough to be shown, of two parts at least, one of which can be shown as well. */
export function isTelling(
  whole: readonly string[],
  parts: readonly string[],
  { cells, rule }: SumEvidence,
): boolean {
  const of = (ids: readonly string[]): SystemCell[] => ids.flatMap((id) => cells.get(id) ?? []);
  const isThere = (cell: SystemCell): boolean => isUnknown(cell) || cell.count > 0;
  const isShown = (cell: SystemCell): boolean => !isUnknown(cell) && cell.count >= rule.minimum;
  const isBoth = of(whole).some(isShown) && of(parts).some(isShown);
  return isBoth && of(parts).filter(isThere).length > 1;
}

/** Whether some cells can make others together, each that nobody here knows being small. */
export function mayAddUp(
  parts: readonly string[],
  whole: readonly string[],
  { cells, rule }: SumEvidence,
): boolean {
  const total = rangeOf(whole, { cells, rule });
  const sum = rangeOf(parts, { cells, rule });
  return sum.low <= total.high && total.low <= sum.high;
}

/** Whether some cells can be a number of this range together. */
export function canBe(parts: readonly string[], base: Range, given: SumEvidence): boolean {
  const { low, high } = rangeOf(parts, given);
  return low <= base.high && base.low <= high;
}

/** What cells make together, each that nobody here knows being small. */
function rangeOf(ids: readonly string[], { cells, rule }: SumEvidence) {
  const sum = { low: 0, high: 0 };
  for (const cell of ids.flatMap((id) => cells.get(id) ?? [])) {
    const small = { low: smallestHidden, high: rule.minimum - 1 };
    const { low, high } = isUnknown(cell) ? figureRange(cell, cells, small) : shownRange(cell);
    sum.low += low;
    sum.high += high;
  }
  return sum;
}

/** What is printed of a hidden cell all the same, or else a small number. */
function figureRange(
  { id }: SystemCell,
  cells: ReadonlyMap<string, SystemCell>,
  small: Range,
): Range {
  const figure = cells.get(figureOf(id));
  return figure === undefined ? small : shownRange(figure);
}
