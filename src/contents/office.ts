import { strFromU8 } from 'fflate';
import { parseHTML } from 'linkedom';
import { type Content, type FileCell, nothing } from './content.ts';

/**
 * The tables and paragraphs of an Office document, among the files that it is packed of: `.docx`, `.pptx`, `.xlsx`, and
 * their like of LibreOffice. Its other parts are read as the files that they are.
 */
export function officeParts(file: string, files: readonly [string, Uint8Array][]): Content {
  const pages = new Map(
    files
      .filter(([name]) => /^(?:word|ppt|xl)\/.*\.xml$|^(?:content|styles)\.xml$/.test(name))
      .map(([name, bytes]) => [name, () => parseHTML(strFromU8(bytes)).document] as const),
  );
  if (pages.size === 0) return nothing;
  const isWorkbook = [...pages.keys()].some((name) => name.startsWith('xl/worksheets/'));
  if (isWorkbook) {
    const read = new Map([...pages].map(([name, page]) => [name, page()]));
    return { parts: [{ kind: 'rows', file, rows: workbookRows(read) }], closed: [] };
  }
  const documents = [...pages.values()].map((page) => page());
  return {
    parts: documents.flatMap((document) => [
      ...tablesOf(document).map((rows) => ({ kind: 'rows' as const, file, rows })),
      {
        kind: 'text' as const,
        file,
        text: paragraphs(document).join('\n'),
        form: 'plain' as const,
      },
    ]),
    closed: [],
  };
}

/** `w:tbl` of Word, `a:tbl` of PowerPoint, `table:table` of LibreOffice. */
function tablesOf(document: Document): FileCell[][][] {
  return named(document, /^(?:\w+:)?(?:tbl|table)$/).map((table) =>
    named(table, /^(?:\w+:)?(?:tr|table-row)$/).map((row) =>
      named(row, /^(?:\w+:)?(?:tc|table-cell)$/).map((cell) => ({ text: wordsOf(cell) })),
    ),
  );
}

function paragraphs(document: Document): string[] {
  return named(document, /^(?:w|a|text):p$|^text:h$/).map(({ textContent }) => textContent ?? '');
}

function wordsOf(cell: Element): string {
  return (cell.textContent ?? '').trim();
}

function named(within: Document | Element, name: RegExp): Element[] {
  return [...within.querySelectorAll('*')].filter(({ tagName }) =>
    name.test(tagName.toLowerCase()),
  );
}

/** What a workbook says: the rows of each sheet, whatever it shows of them, and each text that cells share. */
function workbookRows(pages: ReadonlyMap<string, Document>): FileCell[][] {
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
