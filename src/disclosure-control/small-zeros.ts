import { audit, type Breach } from '#disclosure/attack/breaches.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { freshWork } from '#disclosure/solver/work.ts';
import { hiddenMeasures, type TableEquations } from '#disclosure/table/table-equations.ts';
import type { Problem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Remember } from '#remember.ts';
import { hideFew } from './apply-suppression.ts';
import type { Unprotected } from './count-rows.ts';
import { exposedProblem, rowsOf } from './disclosure-problems.ts';
import { type KnownCounts, type PublishedCounts, publishedCounts } from './published-counts.ts';

/** What zeros that go with their bases ask for. */
export interface SmallZeros {
  /** Rows that stand for few people for all that readers can tell: nobody sees that they stand for none. */
  problems: Problem[];
  /** Cells to hide beside those that are hidden, so that nobody can tell; empty where there is no problem. */
  further: ReadonlySet<string>;
  /** What gives hidden cells away to those who cannot see which of them are zeros; absent where no zero is hidden. */
  breaches?: readonly Breach[];
}

/** Holds zeros that go with their bases to the rule, as numbers that the source hides. */
export function smallZeros(
  unprotected: readonly Unprotected[],
  counts: PublishedCounts,
  {
    study,
    rule,
    earlier,
    hidden,
    remember,
  }: Omit<KnownCounts, 'opened'> & {
    hidden: ReadonlySet<string>;
    remember: Remember;
  },
): SmallZeros {
  const { systems } = counts;
  const covered = unprotected.map((each, index) =>
    withoutFew(each, systems[index], { hidden, rule }),
  );
  if (!covered.some(({ zeros }) => zeros)) return { problems: [], further: new Set() };
  const known = { study, earlier, rule, opened: new Set(unprotected.keys()) };
  // What adds up does so whether or not readers see the numbers that show it.
  const { sums } = publishedCounts(unprotected, { ...known, fewer: counts });
  const { equations, rows } = publishedCounts(covered, { ...known, sums });
  const zeros = new Set(equations.cells.filter((cell) => cell.mayBeEmpty).map(({ id }) => id));
  const breaches = audit(equations, unprinted(covered, systems, hidden), rule);
  const small = breaches.filter(
    ({ id, attacker, range }) => zeros.has(id) && attacker === 'reader' && range?.high !== 0,
  );
  return {
    problems: rowsOf(small, rows, equations).map(exposedProblem),
    further: new Set(
      small.length === 0 ? [] : suppress(equations, rule, freshWork(), remember).hidden.keys(),
    ),
    breaches: breaches.filter(({ id }) => !zeros.has(id)),
  };
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

function withoutFew(
  each: Unprotected,
  system: TableEquations | undefined,
  { hidden, rule: { minimum } }: { hidden: ReadonlySet<string>; rule: DisclosureRule },
): Unprotected {
  if (system === undefined) return each;
  const finding = hideFew(each.finding, hiddenMeasures(system, hidden), minimum);
  const gone = finding.rows.filter((row, index) => row !== each.finding.rows[index]);
  return gone.length === 0
    ? each
    : { ...each, finding, zeros: new Set(gone.map(({ key }) => key)) };
}
