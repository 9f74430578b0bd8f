import Papa from 'papaparse';
import { csvForm, harmless } from '#outputs/tables/csv.ts';
import { sheetColumns, sheetHeadings } from './sheet-columns.ts';
import type { SheetRow } from './sheet-row.ts';

/** A sheet as text, in UTF-8 with a byte-order mark; what a spreadsheet would run as a formula begins with an apostrophe. */
export function sheetCsv(rows: readonly SheetRow[], from: string, to: string): string {
  const { delimiter, quote, lineEnd } = csvForm;
  const headings = sheetHeadings(from, to);
  const fields = sheetColumns.map(({ name }) => headings[name]);
  const data = rows.map((row) => sheetColumns.map(({ name }) => harmless(row[name])));
  const form = { delimiter, quoteChar: quote, newline: lineEnd };
  return `\uFEFF${Papa.unparse({ fields, data }, form)}${lineEnd}`;
}
