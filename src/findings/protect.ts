import { audit, type Breach } from '#disclosure/audit.ts';
import type { Equations } from '#disclosure/equations.ts';
import { isEarlier } from '#disclosure/releases.ts';
import { suppress } from '#disclosure/suppress.ts';
import { type HiddenMeasures, hiddenMeasures, tableEquations } from '#disclosure/table.ts';
import { fitWithheld } from '#disclosure/withheld.ts';
import type { Problem } from '#errors.ts';
import type { PrintedNumber } from '#tables/number.ts';
import { besideEarlier, compareFindings, joinSystems } from './beside-earlier.ts';
import { type Cell, isNumber } from './cell.ts';
import { countTable, type Unprotected } from './count-rows.ts';
import {
  changedByFew,
  derivedProblems,
  earlierProblem,
  exposedProblem,
  hiddenHeadline,
  type NamedRow,
  refused,
  rowsOf,
  smallerTotal,
} from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';
import type { Finding, Row } from './finding.ts';
import type { MeasureName } from './measures.ts';
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
  const rule = { minimum };
  const systems = unprotected.map(({ finding }) => tableEquations(countTable(finding), minimum));
  const mismatches = unprotected.flatMap(({ finding }, index) =>
    (systems[index]?.mismatches ?? []).map((mismatch) => smallerTotal(finding, mismatch)),
  );
  const named = systems.map(({ equations: own }, index) => ({
    table: unprotected[index]?.finding.counting.table ?? '',
    equations: own,
  }));
  const { equations: joined, changed } =
    earlier === undefined
      ? { equations: joinSystems(named), changed: new Map<string, string>() }
      : besideEarlier(named, earlier, rule);
  const equations = fitWithheld(joined, rule);
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
    const told = breachProblems(breaches, { rows, equations, changed, minimum });
    return { findings, suppressed: [], problems: [...mismatches, ...problems, ...told], notes };
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
  return {
    findings,
    notes,
    suppressed: unprotected.flatMap(({ finding }, index) =>
      suppressedCells(finding, findings[index]),
    ),
    problems: [
      ...mismatches,
      ...problems,
      ...exposedProblems(exposed, breaches, { rows, equations, changed, minimum }),
      ...findings.flatMap((finding) => hiddenHeadline(finding)),
    ],
  };
}

function compared(findings: readonly Finding[], earlier: EarlierRelease | undefined) {
  return earlier === undefined ? { problems: [], notes: [] } : compareFindings(findings, earlier);
}

interface Told {
  rows: readonly NamedRow[];
  equations: Equations;
  /** The cell that changed by few people since an earlier release, by the id of its change. */
  changed: ReadonlyMap<string, string>;
  minimum: number;
}

/** What a study is refused for that hides nothing by itself. */
function breachProblems(breaches: readonly Breach[], told: Told): Problem[] {
  const { rows, equations, minimum } = told;
  const { small, derived, changes } = byKind(breaches, told);
  return [
    ...rowsOf(small, rows, equations).map((row) => refused(row, minimum)),
    ...changes.map((row) => changedByFew(row, minimum, hideRow)),
    ...derived.flatMap((breach) => derivedProblems(breach, rows, equations, hideMore)),
  ];
}

const hideRow =
  'wait until more have answered, join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it';

const hideMore =
  'suppress more of it, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes';

const joinRow = 'join this row with another';

/** What cannot be made safe by hiding: small rows of our own, and what the source suppressed. */
function exposedProblems(
  exposed: readonly { id: string }[],
  breaches: readonly Breach[],
  told: Told,
): Problem[] {
  const { rows, equations, minimum } = told;
  const ids = new Set(exposed.map(({ id }) => id));
  const found = breaches.filter(({ id }) => ids.has(id));
  const { small, derived, changes } = byKind(found, told);
  const [earlier, own] = [
    small.filter(({ relations }) => relations.some(isEarlier)),
    small.filter(({ relations }) => !relations.some(isEarlier)),
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
  { rows, equations, changed }: Told,
): { small: Breach[]; derived: Breach[]; changes: Row[] } {
  const withheld = new Set(equations.cells.filter((cell) => cell.withheld).map(({ id }) => id));
  const cells = breaches.filter(
    ({ id }, index) => breaches.findIndex((other) => other.id === id) === index,
  );
  const ids = cells.flatMap(({ id }) => changed.get(id) ?? []);
  return {
    small: cells.filter(({ id }) => !withheld.has(id) && !changed.has(id)),
    derived: cells.filter(({ id }) => withheld.has(id)),
    changes: rows
      .filter(({ cell = '', base = '' }) => ids.includes(cell) || ids.includes(base))
      .map(({ row }) => row),
  };
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
