import { wholeName } from '#disclosure/links/base-sums.ts';
import type { CountTable } from '#disclosure/table/count-table.ts';
import { wholeBase } from '#disclosure/table/table-cells.ts';

/**
 * The rounded base of an edition is one number: what one table tells of it, readers know of all, also of those that were
 * printed `before`, the last first, unless they contradict one another.
 */
export function withOneBase(
  today: readonly CountTable[],
  before: readonly CountTable[],
): { tables: CountTable[]; before: CountTable[] } {
  const possible = commonNumbers(today);
  const agreeing = new Set(today);
  for (const table of before) {
    const known = possible.get(wholeName(table));
    const numbers = numbersOf(table)?.filter((each) => known?.includes(each) ?? true) ?? [];
    if (numbers.length === 0) continue;
    possible.set(wholeName(table), numbers);
    agreeing.add(table);
  }
  const narrow = (table: CountTable): CountTable => {
    const numbers = possible.get(wholeName(table)) ?? [];
    const isOne = numbers.length > 0 && isOfAll(table) && agreeing.has(table);
    return isOne ? { ...table, possible: numbers } : table;
  };
  return { tables: today.map(narrow), before: before.map(narrow) };
}

function isOfAll({ base, studyBase }: CountTable): boolean {
  return base === studyBase;
}

/** The numbers that the rounded base of a whole edition can be for a table that rests on it. */
function numbersOf(table: CountTable): readonly number[] | undefined {
  return isOfAll(table) ? wholeBase(table)?.possible : undefined;
}

/** The numbers that the rounded base of each edition can be for all tables that rest on it. */
function commonNumbers(tables: readonly CountTable[]): Map<string, readonly number[]> {
  const editions = Map.groupBy(tables, wholeName);
  return new Map(
    [...editions].flatMap(([name, own]) => {
      const told = own.map(numbersOf).filter((numbers) => numbers !== undefined);
      const [first, ...others] = told;
      if (first === undefined) return [];
      return [[name, first.filter((number) => others.every((each) => each.includes(number)))]];
    }),
  );
}
