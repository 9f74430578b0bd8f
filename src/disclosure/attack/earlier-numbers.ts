import {
  type Equations,
  indexCells,
  membersOf,
  type Relation,
} from '#disclosure/solver/equations.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { keepReading, type Known, type Part } from './release-reading.ts';
import { isExact, type Release } from './releases.ts';
import { mostUnchanged } from './unchanged.ts';

/** What earlier releases printed of a table, and how it hangs together with what is printed today. */
export interface EarlierNumbers {
  /** Numbers of their own; to be joined with the system of today. */
  equations: Equations;
  /** The number that each cell of each release is taken for, by its name there (`earlierName`): one of today, or one of its own. */
  numbers: ReadonlyMap<string, string>;
}

/**
 * Holds each release, from the last one to the first, against all after it, so that `suppress` chooses cells that stay safe
 * beside what was published, and `audit` names a hidden cell that subtracting releases gives away (differencing; Hundepool
 * et al. 2012). A reader takes a number for unchanged unless the printed figures say otherwise, and so does this: a cell is
 * the number that it is in the next release, or today, as long as that contradicts nothing (`mostUnchanged`). Any other is a
 * number of its own, named as its release has it. `releases` are those of one table, an earlier one before a later.
 */
export function earlierNumbers(
  current: Equations,
  releases: readonly Release[],
  rule: DisclosureRule,
): EarlierNumbers {
  const today = indexCells(current.cells);
  const known: Known = {
    current,
    today,
    rule,
    own: new Map(),
    relations: new Map(),
    numbers: new Map(),
    latest: new Map([...today.keys()].map((id) => [id, id])),
  };
  for (const release of releases.toReversed())
    for (const part of partsOf(release))
      keepReading(known, release, mostUnchanged(known, release, part));
  const { own, relations, numbers } = known;
  return { equations: { cells: [...own.values()], relations: [...relations.values()] }, numbers };
}

/** Each cell that a release printed exactly by itself, then those that add up with one another. */
function partsOf({ cells, relations }: Release): Part[] {
  const [exact, open] = [
    cells.filter(({ shown }) => shown && isExact(shown)),
    cells.filter(({ shown }) => !shown || !isExact(shown)),
  ];
  const parts = new Map(
    open.map((cell) => [cell.id, { cells: [cell], relations: [] as Relation[] }]),
  );
  for (const relation of relations) {
    const [first, ...others] = new Set(membersOf(relation).flatMap((id) => parts.get(id) ?? []));
    if (first === undefined) continue;
    first.relations.push(relation, ...others.flatMap((other) => other.relations));
    first.cells.push(...others.flatMap((other) => other.cells));
    for (const { id } of others.flatMap((other) => other.cells)) parts.set(id, first);
  }
  return [...exact.map((cell) => ({ cells: [cell], relations: [] })), ...new Set(parts.values())];
}
