import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { wholeName } from '#disclosure/links/base-sums.ts';
import { type HiddenSums, hiddenSums } from '#disclosure/links/hidden-sums.ts';
import { needsProtection } from '#disclosure/pattern/suppress.ts';
import { type Equations, indexCells } from '#disclosure/solver/equations.ts';
import type { CountTable } from '#disclosure/table/count-table.ts';
import { wholeBase } from '#disclosure/table/table-cells.ts';
import { type TableEquations, tableEquations } from '#disclosure/table/table-equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { hasEditions, ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { countTable, type Unprotected } from './count-rows.ts';
import { type NamedRow, smallerTotal } from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';
import {
  besideEarlier,
  type BothReleases,
  joinSystems,
  type System,
} from './release-comparison.ts';

/** All counts that a study publishes, and what adds up in them. */
export interface PublishedCounts extends BothReleases, Tables {
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
  /** The tables that an earlier release printed. */
  before: readonly CountTable[];
  /** Looks for sums that nobody declared, where findings are held against others. */
  findSums: (isOpen: (position: number) => boolean) => HiddenSums;
}

/** What counts are gathered by. */
export interface KnownCounts {
  study: Pick<StudySpec, 'base' | 'editions'>;
  earlier: EarlierRelease | undefined;
  rule: DisclosureRule;
  /** Positions of findings that are held against all others, whatever they hide. */
  opened: ReadonlySet<number>;
  /** Sums that nobody declared, where they are known. Default: they are looked for. */
  sums?: HiddenSums;
  /** The same counts as they were gathered with fewer findings opened: no table is read anew, and where no sum is new, none joined. */
  fewer?: PublishedCounts | undefined;
}

/**
 * Gathers the counts of all findings, beside those that an earlier release printed. What findings say of the same people
 * is looked for where `opened`, or where a count is small or suppressed.
 */
export function publishedCounts(
  unprotected: readonly Unprotected[],
  { study, earlier, rule, opened, sums: known, fewer }: KnownCounts,
): PublishedCounts {
  const tables = fewer ?? readTables(unprotected, { study, earlier, rule });
  const { systems, before } = tables;
  const isOpen = (index: number): boolean =>
    opened.has(index) ||
    (systems[index]?.equations.cells.some((cell) => needsProtection(cell, rule)) ?? false);
  const sums = known ?? tables.findSums(isOpen);
  if (fewer && JSON.stringify(fewer.sums.sure) === JSON.stringify(sums.sure))
    return { ...fewer, sums };
  const together = [...nameSystems(unprotected, systems), { table: '', equations: sums.sure }];
  return {
    ...tables,
    ...(earlier ? besideEarlier(together, before, rule) : alone(joinSystems(together), rule)),
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
  const [tables, before] = withOneBase(
    unprotected.map(({ finding, zeros }) => ({
      ...countTable(finding, zeros),
      ...own.get(finding.id),
    })),
    earlier?.findings.map((finding) => ({
      ...countTable(finding),
      ...(own.get(finding.id) ?? { studyBase: study.base }),
    })) ?? [],
  );
  const systems = unprotected.map(({ finding }, index) =>
    keepHeadline(finding, tableEquations(tables[index] ?? { rows: [] }, rule.minimum)),
  );
  const cells = indexCells(joinSystems(nameSystems(unprotected, systems)).cells);
  return { systems, before, findSums: hiddenSums(systems, { cells, rule }) };
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

/**
 * The rounded base of an edition is one number: what one table tells of it, readers know of all, also of those that an
 * earlier release printed, unless they contradict one another.
 */
function withOneBase(
  today: readonly CountTable[],
  before: readonly CountTable[],
): [CountTable[], CountTable[]] {
  const possible = commonNumbers([...today, ...before]);
  const alone = commonNumbers(today);
  const numbersOf = (table: CountTable, isToday: boolean) => {
    const common = possible.get(wholeName(table)) ?? [];
    return common.length === 0 && isToday ? alone.get(wholeName(table)) : common;
  };
  const narrow = (isToday: boolean) => (table: CountTable) => {
    const numbers = numbersOf(table, isToday) ?? [];
    return { ...table, ...(numbers.length > 0 && isOfAll(table) && { possible: numbers }) };
  };
  return [today.map(narrow(true)), before.map(narrow(false))];
}

function isOfAll({ base, studyBase }: CountTable): boolean {
  return base === studyBase;
}

/** The numbers that the rounded base of each edition can be for all tables that rest on it. */
function commonNumbers(tables: readonly CountTable[]): Map<string, number[]> {
  const editions = Map.groupBy(tables.filter(isOfAll), wholeName);
  return new Map(
    [...editions].map(([name, own]) => {
      const [first = [], ...others] = own.flatMap((table) => {
        const { possible } = wholeBase(table) ?? {};
        return possible ? [possible] : [];
      });
      return [name, first.filter((number) => others.every((each) => each.includes(number)))];
    }),
  );
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

function alone(systems: Equations, rule: DisclosureRule): BothReleases {
  const { equations, missing } = forceCounts(fitWithheld(systems, rule), rule);
  return { today: equations, equations, missing, changed: new Map() };
}
