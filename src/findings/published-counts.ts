import type { Equations } from '#disclosure/equations.ts';
import type { Rule } from '#disclosure/rule.ts';
import { type TableEquations, tableEquations } from '#disclosure/table.ts';
import { fitWithheld } from '#disclosure/withheld.ts';
import type { Problem } from '#errors.ts';
import { besideEarlier, type BothReleases, joinSystems } from './beside-earlier.ts';
import { countTable, type Unprotected } from './count-rows.ts';
import { type NamedRow, smallerTotal } from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';

/** All counts that a study publishes, and what adds up in them. */
export interface PublishedCounts extends BothReleases {
  /** One system for each finding, in their order. */
  systems: readonly TableEquations[];
  rows: NamedRow[];
  /** Totals that are smaller than their parts. */
  problems: Problem[];
}

/** Gathers the counts of all findings, beside those that an earlier release printed. */
export function publishedCounts(
  unprotected: readonly Unprotected[],
  earlier: EarlierRelease | undefined,
  rule: Rule,
): PublishedCounts {
  const all = unprotected.map((each) => ({
    ...each,
    system: tableEquations(countTable(each.finding), rule.minimum),
  }));
  const named = all.map(({ finding, system: { equations } }) => ({
    table: finding.counting.table,
    equations,
  }));
  return {
    ...(earlier ? besideEarlier(named, earlier, rule) : alone(joinSystems(named), rule)),
    systems: all.map(({ system }) => system),
    rows: all.flatMap(({ finding, spec, system: { cells, bases } }) =>
      finding.rows.map((row, index) => ({ row, spec, cell: cells[index], base: bases[index] })),
    ),
    problems: all.flatMap(({ finding, system: { mismatches } }) =>
      mismatches.map((mismatch) => smallerTotal(finding, mismatch)),
    ),
  };
}

function alone(systems: Equations, rule: Rule): BothReleases {
  const equations = fitWithheld(systems, rule);
  return { today: equations, equations, changed: new Map() };
}
