import { audit, type Breach } from '#disclosure/audit.ts';
import { type Equations, joinEquations } from '#disclosure/equations.ts';
import { suppress } from '#disclosure/suppress.ts';
import { type HiddenMeasures, hiddenMeasures, tableEquations } from '#disclosure/table.ts';
import { fitWithheld } from '#disclosure/withheld.ts';
import type { Problem } from '#errors.ts';
import type { PrintedNumber } from '#tables/number.ts';
import { type Cell, isNumber } from './cell.ts';
import { countTable, type Unprotected } from './count-rows.ts';
import {
  derivedProblems,
  exposedProblem,
  hiddenHeadline,
  type NamedRow,
  refused,
  rowsOf,
  smallerTotal,
} from './disclosure-problems.ts';
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
}

/**
 * Disclosure control over all that the study publishes. Where a cell stands for fewer people than the study's minimum,
 * the study is refused; or, where it says so, the cell is suppressed, and with it as many others as it takes that it
 * cannot be derived from anything printed. The same holds for cells that the source suppressed. What is published is then proved safe, by a method that does not know how
 * the cells were chosen. Runs before anything is said of a finding: no page, file or version sees what is hidden.
 */
export function protectFindings(unprotected: readonly Unprotected[], study: StudySpec): Protected {
  const { minimumCell: minimum, smallCells } = study;
  const rule = { minimum };
  const systems = unprotected.map((each) => tableEquations(countTable(each, study), minimum));
  const mismatches = unprotected.flatMap(({ finding }, index) =>
    (systems[index]?.mismatches ?? []).map((mismatch) => smallerTotal(finding, mismatch)),
  );
  const equations = fitWithheld(joinEquations(systems.map((system) => system.equations)), rule);
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
    return {
      findings: unprotected.map(({ finding }) => finding),
      suppressed: [],
      problems: [...mismatches, ...breachProblems(breaches, { rows, equations, minimum })],
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
  return {
    findings,
    suppressed: unprotected.flatMap(({ finding }, index) =>
      suppressedCells(finding, findings[index]),
    ),
    problems: [
      ...mismatches,
      ...exposedProblems(exposed, breaches, { rows, equations }),
      ...findings.flatMap((finding) => hiddenHeadline(finding)),
    ],
  };
}

interface Told {
  rows: readonly NamedRow[];
  equations: Equations;
}

/** What a study is refused for that hides nothing by itself. */
function breachProblems(
  breaches: readonly Breach[],
  { rows, equations, minimum }: Told & { minimum: number },
): Problem[] {
  const { small, derived } = bySource(breaches, equations);
  return [
    ...rowsOf(small, rows, equations).map((row) => refused(row, minimum)),
    ...derived.flatMap((breach) => derivedProblems(breach, rows, equations, hideMore)),
  ];
}

const hideMore =
  'suppress one more of them, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes';

/** What cannot be made safe by hiding: small rows of our own, and what the source suppressed. */
function exposedProblems(
  exposed: readonly { id: string }[],
  breaches: readonly Breach[],
  { rows, equations }: Told,
): Problem[] {
  const ids = new Set(exposed.map(({ id }) => id));
  const { small } = bySource(exposed, equations);
  const { derived } = bySource(
    breaches.filter(({ id }) => ids.has(id)),
    equations,
  );
  return [
    ...rowsOf(small, rows, equations).map(exposedProblem),
    ...derived.flatMap((breach) =>
      derivedProblems(breach, rows, equations, 'join its row with another'),
    ),
  ];
}

/** Each cell once, by whether the source hides it. */
function bySource<T extends { id: string }>(
  cells: readonly T[],
  { cells: all }: Equations,
): { small: T[]; derived: T[] } {
  const withheld = new Set(all.filter((cell) => cell.withheld).map(({ id }) => id));
  const unique = [...new Map(cells.toReversed().map((cell) => [cell.id, cell])).values()];
  const inOrder = unique.toReversed();
  return {
    small: inOrder.filter(({ id }) => !withheld.has(id)),
    derived: inOrder.filter(({ id }) => withheld.has(id)),
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
