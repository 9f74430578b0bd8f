import { createHash } from 'node:crypto';
import type { ChartName } from '#charts/index.ts';
import type { Document } from '#documents.ts';
import type { Place, Problem } from '#errors.ts';
import { type Cell, defaultSymbols, isNumber, parseCell } from './cell.ts';
import { checkFinding } from './checks.ts';
import { assignColumns, type Columns } from './columns.ts';
import type { FindingSpec } from './finding-spec.ts';
import type { MeasureName } from './measures.ts';
import type { StudySpec } from './study-spec.ts';
import type { Table, TableRow } from '#tables/table.ts';

/** One published result: its rows, checked and complete. */
export interface Finding {
  /** The name of its files, and of its address. */
  id: string;
  chart: ChartName;
  /** The columns that name groups and answers, without those that a filter holds fixed. */
  dimensions: string[];
  /** The columns that hold numbers, in the order of the table. */
  measures: MeasureName[];
  /** In the order they are shown. */
  rows: Row[];
  /** The cell that the headline is about. */
  headline: { row: Row; measure: MeasureName };
  /** Respondents that percentages refer to, where no row says otherwise; absent where there is no base. */
  base?: number;
  source: { url?: string | undefined; date?: string | undefined };
  /** Changes whenever a number or its meaning does: the first 8 hexadecimal digits of a SHA-256. */
  version: string;
}

/** One row of a finding. */
export interface Row {
  /** Its values joined by " / ": the name by which words quote it. Empty where there is no dimension. */
  key: string;
  place: Place;
  /** The value of each dimension. */
  values: Record<string, string>;
  /** The cell of each measure of the finding. */
  cells: Partial<Record<MeasureName, Cell>>;
}

/** What a finding is made from. */
export interface FindingParts {
  id: string;
  document: Document;
  spec: FindingSpec;
  table: Table;
  study: StudySpec;
}

/** Makes a finding of its table and its settings, or says everything that is wrong with it. */
export function parseFinding(parts: FindingParts): { finding?: Finding; problems: Problem[] } {
  const { table, spec, study, document, id } = parts;
  const { columns, problems } = assignColumns(table, spec, document);
  for (const name of Object.keys(spec.filter ?? {})) columns.dimensions.delete(name);
  const chosen = table.rows.filter((row) => isChosen(row, table, spec.filter));
  const symbols = study.symbols ?? defaultSymbols;
  const rows = chosen.map((row) => parseRow(row, columns, table, symbols, problems));
  problems.push(...checkFinding(parts, columns, rows));
  const headline = headlineRow(rows, spec);
  if (problems.length > 0 || headline === undefined) return { problems };
  const base = spec.base ?? study.base;
  const finding: Finding = {
    id,
    chart: spec.chart,
    dimensions: [...columns.dimensions.keys()],
    measures: [...columns.measures.keys()],
    rows: orderRows(rows, spec.order),
    headline: { row: headline, measure: spec.headline.measure },
    ...(base === 'none' ? {} : { base }),
    source: { ...study.source, ...spec.source },
    version: '',
  };
  return { finding: { ...finding, version: versionOf(finding) }, problems };
}

/** The respondents that the numbers of a row refer to: its own base, else the finding's. */
export function baseOf(finding: Finding, row: Row): Cell | undefined {
  return (
    row.cells.base ??
    (finding.base === undefined ? undefined : { value: finding.base, decimals: 0 })
  );
}

/** The row named by the headline; where none is named, the only row. */
export function headlineRow(rows: readonly Row[], spec: FindingSpec): Row | undefined {
  const { row: key } = spec.headline;
  return key === undefined && rows.length === 1 ? rows[0] : rows.find((row) => row.key === key);
}

function isChosen(row: TableRow, table: Table, filter: FindingSpec['filter']): boolean {
  return Object.entries(filter ?? {}).every(
    ([name, value]) =>
      row.cells[table.columns.findIndex((column) => column.name === name)]?.text === value,
  );
}

function parseRow(
  row: TableRow,
  columns: Columns,
  table: Table,
  symbols: Parameters<typeof parseCell>[3],
  problems: Problem[],
): Row {
  const values = Object.fromEntries(
    [...columns.dimensions].map(([name, index]) => [name, row.cells[index]?.text ?? '']),
  );
  const cells: Row['cells'] = {};
  for (const [measure, index] of columns.measures) {
    const text = row.cells[index];
    if (text === undefined) continue;
    const proof = table.columns[index]?.decimalProof ?? 'none';
    const cell = parseCell(text, measure, { decimal: table.decimal, proof }, symbols);
    if ('what' in cell) problems.push(cell);
    else cells[measure] = cell;
  }
  return { key: Object.values(values).join(' / '), place: row.place, values, cells };
}

function orderRows(rows: Row[], order: FindingSpec['order']): Row[] {
  const rank = (row: Row, name: string) => order?.[name]?.indexOf(row.values[name] ?? '') ?? 0;
  return rows.toSorted((a, b) => {
    const differing = Object.keys(order ?? {}).find((name) => rank(a, name) !== rank(b, name));
    return differing === undefined ? 0 : rank(a, differing) - rank(b, differing);
  });
}

function versionOf({ id, rows, base, headline, source }: Finding): string {
  const content = rows.map(({ values, cells }) => ({ values, cells }));
  const text = JSON.stringify([id, content, base, headline.row.key, headline.measure, source]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The printed number of a cell, for arithmetic; absent where a symbol stands. */
export function numberOf(cell: Cell | undefined): number | undefined {
  return isNumber(cell) ? cell.value : undefined;
}
