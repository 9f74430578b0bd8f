import type { FileCell } from './content.ts';

/** What a workbook says: the rows of each sheet, whatever it shows of them, and each text that cells share. */
export function workbookRows(pages: ReadonlyMap<string, Document>): FileCell[][] {
  const shared = textsOf(pages.get('xl/sharedStrings.xml'), 'si');
  const sheets = [...pages].filter(([name]) => name.startsWith('xl/worksheets/'));
  return [
    ...sheets.flatMap(([, sheet]) => rowsOf(sheet, shared)),
    ...shared.map((text) => [{ text }]),
  ];
}

function rowsOf(sheet: Document, shared: readonly string[]): FileCell[][] {
  return [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => readCell(cell, shared)),
  );
}

/** A cell holds its number, its text, or the place of a shared text. */
function readCell(cell: Element, shared: readonly string[]): FileCell {
  const text = cell.textContent ?? '';
  const type = cell.getAttribute('t');
  const isName = type === 's' || type === 'inlineStr' || type === 'str';
  return { text: type === 's' ? (shared[Number(text)] ?? '') : text, isName };
}

function textsOf(page: Document | undefined, element: string): string[] {
  return [...(page?.querySelectorAll(element) ?? [])].map(({ textContent }) => textContent ?? '');
}
