import Papa from 'papaparse';
import { type Cell, defaultSymbols, isNumber } from '#findings/cell.ts';
import type { Row } from '#findings/finding.ts';
import type { FindingView } from '#views/finding.ts';
import type { Output } from './index.ts';

/**
 * The table for spreadsheets: UTF-8 with a byte-order mark, codes beside labels in the language of the page, and in
 * each row what its numbers rest on. Cells that a spreadsheet would run as a formula are made harmless.
 */
export const csv: Output = {
  type: 'text/csv; charset=utf-8',
  render: (view) =>
    `\uFEFF${Papa.unparse(csvRows(view), { escapeFormulae: true, newline: '\r\n' })}\r\n`,
};

function csvRows(view: FindingView): Record<string, string | number>[] {
  const { finding, table } = view;
  return finding.rows.map((row, index) => ({
    ...Object.fromEntries(
      finding.dimensions.flatMap((dimension, position) => [
        [dimension, row.values[dimension] ?? ''],
        [`${dimension}_label`, table.rows[index]?.names[position] ?? ''],
      ]),
    ),
    ...measured(row),
    ...Object.fromEntries(
      view.basis.map(({ id, text }) => [id === 'base' ? 'base_label' : id, text]),
    ),
    limits: view.basis.flatMap(({ limit }) => limit ?? []).join(' '),
    headline: view.headline,
    language: view.lang,
    address: view.address,
    version: view.version,
  }));
}

function measured({ cells }: Row): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(cells).map(([measure, cell]) => [measure, printed(cell)]),
  );
}

/** A number as the source printed it, or the symbol that stands for it. */
function printed(cell: Cell): string | number {
  if (isNumber(cell)) return cell.value < 0 ? cell.value : cell.value.toFixed(cell.decimals);
  const [symbol = ''] =
    Object.entries(defaultSymbols).find(([, name]) => name === cell.symbol) ?? [];
  return symbol;
}
