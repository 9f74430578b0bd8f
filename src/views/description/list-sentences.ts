import type { Translator } from '#i18n/translator.ts';
import {
  type DescribedGrid,
  difference,
  itemList,
  known,
  type NamedCell,
} from './described-grid.ts';

/** How many numbers are told one by one; of more, the extremes are told. */
export const mostItems = 8;

/** How a list is told. */
export interface ListWords {
  /** Its numbers go from most to least. */
  ranked: boolean;
  /** What stands within each row goes from one end to another. */
  ordered?: boolean;
  /** Its numbers are shares. */
  shares: boolean;
}

/** A list of numbers in sentences: each of a few, the extremes of many; what is missing; and all together. */
export function listSentences(
  translator: Translator,
  cells: readonly (NamedCell & { total: boolean })[],
  telling: ListWords,
): string[] {
  const { t } = translator;
  const parts = cells.filter(({ total }) => !total);
  const numbers = known(parts);
  const missing = parts.filter(({ value }) => value === undefined);
  return [
    ...cells
      .filter(({ total }) => total)
      .map((cell) => t('describe.sentence', { text: itemList(translator, [cell]) })),
    ...tellNumbers(translator, numbers, telling),
    ...(missing.length === 0
      ? []
      : [t('describe.missing', { items: itemList(translator, missing) })]),
  ];
}

/** The only series of a grid as a list. */
export function listOf({ rows }: DescribedGrid): (NamedCell & { total: boolean })[] {
  return rows.flatMap(({ name, total, cells: [cell] }) => (cell ? [{ ...cell, name, total }] : []));
}

function tellNumbers(
  translator: Translator,
  numbers: readonly (NamedCell & { value: number })[],
  { ranked, shares }: ListWords,
): string[] {
  const { t, format } = translator;
  const sorted = numbers.toSorted((a, b) => b.value - a.value);
  const [high] = sorted;
  const low = sorted.at(-1);
  if (high === undefined || low === undefined) return [];
  if (numbers.length === 1)
    return [t('describe.sentence', { text: itemList(translator, numbers) })];
  if (high.value === low.value) return [tellEqual(translator, numbers)];
  const apart = t('describe.apart', { difference: difference(translator, high, low, shares) });
  if (numbers.length <= mostItems) {
    const items = itemList(translator, ranked ? sorted : numbers);
    return [t(ranked ? 'describe.ranked' : 'describe.inOrder', { items }), apart];
  }
  const highest = sorted.filter(({ value }) => value === high.value);
  const lowest = sorted.filter(({ value }) => value === low.value);
  const between = numbers.length - highest.length - lowest.length;
  return [
    t('describe.extremes', {
      high: itemList(translator, highest, mostItems),
      low: itemList(translator, lowest, mostItems),
    }),
    ...(between === 0
      ? []
      : [t('describe.between', { n: format.number(between) }, { count: between })]),
    apart,
  ];
}

/** The same number everywhere: told once, but one by one where some are marked. */
function tellEqual(translator: Translator, numbers: readonly NamedCell[]): string {
  const { t, format } = translator;
  const [value = '', ...others] = new Set(numbers.map(({ text }) => text));
  return others.length > 0
    ? t('describe.sentence', { text: itemList(translator, numbers) })
    : t('describe.equal', { items: format.list(numbers.map(({ name }) => name)), value });
}
