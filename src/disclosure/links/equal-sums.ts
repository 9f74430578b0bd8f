import type { Equations, SystemCell } from '#disclosure/solver/equations.ts';
import { knownSum } from '#disclosure/solver/ranges.ts';
import type { Margin } from '#disclosure/table/margins.ts';

/** How the names of relations begin that say that two tables count the same people. */
export const samePeopleName = 'the same people: ';

/** One relation for each number of two margins that is not the same cell anyway. */
export function equateSums(
  sums: Margin['sums'],
  same: Margin['sums'],
  cells: ReadonlyMap<string, SystemCell>,
): Equations {
  const all = [...sums].flatMap(([key, parts]) => {
    const others = same.get(key);
    if (others === undefined || isSame(parts, others)) return [];
    const name = `${samePeopleName}${key}, by ${parts.join(' + ')} and by ${others.join(' + ')}`;
    return [equation(name, [parts, others], cells)];
  });
  return {
    cells: all.flatMap((each) => each.cells),
    relations: all.flatMap((each) => each.relations),
  };
}

/** Says that two sums are one number; cells that are in both do not matter. */
function equation(
  id: string,
  [first, second]: readonly [readonly string[], readonly string[]],
  cells: ReadonlyMap<string, SystemCell>,
): Equations {
  const mine = first.filter((part) => !second.includes(part));
  const theirs = second.filter((part) => !first.includes(part));
  const [only] = theirs;
  if (theirs.length === 1 && only !== undefined && mine.length > 0)
    return { cells: [], relations: [{ id, parts: mine, total: only }] };
  const [sole] = mine;
  if (mine.length === 1 && sole !== undefined && theirs.length > 0)
    return { cells: [], relations: [{ id, parts: theirs, total: sole }] };
  if (mine.length === 0 || theirs.length === 0) return { cells: [], relations: [] };
  const known = knownSum(mine, cells) ?? knownSum(theirs, cells);
  const count = known === undefined ? 0 : known.low;
  const range = known ?? { low: 0, high: Infinity };
  const isExact = range.low === range.high;
  const sum: SystemCell = isExact
    ? { id, count, printed: false }
    : { id, count, shown: range, people: false, printed: false };
  return {
    cells: [sum],
    relations: [
      { id: `${id} (1)`, parts: mine, total: id },
      { id: `${id} (2)`, parts: theirs, total: id },
    ],
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part) => b.includes(part));
}
