import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';

/** What a workbook says: each row of each sheet is a record, and so is each text that cells share. */
export function workbookRecords(workbook: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) => name.endsWith('.xml'));
  const pages = new Map(
    parts.map(([name, content]) => [name, parseHTML(strFromU8(content)).document]),
  );
  const shared = textsOf(pages.get('xl/sharedStrings.xml'), 'si');
  const sheets = [...pages].filter(([name]) => name.startsWith('xl/worksheets/'));
  return [...shared, ...sheets.flatMap(([, sheet]) => rowsOf(sheet, shared))];
}

/** Cells are apart by more than a comma, which could make two numbers one. */
function rowsOf(sheet: Document, shared: readonly string[]): string[] {
  return [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => cellText(cell, shared)).join('\t'),
  );
}

/** A cell holds its number, its text, or the place of a shared text. */
function cellText(cell: Element, shared: readonly string[]): string {
  const text = cell.textContent ?? '';
  return cell.getAttribute('t') === 's' ? (shared[Number(text)] ?? '') : text;
}

function textsOf(page: Document | undefined, element: string): string[] {
  return [...(page?.querySelectorAll(element) ?? [])].map(({ textContent }) => textContent ?? '');
}
