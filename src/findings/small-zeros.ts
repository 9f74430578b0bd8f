import { audit } from '#disclosure/audit.ts';
import { hiddenMeasures, type TableEquations } from '#disclosure/table.ts';
import type { Problem } from '#errors.ts';
import { isNumber } from './cell.ts';
import type { Unprotected } from './count-rows.ts';
import { exposedProblem, rowsOf } from './disclosure-problems.ts';
import { hideZeros } from './hide.ts';
import { type Known, type PublishedCounts, publishedCounts } from './published-counts.ts';

/**
 * Rows whose zeros go with their bases, and stand for few people for all that readers can tell: nobody sees that they stand
 * for none.
 */
export function smallZeros(
  unprotected: readonly Unprotected[],
  { systems }: PublishedCounts,
  { study, rule, earlier, hidden }: Omit<Known, 'opened'> & { hidden: ReadonlySet<string> },
): Problem[] {
  const covered = unprotected.map((each, index) => withoutZeros(each, systems[index], hidden));
  if (!covered.some(({ zeros }) => zeros)) return [];
  const opened = new Set(unprotected.keys());
  const { equations, rows } = publishedCounts(covered, { study, earlier, rule, opened });
  const zeros = new Set(equations.cells.filter((cell) => cell.mayBeEmpty).map(({ id }) => id));
  const small = audit(equations, unprinted(covered, systems, hidden), rule).filter(
    ({ id, attacker, range }) => zeros.has(id) && attacker === 'reader' && range?.high !== 0,
  );
  return rowsOf(small, rows, equations).map(exposedProblem);
}

/** The hidden cells, and those that only a percentage told which goes with its base. */
function unprinted(
  all: readonly Unprotected[],
  systems: readonly TableEquations[],
  hidden: ReadonlySet<string>,
): Set<string> {
  const rows = all.flatMap(({ finding }, position) => {
    const system = systems[position];
    const measures = system ? hiddenMeasures(system, hidden) : [];
    return finding.rows.map(({ cells: { n } }, index) => ({
      id: system?.cells[index] ?? '',
      isGone: !isNumber(n) && measures[index]?.percent === true,
    }));
  });
  const printed = new Set(rows.filter(({ isGone }) => !isGone).map(({ id }) => id));
  const gone = rows.filter(({ id, isGone }) => isGone && !printed.has(id));
  return new Set([...hidden, ...gone.map(({ id }) => id)]);
}

function withoutZeros(
  each: Unprotected,
  system: TableEquations | undefined,
  hidden: ReadonlySet<string>,
): Unprotected {
  if (system === undefined) return each;
  const finding = hideZeros(each.finding, hiddenMeasures(system, hidden));
  const gone = finding.rows.filter((row, index) => row !== each.finding.rows[index]);
  return gone.length === 0
    ? each
    : { ...each, finding, zeros: new Set(gone.map(({ key }) => key)) };
}
