import {
  type Equations,
  type Range,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { type DisclosureRule, isSensitive } from './disclosure-rule.ts';
import type { EarlierNumbers } from './earlier-numbers.ts';
import { earlierName, isExact, type Release } from './releases.ts';

/** Few people who came, or left, since a release: nobody prints them, and anyone can subtract. */
export interface Changes {
  /** To be joined with the system of today, and with the numbers of earlier releases. */
  equations: Equations;
  /** The cell that changed, by the id of its change. */
  changed: ReadonlyMap<string, string>;
}

/** A count that was printed exactly, then and now. */
interface Change {
  cell: SystemCell;
  /** Its number in the release. */
  earlier: string;
  was: number;
  by: number;
}

/**
 * The small changes of one table since each of its releases, of counts that were printed exactly then. Only where no count
 * fell, or none rose, are they people who came, or left: a table in which some rose and some fell was corrected, and its
 * changes count nobody, nor do those of one whose team says so. A number that readers have had in hand before tells them nothing new.
 */
export function smallChanges(
  current: Equations,
  releases: readonly Release[],
  { numbers }: Pick<EarlierNumbers, 'numbers'>,
  rule: DisclosureRule,
): Changes {
  const told = new Set(releases.flatMap(({ cells }) => cells.map(figureIn)));
  const small = releases.flatMap((release) => {
    if (release.corrected) return [];
    const changes = changesSince(release, current, numbers);
    const isCorrection = changes.some(({ by }) => by > 0) && changes.some(({ by }) => by < 0);
    return isCorrection ? [] : changes.filter((change) => isSmall(change, rule));
  });
  const fresh = small.filter(
    ({ cell: { id, count } }) => !told.has(figureIn({ id, shown: { low: count, high: count } })),
  );
  const each = [...new Map(fresh.map((change) => [change.earlier, change])).values()];
  return {
    equations: { cells: each.map(changeCell), relations: each.map(changeRelation) },
    changed: new Map(each.map((change) => [changeOf(change), change.cell.id])),
  };
}

function changesSince(
  release: Release,
  { cells }: Equations,
  numbers: ReadonlyMap<string, string>,
): Change[] {
  const shown = new Map(release.cells.map((cell) => [cell.id, cell.shown]));
  return cells.filter(isPrintedExactly).flatMap((cell) => {
    const was = shown.get(cell.id);
    const earlier = numbers.get(earlierName(release, cell.id));
    if (was === undefined || !isExact(was) || earlier === undefined) return [];
    return [{ cell, earlier, was: was.low, by: cell.count - was.low }];
  });
}

function isSmall({ cell, was, by }: Change, rule: DisclosureRule): boolean {
  const isLarge = [cell.count, was].every((count) => count === 0 || count >= rule.minimum);
  return isLarge && isSensitive({ id: cell.id, count: Math.abs(by) }, rule);
}

function isPrintedExactly(cell: SystemCell): boolean {
  const isPrinted = cell.printed !== false && !cell.withheld && (cell.people ?? true);
  return isPrinted && isExact(shownRange(cell));
}

function figureIn({ id, shown }: { id: string; shown?: Range }): string {
  return `${id}: ${shown && isExact(shown) ? shown.low : ''}`;
}

function changeOf({ cell: { id }, earlier }: Change): string {
  return `change of ${id} since ${earlier}`;
}

function changeCell(change: Change): SystemCell {
  return { id: changeOf(change), count: Math.abs(change.by), printed: false };
}

function changeRelation({ cell, earlier, was, by }: Change): Relation {
  const change = changeOf({ cell, earlier, was, by });
  return by > 0
    ? { id: change, parts: [earlier, change], total: cell.id }
    : { id: change, parts: [cell.id, change], total: earlier };
}
