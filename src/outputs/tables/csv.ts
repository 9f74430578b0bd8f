import Papa from 'papaparse';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Output } from '#outputs/parts/output.ts';
import type { Column } from '#views/finding/table-columns.ts';
import { symbolCode } from '#views/words/symbol-legend.ts';

/**
 * The table as text, for programs and spreadsheets: UTF-8 with a byte-order mark, codes beside labels in the language
 * of the page, and in each row what its numbers rest on. Cells that a spreadsheet would run as a formula are made
 * harmless.
 */
export const csv: Output = {
  type: 'text/csv; charset=utf-8',
  render: ({ columns }) => csvText(columns),
};

/** How the file is written, for those who describe it. */
export const csvForm = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  lineEnd: '\r\n',
} as const;

/** The file that holds these columns. */
export function csvText(columns: readonly Pick<Column, 'name' | 'cells'>[]): string {
  const { delimiter, quote, lineEnd } = csvForm;
  const fields = columns.map(({ name }) => harmless(name));
  const data = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map(({ cells }) => harmless(printed(cells[row] ?? ''))),
  );
  const form = { delimiter, quoteChar: quote, newline: lineEnd };
  return `\uFEFF${Papa.unparse({ fields, data }, form)}${lineEnd}`;
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before whatever could begin one, negative numbers
 * excepted. Also where a line break follows, which Papa Parse overlooks:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmless(text: string): string {
  if (/^-\d+(\.\d+)?$/.test(text)) return text;
  return /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
}

/** A number as the source printed it, or the symbol that stands for it. */
function printed(cell: string | Cell): string {
  if (typeof cell === 'string') return cell;
  if (isNumber(cell)) return cell.value.toFixed(cell.decimals);
  return symbolCode(cell.symbol);
}
