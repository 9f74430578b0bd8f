import { audit } from '#disclosure/audit.ts';
import type { Rule } from '#disclosure/rule.ts';
import { suppress } from '#disclosure/suppress.ts';
import { type HiddenMeasures, hiddenMeasures, tableEquations } from '#disclosure/table.ts';
import { fitWithheld } from '#disclosure/withheld.ts';
import type { Problem } from '#errors.ts';
import type { PrintedNumber } from '#tables/number.ts';
import {
  besideEarlier,
  type BothReleases,
  compareFindings,
  joinSystems,
  type System,
} from './beside-earlier.ts';
import { type Cell, isNumber } from './cell.ts';
import { countTable, type Unprotected } from './count-rows.ts';
import { hiddenHeadline, smallerTotal } from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';
import type { Finding, Row } from './finding.ts';
import type { MeasureName } from './measures.ts';
import { breachProblems, exposedProblems } from './refusals.ts';
import { smallByTheirShares } from './share-bounds.ts';
import type { StudySpec } from './study-spec.ts';
import { findingVersion } from './version.ts';

/** A number that must stand nowhere in what is published. Only the audit of the finished site may look at it. */
export interface SuppressedCell {
  /** The id of its finding. */
  finding: string;
  /** The value of each dimension of its row. */
  values: Row['values'];
  measure: MeasureName;
  number: PrintedNumber;
}

/** What may be published, and what may not. */
export interface Protected {
  findings: Finding[];
  suppressed: SuppressedCell[];
  problems: Problem[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/**
 * Disclosure control over all that the study publishes. Where a cell stands for fewer people than the study's minimum,
 * the study is refused; or, where it says so, the cell is suppressed, and with it as many others as it takes that it
 * cannot be derived from anything printed. The same holds for cells that the source suppressed. What is published is then proved safe, by a method that does not know how
 * the cells were chosen. Where numbers were published earlier, readers are taken to have both. Runs before anything is said of a finding: no page, file or version sees what is hidden.
 */
export function protectFindings(
  unprotected: readonly Unprotected[],
  study: StudySpec,
  earlier?: EarlierRelease,
): Protected {
  const { minimumCell: minimum, smallCells } = study;
  const known = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => smallByTheirShares(finding, minimum));
  const rule = { minimum };
  const systems = unprotected.map(({ finding }) => tableEquations(countTable(finding), minimum));
  const mismatches = unprotected.flatMap(({ finding }, index) =>
    (systems[index]?.mismatches ?? []).map((mismatch) => smallerTotal(finding, mismatch)),
  );
  const named = systems.map(({ equations: own }, index) => ({
    table: unprotected[index]?.finding.counting.table ?? '',
    equations: own,
  }));
  const { today, equations, changed } = systemOf(named, earlier, rule);
  const rows = unprotected.flatMap(({ finding, spec }, index) =>
    finding.rows.map((row, position) => ({
      row,
      spec,
      cell: systems[index]?.cells[position],
      base: systems[index]?.bases[position],
    })),
  );
  if (smallCells === 'refuse') {
    const breaches = audit(equations, new Set(), rule);
    const findings = unprotected.map(({ finding }) => finding);
    const { problems, notes } = compared(findings, earlier);
    const alone = idsOf(today === equations ? breaches : audit(today, new Set(), rule));
    const told = breachProblems(breaches, { rows, equations, changed, alone, minimum });
    return {
      findings,
      suppressed: [],
      problems: [...mismatches, ...problems, ...told, ...known(findings)],
      notes,
    };
  }
  const { hidden, exposed } = suppress(equations, rule);
  const breaches = audit(equations, new Set(hidden.keys()), rule);
  const findings = unprotected.map(({ finding }, index) => {
    const system = systems[index];
    return system ? hide(finding, hiddenMeasures(system, hidden), study) : finding;
  });
  if (exposed.length === 0 && breaches.length > 0)
    throw new Error('a suppressed cell can be derived from what is published');
  const { problems, notes } = compared(findings, earlier);
  const alone = idsOf(
    today === equations || exposed.length === 0 ? exposed : suppress(today, rule).exposed,
  );
  return {
    findings,
    notes,
    suppressed: unprotected.flatMap(({ finding }, index) =>
      suppressedCells(finding, findings[index]),
    ),
    problems: [
      ...mismatches,
      ...problems,
      ...exposedProblems(exposed, breaches, { rows, equations, changed, alone, minimum }),
      ...findings.flatMap((finding) => hiddenHeadline(finding)),
      ...(exposed.length === 0 ? known(findings) : []),
    ],
  };
}

function idsOf(cells: readonly { id: string }[]): Set<string> {
  return new Set(cells.map(({ id }) => id));
}

function compared(findings: readonly Finding[], earlier: EarlierRelease | undefined) {
  return earlier === undefined ? { problems: [], notes: [] } : compareFindings(findings, earlier);
}

function systemOf(
  systems: readonly System[],
  earlier: EarlierRelease | undefined,
  rule: Rule,
): BothReleases {
  if (earlier !== undefined) return besideEarlier(systems, earlier, rule);
  const equations = fitWithheld(joinSystems(systems), rule);
  return { today: equations, equations, changed: new Map() };
}

function hide(finding: Finding, hidden: readonly HiddenMeasures[], study: StudySpec): Finding {
  if (!hidden.some(({ n, percent, base }) => n || percent || base)) return finding;
  const rows = finding.rows.map((row, index) => hideCells(row, hidden[index]));
  const headline = rows.find(({ key }) => key === finding.headline.row.key) ?? finding.headline.row;
  const safe = { ...finding, rows, headline: { ...finding.headline, row: headline } };
  // The version is made of what is published: one made of hidden numbers could be guessed back into them.
  return { ...safe, version: findingVersion(safe, study) };
}

function hideCells(row: Row, hidden: HiddenMeasures | undefined): Row {
  if (hidden === undefined || !(hidden.n || hidden.percent || hidden.base)) return row;
  const suppressed: Cell = { symbol: 'suppressed' };
  const cells = Object.entries(row.cells).map(([measure, cell]) => {
    const known = measure === 'n' || measure === 'base' ? hidden[measure] : hidden.percent;
    return [measure, known && isNumber(cell) ? suppressed : cell];
  });
  return { ...row, cells: Object.fromEntries(cells) as Row['cells'] };
}

/** The numbers of a finding that its published form has no more. */
function suppressedCells(before: Finding, after: Finding | undefined): SuppressedCell[] {
  return before.rows.flatMap(({ values, cells }, index) =>
    before.measures.flatMap((measure) => {
      const number = cells[measure];
      if (!isNumber(number) || isNumber(after?.rows[index]?.cells[measure])) return [];
      return [{ finding: before.id, values, measure, number }];
    }),
  );
}
