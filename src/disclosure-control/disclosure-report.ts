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
  const { small, derived, changes } = byKind(breaches, told);
  return [
    ...rowsOf(small, rows, equations).map((row) => refused(row, minimum)),
    ...changes.map((row) => changedByFew(row, minimum, hideRow)),
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
  const { small, derived, changes } = byKind(found, told);
  const [earlier, own] = [
    small.filter(({ id }) => !alone.has(id)),
    small.filter(({ id }) => alone.has(id)),
  ];
  return [
    ...rowsOf(own, rows, equations).map(exposedProblem),
    ...rowsOf(earlier, rows, equations).map(earlierProblem),
    ...changes.map((row) => changedByFew(row, minimum, joinRow)),
    ...derived.flatMap((breach) => derivedProblems(breach, rows, equations, joinRow)),
  ];
}

/** Each cell once: small ones of our own, those that the source hides, and the rows that changed by few people. */
function byKind(
  breaches: readonly Breach[],
  { rows, equations, changed, alone, minimum }: BreachContext,
): { small: Breach[]; derived: (Breach & GivenAway)[]; changes: Row[] } {
  const withheld = new Set(equations.cells.filter((cell) => cell.withheld).map(({ id }) => id));
  const cells = breaches.filter(
    ({ id }, index) => breaches.findIndex((other) => other.id === id) === index,
  );
  const ids = cells.flatMap(({ id }) => changed.get(id) ?? []);
  const given = cells.filter(({ id }) => withheld.has(id));
  const unfit = given.length === 0 ? withheld : unfitting(equations, { minimum });
  return {
    small: cells.filter(({ id }) => !withheld.has(id) && !changed.has(id)),
    derived: given.map((breach) => ({
      ...breach,
      isUnfit: unfit.has(breach.id),
      isEarlier: !alone.has(breach.id),
    })),
    changes: rows
      .filter(({ cell = '', base = '' }) => ids.includes(cell) || ids.includes(base))
      .map(({ row }) => row),
  };
}
