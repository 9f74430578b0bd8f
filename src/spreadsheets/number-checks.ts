import { besides, type NumberFact, valueOf } from './number-facts.ts';
import { decimalsOf } from './number-text.ts';

/** How far the sum of some printed numbers may lie from what it is: each may have been rounded. */
export function printedRounding(facts: readonly NumberFact[]): number {
  return facts.reduce(
    (sum, { number }) => sum + 0.5 * 10 ** -decimalsOf(number?.digits ?? '0'),
    1e-9,
  );
}

/** The numbers of some facts added up; NaN where one of them is a symbol. */
export function sumOf(facts: readonly NumberFact[]): number {
  return facts.reduce((sum, fact) => sum + valueOf(fact), 0);
}

/** Whether numbers make `whole` in every group along a dimension, as far as rounding allows; groups with symbols say nothing. */
export function makeWhole(facts: readonly NumberFact[], dimension: string, whole: number): boolean {
  const groups = besides(facts, dimension).filter((group) => !Number.isNaN(sumOf(group)));
  const each = groups.map((group) => ({
    size: group.length,
    off: sumOf(group) - whole,
    most: printedRounding(group),
  }));
  return each.length > 0 && each.every(({ size, off, most }) => size > 1 && Math.abs(off) <= most);
}

/** Whether the numbers of one value are the sums of the others, in every group along a dimension. */
export function isSumOfOthers(
  facts: readonly NumberFact[],
  dimension: string,
  value: string,
  others: readonly string[],
): boolean {
  const groups = besides(facts, dimension)
    .map((group) => ({
      own: group.filter(({ at }) => at.get(dimension) === value),
      parts: group.filter(({ at }) => others.includes(at.get(dimension) ?? '')),
    }))
    .filter(
      ({ own, parts }) =>
        own.length > 0 && parts.length > 0 && !Number.isNaN(sumOf([...own, ...parts])),
    );
  return (
    groups.length > 0 &&
    groups.every(
      ({ own, parts }) =>
        parts.length > 1 &&
        Math.abs(sumOf(own) - sumOf(parts)) <= printedRounding([...own, ...parts]),
    ) &&
    groups.some(({ own }) => sumOf(own) > 0)
  );
}

/** Whether the numbers of one value lie between the smallest and the largest of the others, in every group. */
export function liesBetween(
  facts: readonly NumberFact[],
  dimension: string,
  value: string,
  others: readonly string[],
): boolean {
  return besides(facts, dimension).every((group) => {
    const own = group.filter(({ at }) => at.get(dimension) === value).map(valueOf);
    const parts = group
      .filter(({ at }) => others.includes(at.get(dimension) ?? ''))
      .map(valueOf)
      .filter((one) => !Number.isNaN(one));
    if (parts.length < 2) return true;
    return own.every(
      (one) =>
        Number.isNaN(one) || (one >= Math.min(...parts) - 0.5 && one <= Math.max(...parts) + 0.5),
    );
  });
}
