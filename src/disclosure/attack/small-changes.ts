import {
  type Equations,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { type DisclosureRule, isSensitive } from './disclosure-rule.ts';
import { before, type Release } from './releases.ts';

/** Few people who came, or left, between two releases: nobody prints them, and anyone can subtract. */
export interface Changes {
  /** To be joined with the system of both releases (`joinReleases`). */
  equations: Equations;
  /** The cell that changed, by the id of its change. */
  changed: ReadonlyMap<string, string>;
}

/**
 * The small changes of one table, where it was printed exactly in both releases. Only where no count fell, or none rose,
 * are they people who came, or left: a table in which some rose and some fell was corrected, and its changes count nobody.
 */
export function smallChanges(current: Equations, previous: Release, rule: DisclosureRule): Changes {
  const earlier = new Map(previous.cells.map(({ id, shown }) => [id, shown]));
  const changes = current.cells.flatMap((cell) => {
    const was = earlier.get(cell.id);
    const isExact = was !== undefined && was.low === was.high && isPrintedExactly(cell);
    return isExact ? [{ cell, was: was.low, by: cell.count - was.low }] : [];
  });
  const isCorrection = changes.some(({ by }) => by > 0) && changes.some(({ by }) => by < 0);
  const small = changes.filter(
    ({ cell, was, by }) =>
      !isCorrection &&
      !isSensitive(cell, rule) &&
      [cell.count, was].every((count) => count === 0 || count >= rule.minimum) &&
      isSensitive({ id: changeOf(cell.id), count: Math.abs(by) }, rule),
  );
  return {
    equations: {
      cells: small.map(({ cell, by }) => changeCell(cell.id, by)),
      relations: small.map(({ cell, by }) => changeRelation(cell.id, by)),
    },
    changed: new Map(small.map(({ cell: { id } }) => [changeOf(id), id])),
  };
}

function isPrintedExactly(cell: SystemCell): boolean {
  const { low, high } = shownRange(cell);
  const isPrinted = cell.printed !== false && !cell.withheld && (cell.people ?? true);
  return isPrinted && low === high;
}

function changeOf(id: string): string {
  return `change of ${id}`;
}

function changeCell(id: string, by: number): SystemCell {
  return { id: changeOf(id), count: Math.abs(by), printed: false };
}

function changeRelation(id: string, by: number): Relation {
  const change = changeOf(id);
  return by > 0
    ? { id: change, parts: [before(id), change], total: id }
    : { id: change, parts: [id, change], total: before(id) };
}
