import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { type HiddenSums, hiddenSums } from '#disclosure/links/hidden-sums.ts';
import { needsProtection } from '#disclosure/pattern/suppress.ts';
import { type Equations, indexCells } from '#disclosure/solver/equations.ts';
import type { CountTable } from '#disclosure/table/count-table.ts';
import { type TableEquations, tableEquations } from '#disclosure/table/table-equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { hasEditions, ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { newCorrections } from '#record/figure-changes.ts';
import type { PublishedFinding } from '#record/published-record.ts';
import { type CountedFinding, countTable, type Unprotected } from './count-rows.ts';
import { type NamedRow, smallerTotal } from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';
import { withOneBase } from './one-base.ts';
import { type AllReleases, besideEarlier, joinSystems, type System } from './release-comparison.ts';

/** All counts that a study publishes, and what adds up in them. */
export interface PublishedCounts extends AllReleases, Tables {
  /** Sums that nobody declared. */
  sums: HiddenSums;
  rows: NamedRow[];
  /** Totals that are smaller than their parts. */
  problems: Problem[];
}

/** The tables of findings, each by itself. */
interface Tables {
  /** One system for each finding, in their order. */
  systems: readonly TableEquations[];
  /** What each earlier release printed. */
  earlier: readonly (readonly System[])[];
  /** Looks for sums that nobody declared, where findings are held against others. */
  findSums: (isOpen: (position: number) => boolean) => HiddenSums;
}

/** What counts are gathered by. */
export interface KnownCounts {
  study: Pick<StudySpec, 'base' | 'editions'>;
  /** An earlier release before a later. */
  earlier: readonly EarlierRelease[];
  rule: DisclosureRule;
  /** Positions of findings that are held against all others, whatever they hide. */
  opened: ReadonlySet<number>;
  /** Sums that nobody declared, where they are known. Default: they are looked for. */
  sums?: HiddenSums;
  /** The same counts as they were gathered with fewer findings opened: no table is read anew, and where no sum is new, none joined. */
  fewer?: PublishedCounts | undefined;
}

/**
 * Gathers the counts of all findings, beside those that earlier releases printed. What findings say of the same people
 * is looked for where `opened`, or where a count is small or suppressed.
 */
export function publishedCounts(
  unprotected: readonly Unprotected[],
  { study, earlier, rule, opened, sums: known, fewer }: KnownCounts,
): PublishedCounts {
  const tables = fewer ?? readTables(unprotected, { study, earlier, rule });
  const { systems } = tables;
  const isOpen = (index: number): boolean =>
    opened.has(index) ||
    (systems[index]?.equations.cells.some((cell) => needsProtection(cell, rule)) ?? false);
  const sums = known ?? tables.findSums(isOpen);
  if (fewer && JSON.stringify(fewer.sums.sure) === JSON.stringify(sums.sure))
    return { ...fewer, sums };
  const together = [...nameSystems(unprotected, systems), { table: '', equations: sums.sure }];
  return {
    ...tables,
    ...(earlier.length > 0
      ? besideEarlier(together, tables.earlier, rule)
      : alone(joinSystems(together), rule)),
    sums,
    rows: unprotected.flatMap(({ finding, spec }, index) =>
      finding.rows.map((row, at) => ({
        row,
        spec,
        cell: systems[index]?.cells[at],
        base: systems[index]?.bases[at],
      })),
    ),
    problems: unprotected.flatMap(
      ({ finding }, index) =>
        systems[index]?.mismatches.map((mismatch) => smallerTotal(finding, mismatch)) ?? [],
    ),
  };
}

function readTables(
  unprotected: readonly Unprotected[],
  { study, earlier, rule }: Pick<KnownCounts, 'study' | 'earlier' | 'rule'>,
): Tables {
  const own = new Map(unprotected.map(({ finding }) => [finding.id, ofItsEdition(finding, study)]));
  const versions = [...new Set(earlier.toReversed().flatMap(({ findings }) => findings))];
  const { tables, before } = withOneBase(
    unprotected.map(({ finding, zeros }) => ({
      ...countTable(finding, zeros),
      ...own.get(finding.id),
    })),
    versions.map((version) => ({
      ...countTable(version),
      ...(own.get(version.id) ?? { studyBase: study.base }),
    })),
  );
  const printed = new Map(
    versions.map((version, index): [CountedFinding, System] => {
      const { equations } = tableEquations(before[index] ?? { rows: [] }, rule.minimum);
      const { table } = version.counting;
      const today = unprotected.find(({ finding }) => finding.id === version.id);
      const corrected = today !== undefined && countsSamePeople(version, today.finding);
      return [version, { table, equations, corrected }];
    }),
  );
  const systems = unprotected.map(({ finding }, index) =>
    keepHeadline(finding, tableEquations(tables[index] ?? { rows: [] }, rule.minimum)),
  );
  const cells = indexCells(joinSystems(nameSystems(unprotected, systems)).cells);
  return {
    systems,
    earlier: earlier.map(({ findings }) => findings.flatMap((each) => printed.get(each) ?? [])),
    findSums: hiddenSums(systems, { cells, rule }),
  };
}

/** Whether a finding says that only numbers of an earlier version were wrong, and not who was counted. */
function countsSamePeople(version: PublishedFinding, finding: Finding): boolean {
  return newCorrections(version, finding).some(({ samePeople }) => samePeople === true);
}

/** Whose people a finding counts, and how many its edition asked in all; one with waves counts those of several. */
function ofItsEdition(
  { edition, waves }: Finding,
  study: KnownCounts['study'],
): Pick<CountTable, 'edition' | 'studyBase'> {
  const { base: studyBase } = ofEdition<Partial<StudySpec>>(study, edition);
  return {
    ...(studyBase !== undefined && { studyBase }),
    ...(hasEditions(study) && waves === undefined && { edition: edition ?? '' }),
  };
}

function nameSystems(
  unprotected: readonly Unprotected[],
  systems: readonly TableEquations[],
): System[] {
  return systems.map(({ equations }, index) => ({
    table: unprotected[index]?.finding.counting.table ?? '',
    equations,
  }));
}

/** Hiding what a headline quotes refuses the study: any other cells go first. */
function keepHeadline({ rows, headline }: Finding, system: TableEquations): TableEquations {
  const index = rows.findIndex(({ key }) => key === headline.row.key);
  const quoted = [system.cells[index], headline.measure === 'n' ? undefined : system.bases[index]];
  const { cells, relations } = system.equations;
  const dear = cells.map((cell) =>
    quoted.includes(cell.id) ? { ...cell, figures: (cell.figures ?? 1) + headlineFigures } : cell,
  );
  return { ...system, equations: { cells: dear, relations } };
}

/** As many figures are hidden instead of the one in the headline, where that protects a small count as well. */
const headlineFigures = 50;

function alone(systems: Equations, rule: DisclosureRule): AllReleases {
  const { equations, missing } = forceCounts(fitWithheld(systems, rule), rule);
  return { today: equations, equations, missing, changed: new Map() };
}
