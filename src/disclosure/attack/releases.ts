import {
  addsUp,
  type Equations,
  type Range,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';

/** What an earlier release printed; nobody needs its hidden counts to use it. */
export interface Release {
  /** Its cells, under the ids they have today; `shown` is left out where the cell was hidden. */
  cells: readonly { id: string; shown?: Range }[];
  /** What added up in it. */
  relations: readonly Relation[];
}

/**
 * Both releases as one system, so that `suppress` chooses cells that stay safe beside the earlier release, and `audit`
 * names a hidden cell that subtracting releases gives away (differencing; Hundepool et al. 2012).
 * A reader takes a cell for unchanged unless the printed figures say otherwise, and so does this: an earlier cell is the
 * cell of today where it was printed with a figure that fits today's count, or was hidden and nothing printed
 * contradicts that it is the same. Any other earlier cell is a number of its own, `previous release: <id>`.
 */
export function joinReleases(current: Equations, previous: Release): Equations {
  const today = new Map(current.cells.map((cell) => [cell.id, cell]));
  const same = unchangedCells(today, previous);
  const shown = new Set(previous.cells.filter((cell) => cell.shown).map(({ id }) => id));
  const idOf = (id: string): string => (same.has(id) && !shown.has(id) ? id : before(id));
  const printedBefore = previous.cells.filter(
    ({ id, shown }) => shown !== undefined || !same.has(id),
  );
  return {
    cells: [...current.cells, ...printedBefore.map(earlierCell)],
    relations: [
      ...current.relations,
      ...printedBefore.filter(({ id }) => same.has(id)).map(({ id }) => sameAs(id)),
      ...previous.relations.map((relation) => renamed(relation, idOf)),
    ],
  };
}

/** What a system printed, as a later release meets it. Counts that only a subtraction gives are not printed. */
export function releaseOf({ cells, relations }: Equations): Release {
  const told = cells.filter(({ printed, withheld }) => printed !== false || withheld);
  const ids = new Set(told.map(({ id }) => id));
  return {
    cells: told.map((cell) =>
      cell.withheld ? { id: cell.id } : { id: cell.id, shown: shownRange(cell) },
    ),
    relations: relations.filter(
      ({ parts, total }) =>
        parts.every((id) => ids.has(id)) && (typeof total === 'number' || ids.has(total)),
    ),
  };
}

/** The id of a cell as the earlier release printed it. */
export function before(id: string): string {
  return `previous release: ${id}`;
}

/** A number that readers have had in hand: never hidden again, and no subject of the rule by itself. */
function earlierCell({
  id,
  shown = { low: 0, high: Infinity },
}: {
  id: string;
  shown?: Range;
}): SystemCell {
  return { id: before(id), count: shown.low, shown, people: false, printed: false };
}

function sameAs(id: string): Relation {
  return { id: unchanged(id), parts: [id], total: before(id) };
}

function unchanged(id: string): string {
  return `unchanged since the previous release: ${id}`;
}

function renamed(relation: Relation, idOf: (id: string) => string): Relation {
  const { id, parts, total } = relation;
  return {
    ...relation,
    id: before(id),
    parts: parts.map(idOf),
    total: typeof total === 'string' ? idOf(total) : total,
  };
}

function unchangedCells(
  today: ReadonlyMap<string, SystemCell>,
  { cells, relations }: Release,
): Set<string> {
  const shown = new Map(cells.map((cell) => [cell.id, cell.shown]));
  const rangeOf = (id: string): Range => shown.get(id) ?? ownRange(today.get(id));
  const broken = relations.filter((relation) => !addsUp(relation, rangeOf));
  const doubtful = new Set(
    broken.flatMap(({ parts, total }) => (typeof total === 'string' ? [...parts, total] : parts)),
  );
  const isSame = ({ id, shown: range }: { id: string; shown?: Range }): boolean => {
    const cell = today.get(id);
    if (cell === undefined) return false;
    if (range === undefined) return !doubtful.has(id);
    const { low, high } = cell.withheld ? shownRange(cell) : { low: cell.count, high: cell.count };
    return range.low <= high && low <= range.high;
  };
  return new Set(cells.filter(isSame).map(({ id }) => id));
}

function ownRange(cell: SystemCell | undefined): Range {
  return cell === undefined ? { low: 0, high: Infinity } : shownRange(cell);
}
