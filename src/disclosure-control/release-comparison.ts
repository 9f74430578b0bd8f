import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { joinReleases, releaseOf } from '#disclosure/attack/releases.ts';
import { smallChanges } from '#disclosure/attack/small-changes.ts';
import { type Equations, joinEquations } from '#disclosure/solver/equations.ts';
import type { CountTable } from '#disclosure/table/count-table.ts';
import { tableEquations } from '#disclosure/table/table-equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import { type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { EarlierRelease } from './earlier-release.ts';

/** The system of one finding. */
export interface System {
  /** Its table: findings that share it print the same cells. */
  table: string;
  equations: Equations;
}

/** All that a reader of both releases can add up and subtract. */
export interface BothReleases {
  /** The release of today alone. */
  today: Equations;
  equations: Equations;
  /** Counts that the source does not have, and that follow from all that is printed today, by their id. */
  missing: ReadonlyMap<string, number>;
  /** The cell that changed by few people, by the id of its change. */
  changed: ReadonlyMap<string, string>;
}

/** Joins the systems of today with what an earlier release printed; and with the few people who came, or left, since. */
export function besideEarlier(
  systems: readonly System[],
  before: readonly CountTable[],
  rule: DisclosureRule,
): BothReleases {
  const earlier = before.map((table) => ({
    table: table.name ?? '',
    equations: tableEquations(table, rule.minimum).equations,
  }));
  const { equations: today, missing } = forceCounts(fitWithheld(joinSystems(systems), rule), rule);
  const tables = [...new Set(systems.map(({ table }) => table))];
  const changes = tables.map((table) => {
    const ofTable = (system: System): boolean => system.table === table;
    const printed = releaseOf(joinSystems(earlier.filter(ofTable)));
    return smallChanges(joinSystems(systems.filter(ofTable)), printed, rule);
  });
  const both = joinReleases(today, releaseOf(joinSystems(earlier)));
  return {
    today,
    missing,
    equations: fitWithheld(
      joinEquations([both, ...changes.map(({ equations }) => equations)]),
      rule,
    ),
    changed: new Map(changes.flatMap(({ changed }) => [...changed])),
  };
}

/** All systems as one. */
export function joinSystems(systems: readonly System[]): Equations {
  return joinEquations(systems.map(({ equations }) => equations));
}

/** What a comparison with an earlier release has to say of its findings, other than what it gives away. */
export function compareFindings(
  findings: readonly Finding[],
  earlier: EarlierRelease,
): { problems: Problem[]; notes: Problem[] } {
  const versions = new Map(findings.map(({ id, version }) => [id, version]));
  const gone = earlier.findings.filter(({ id }) => !versions.has(id));
  const place = startOf('data/study.yaml');
  if (gone.length === earlier.findings.length) {
    const mend = 'name the site that an earlier build of this study wrote';
    const value = gone[0]?.id;
    return {
      problems: [{ ...place, what: 'earlier site of another study', value, mend }],
      notes: [],
    };
  }
  const isSame =
    findings.length === earlier.findings.length &&
    earlier.findings.every(({ id, version }) => versions.get(id) === version);
  return {
    problems: [],
    notes: [
      ...gone.map(({ id }) => ({
        ...place,
        what: 'finding of the earlier release that is gone',
        value: id,
        mend: 'readers keep its numbers: they were compared where its table is still in use',
      })),
      ...(isSame
        ? [
            {
              ...place,
              what: 'every finding as in the earlier release',
              mend: 'the versions are the same: there was nothing to compare',
            },
          ]
        : []),
    ],
  };
}
