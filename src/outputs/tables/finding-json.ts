import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Output } from '#outputs/parts/output.ts';

/** The finding for programs: numbers as numbers, codes beside labels, a missing number as null with the reason. */
export const json: Output = {
  type: 'application/json; charset=utf-8',
  render: (view) => `${JSON.stringify(jsonFinding(view), null, 2)}\n`,
};

function jsonFinding(view: FindingView) {
  const { finding, table } = view;
  const symbols = [...table.legend.symbols, ...table.legend.flags];
  return {
    id: view.id,
    language: view.lang,
    title: view.title,
    headline: view.headline,
    description: view.description,
    address: view.address,
    version: view.version,
    ...Object.fromEntries(view.basis.map(({ id, text }) => [id, text])),
    limits: view.basis.flatMap(({ limit }) => limit ?? []),
    ...(view.fileNotes.length > 0 && { notes: view.fileNotes }),
    ...(symbols.length > 0 && { symbols }),
    counts: counts(finding),
    columns: view.columns.map((column) => ({ ...column, ...decimals(finding, column.name) })),
    rows: finding.rows.map(({ values, cells, flags }, index) => ({
      values,
      labels: table.rows[index]?.names ?? [],
      ...Object.fromEntries(
        Object.entries(cells).map(([measure, cell]) => [measure, jsonCell(cell)]),
      ),
      ...(Object.keys(flags).length > 0 && { flags }),
    })),
  };
}

/** What it takes to compare the counts with those of a later release. */
function counts({ counting, answers, base }: Finding) {
  const { column, choice } = answers ?? {};
  return {
    ...counting,
    ...(answers && { answers: { column, choice } }),
    ...(typeof base === 'number' && { base }),
  };
}

/** The decimals that a column is printed with: a number for programs has no zeros at its end. */
function decimals({ rows }: Finding, column: string): { decimals?: number } {
  const cells = rows.flatMap(({ cells }) => cells[column as MeasureName] ?? []);
  const numbers = cells.filter(isNumber);
  if (numbers.length === 0) return {};
  return { decimals: Math.max(...numbers.map((number) => number.decimals)) };
}

function jsonCell(cell: Cell): number | { value: null; reason: string } {
  return isNumber(cell) ? cell.value : { value: null, reason: cell.symbol };
}
