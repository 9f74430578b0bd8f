import type { Breach } from '#disclosure/attack/breaches.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { unfitting } from '#disclosure/table/withheld.ts';
import type { Problem } from '#errors.ts';
import type { Row } from '#findings/model/finding.ts';
import { derivedProblems, type GivenAway } from './derivable-cells.ts';
import {
  changedByFew,
  earlierProblem,
  exposedProblem,
  type NamedRow,
  refused,
  rowsOf,
  uncoveredProblem,
} from './disclosure-problems.ts';

/** What a breach is told with. */
export interface BreachContext {
  rows: readonly NamedRow[];
  equations: Equations;
  /** The cell that changed by few people since an earlier release, by the id of its change. */
  changed: ReadonlyMap<string, string>;
  /** The ids of cells that are given away without an earlier release, too. */
  alone: ReadonlySet<string>;
  minimum: number;
}

/** What a study is refused for that hides nothing by itself. */
export function breachProblems(breaches: readonly Breach[], told: BreachContext): Problem[] {
  const { rows, equations, minimum } = told;
  const { small, derived, changes, uncovered } = byKind(breaches, told);
  return [
    ...rowsOf(small, rows, equations).map((row) => refused(row, minimum)),
    ...changes.map((row) => changedByFew(row, minimum, hideRow)),
    ...uncovered.map((row) => uncoveredProblem(row, hideRow)),
    ...derived.flatMap((breach) =>
      derivedProblems(breach, rows, equations, breach.isEarlier ? joinRow : hideMore),
    ),
  ];
}

const hideRow =
  'wait until more have answered, join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it';

const hideMore =
  'suppress more of it, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes';

const joinRow = 'join this row with another';

/** What cannot be made safe by hiding: small rows of our own, and what the source suppressed. */
export function exposedProblems(
  exposed: readonly { id: string }[],
  breaches: readonly Breach[],
  told: BreachContext,
): Problem[] {
  const { rows, equations, alone, minimum } = told;
  const ids = new Set(exposed.map(({ id }) => id));
  const found = breaches.filter(({ id }) => ids.has(id));
  const { small, derived, changes, uncovered } = byKind(found, told);
  const [earlier, own] = [
    small.filter(({ id }) => !alone.has(id)),
    small.filter(({ id }) => alone.has(id)),
  ];
  return [
    ...rowsOf(own, rows, equations).map(exposedProblem),
    ...rowsOf(earlier, rows, equations).map(earlierProblem),
    ...changes.map((row) => changedByFew(row, minimum, joinRow)),
    ...uncovered.map((row) => uncoveredProblem(row, joinRow)),
    ...derived.flatMap((breach) => derivedProblems(breach, rows, equations, joinRow)),
  ];
}

/** Each cell once: small ones of our own, those that the source hides, the rows that changed by few people, and those that uncover what was hidden. */
function byKind(
  breaches: readonly Breach[],
  { rows, equations, changed, alone, minimum }: BreachContext,
): { small: Breach[]; derived: (Breach & GivenAway)[]; changes: Row[]; uncovered: Row[] } {
  const hidden = equations.cells.filter((cell) => cell.withheld);
  const earlier = new Set(hidden.filter((cell) => cell.earlier).map(({ id }) => id));
  const withheld = new Set(hidden.map(({ id }) => id)).difference(earlier);
  const cells = breaches.filter(
    ({ id }, index) => breaches.findIndex((other) => other.id === id) === index,
  );
  const ids = cells.flatMap(({ id }) => changed.get(id) ?? []);
  const given = cells.filter(({ id }) => withheld.has(id));
  const unfit = given.length === 0 ? withheld : unfitting(equations, { minimum });
  return {
    small: cells.filter(({ id }) => !withheld.has(id) && !earlier.has(id) && !changed.has(id)),
    derived: given.map((breach) => ({
      ...breach,
      isUnfit: unfit.has(breach.id),
      isEarlier: !alone.has(breach.id),
    })),
    changes: rows
      .filter(({ cell = '', base = '' }) => ids.includes(cell) || ids.includes(base))
      .map(({ row }) => row),
    uncovered: rowsOf(
      cells.filter(({ id }) => earlier.has(id)),
      rows,
      equations,
    ),
  };
}
