import { audit } from '#disclosure/attack/breaches.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { type EarlierNumbers, earlierNumbers } from '#disclosure/attack/earlier-numbers.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { type Release, releaseOf } from '#disclosure/attack/releases.ts';
import { smallChanges } from '#disclosure/attack/small-changes.ts';
import { type Equations, joinEquations } from '#disclosure/solver/equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';

/** The system of one finding. */
export interface System {
  /** Its table: findings that share it print the same cells. */
  table: string;
  equations: Equations;
  /** Of an earlier release: whether a number of it was corrected since that counts the same people. Default: no. */
  corrected?: boolean;
}

/** All that a reader of all releases can add up and subtract. */
export interface AllReleases {
  /** The release of today alone. */
  today: Equations;
  equations: Equations;
  /** Counts that the source does not have, and that follow from all that is printed today, by their id. */
  missing: ReadonlyMap<string, number>;
  /** The cell that changed by few people, by the id of its change. */
  changed: ReadonlyMap<string, string>;
}

/** Joins the systems of today with what earlier releases printed; and with the few people who came, or left, since. */
export function besideEarlier(
  systems: readonly System[],
  earlier: readonly (readonly System[])[],
  rule: DisclosureRule,
): AllReleases {
  const { equations: today, missing } = forceCounts(fitWithheld(joinSystems(systems), rule), rule);
  const tables = [...new Set([...earlier.flat(), ...systems].map(({ table }) => table))];
  const beside = tables.map((table) => {
    const ofTable = (system: System): boolean => system.table === table;
    const current = joinSystems(systems.filter(ofTable));
    const releases = releasesOf(earlier.map((release) => release.filter(ofTable)));
    const numbers = withoutLost(earlierNumbers(current, releases, rule), releases, rule);
    return { numbers, changes: smallChanges(current, releases, numbers, rule) };
  });
  const all = beside.flatMap(({ numbers, changes }) => [numbers.equations, changes.equations]);
  return {
    today,
    missing,
    equations: fitWithheld(joinEquations([today, ...all]), rule),
    changed: new Map(beside.flatMap(({ changes }) => [...changes.changed])),
  };
}

/** What releases printed of a table, each that differs from the one before. */
function releasesOf(earlier: readonly (readonly System[])[]): Release[] {
  const isNew = (systems: readonly System[], at: number): boolean => {
    const before = earlier[at - 1] ?? [];
    return systems.length !== before.length || systems.some((system, i) => system !== before[i]);
  };
  return earlier.flatMap((systems, at) =>
    systems.length > 0 && isNew(systems, at)
      ? [
          {
            ...releaseOf(`release ${at + 1}`, joinSystems(systems)),
            corrected: systems.some(({ corrected }) => corrected),
          },
        ]
      : [],
  );
}

/** What earlier releases gave away by themselves cannot be taken back: it is no secret any more. */
function withoutLost(
  { equations, numbers }: EarlierNumbers,
  releases: readonly Release[],
  rule: DisclosureRule,
): EarlierNumbers {
  if (!equations.cells.some((cell) => cell.earlier)) return { equations, numbers };
  const alone = earlierNumbers({ cells: [], relations: [] }, releases, rule);
  const given = new Set(
    audit(fitWithheld(alone.equations, rule), new Set(), rule).map(({ id }) => id),
  );
  const isLost = (name: string): boolean => given.has(alone.numbers.get(name) ?? '');
  const lost = new Set([...numbers].flatMap(([name, number]) => (isLost(name) ? [number] : [])));
  const cells = equations.cells.map((cell) =>
    cell.earlier && lost.has(cell.id)
      ? { ...cell, withheld: false, earlier: false, shown: { low: 0, high: Infinity } }
      : cell,
  );
  return { equations: { ...equations, cells }, numbers };
}

/** All systems as one. */
export function joinSystems(systems: readonly System[]): Equations {
  return joinEquations(systems.map(({ equations }) => equations));
}
