import { audit } from '#disclosure/audit.ts';
import type { CountTable } from '#disclosure/count-table.ts';
import { type Equations, joinEquations } from '#disclosure/equations.ts';
import type { Mismatch } from '#disclosure/sums.ts';
import { suppress } from '#disclosure/suppress.ts';
import { type HiddenMeasures, hiddenMeasures, tableEquations } from '#disclosure/table.ts';
import type { Problem } from '#errors.ts';
import { type Cell, isNumber } from './cell.ts';
import type { Finding, Row } from './finding.ts';
import type { FindingSpec } from './finding-spec.ts';
import type { MeasureName } from './measures.ts';
import type { PrintedNumber } from '#tables/number.ts';
import type { StudySpec } from './study-spec.ts';
import { findingVersion } from './version.ts';

/** A finding before disclosure control, with what its table says of sums. */
export interface Unprotected {
  finding: Finding;
  spec: FindingSpec;
  /** The file of its table; findings on one table print the same cells. */
  table: string;
}

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
 * cannot be derived from anything printed. What is published is then proved safe, by a method that does not know how
 * the cells were chosen. Runs before anything is said of a finding: no page, file or version sees what is hidden.
 */
export function protectFindings(unprotected: readonly Unprotected[], study: StudySpec): Protected {
  const { minimumCell: minimum, smallCells } = study;
  const rule = { minimum };
  const systems = unprotected.map((each) => tableEquations(countTable(each, study), minimum));
  const mismatches = unprotected.flatMap(({ finding }, index) =>
    (systems[index]?.mismatches ?? []).map((mismatch) => smallerTotal(finding, mismatch)),
  );
  const equations = joinEquations(systems.map((system) => system.equations));
  const rows = unprotected.flatMap(({ finding }, index) =>
    finding.rows.map((row, position) => ({ row, cell: systems[index]?.cells[position] })),
  );
  if (smallCells === 'refuse') {
    const small = audit(equations, new Set(), rule);
    const told = rowsOf(small, rows, equations).map((row) => refused(row, minimum));
    return {
      findings: unprotected.map(({ finding }) => finding),
      suppressed: [],
      problems: [...mismatches, ...told],
    };
  }
  const { hidden, exposed } = suppress(equations, rule);
  const unsafe = rowsOf(exposed, rows, equations);
  const findings = unprotected.map(({ finding }, index) => {
    const system = systems[index];
    return system ? hide(finding, hiddenMeasures(system, hidden), study) : finding;
  });
  if (exposed.length === 0 && audit(equations, new Set(hidden.keys()), rule).length > 0)
    throw new Error('a suppressed cell can be derived from what is published');
  return {
    findings,
    suppressed: unprotected.flatMap(({ finding }, index) =>
      suppressedCells(finding, findings[index]),
    ),
    problems: [
      ...mismatches,
      ...unsafe.map(exposedProblem),
      ...findings.flatMap((finding) => hiddenHeadline(finding)),
    ],
  };
}

interface NamedRow {
  row: Row;
  /** The id of its count. */
  cell: string | undefined;
}

/** The rows that tell cells: their own counts, or those from which a subtraction gives the cell, as in 99.8 % of 640. */
function rowsOf(
  cells: readonly { id: string }[],
  rows: readonly NamedRow[],
  { relations }: Equations,
): Row[] {
  const found = cells.map(({ id }) => {
    const around = relations
      .filter(({ parts }) => parts.includes(id))
      .flatMap(({ parts }) => parts);
    const own = rows.filter(({ cell }) => cell === id);
    return own.length > 0 ? own : rows.filter(({ cell }) => cell && around.includes(cell));
  });
  if (found.some((each) => each.length === 0)) throw new Error('a small cell that no row tells');
  return [...new Set(found.flat().map(({ row }) => row))];
}

function countTable({ finding, spec, table }: Unprotected, { baseStep }: StudySpec): CountTable {
  const { answers, totals } = spec;
  return {
    name: [table, ...countedColumns(spec)].join(' '),
    rows: finding.rows.map(({ values, cells: { n, percent, base } }) => ({
      values: { ...spec.filter, ...values },
      ...(isNumber(n) && { n: n.value }),
      ...(isNumber(percent) && { percent: percent.value, decimals: percent.decimals }),
      ...(isNumber(base) && { base: base.value }),
    })),
    ...(totals && { totals }),
    ...(answers && { answers: answers.column, several: answers.choice === 'several' }),
    ...(finding.base !== undefined && { base: finding.base }),
    baseStep,
  };
}

/** Findings on one table print the same cells only where they count by the same columns. */
function countedColumns({ columns = {} }: FindingSpec): string[] {
  return Object.entries(columns)
    .filter(([, role]) => role === 'n' || role === 'percent' || role === 'base')
    .map(([column]) => column)
    .toSorted();
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

function refused(row: Row, minimum: number): Problem {
  return {
    ...row.place,
    what: `row that stands for fewer than ${minimum} people, or leaves so few`,
    value: row.key,
    mend: 'join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it and all that gives it away',
  };
}

function smallerTotal({ rows, id }: Finding, { relation, parts, total }: Mismatch): Problem {
  return {
    ...(rows[0]?.place ?? { file: `data/${id}.csv`, line: 1, column: 1 }),
    what: `total of ${total} below its parts, which are ${parts}`,
    value: relation,
    mend: 'correct the numbers, or "totals" in the YAML of the finding',
  };
}

function exposedProblem(row: Row): Problem {
  return {
    ...row.place,
    what: 'row that stands for few people and cannot be hidden',
    value: row.key,
    mend: 'join it with another row: what else is published gives it away',
  };
}

function hiddenHeadline({ headline: { row, measure } }: Finding): Problem[] {
  const cell = row.cells[measure];
  if (isNumber(cell) || cell?.symbol !== 'suppressed') return [];
  return [
    {
      ...row.place,
      what: 'headline that quotes a suppressed cell',
      value: row.key,
      mend: 'let the headline quote another row, or join this one with another',
    },
  ];
}
