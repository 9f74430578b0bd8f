import { strFromU8 } from 'fflate';
import { type Content, type FileCell, type FilePart, nothing } from './content.ts';
import {
  type Element,
  elementsWithin,
  type MarkupParts,
  markupParts,
  textWithin,
} from './page-parts.ts';

/**
 * The tables and paragraphs of an Office document, among the files that it is packed of: `.docx`, `.pptx`, `.xlsx`, and
 * their like of LibreOffice. Its other parts are read as the files that they are.
 */
export function officeParts(file: string, files: readonly [string, Uint8Array][]): Content {
  const pages = new Map(
    files
      .filter(([name]) => /^(?:word|ppt|xl)\/.*\.xml$|^(?:content|styles)\.xml$/.test(name))
      .map(([name, bytes]) => [name, () => markupParts(strFromU8(bytes), true)] as const),
  );
  if (pages.size === 0) return nothing;
  const isWorkbook = [...pages.keys()].some((name) => name.startsWith('xl/worksheets/'));
  if (isWorkbook) return { parts: [{ kind: 'rows', file, rows: workbookRows(pages) }], closed: [] };
  return {
    parts: [...pages.values()].flatMap((page): FilePart[] => {
      const read = page();
      const text = paragraphs(read).join('\n');
      return [
        ...tablesOf(read).map((rows) => ({ kind: 'rows' as const, file, rows })),
        { kind: 'text', file, text, form: 'plain' },
      ];
    }),
    closed: [],
  };
}

/** `w:tbl` of Word, `a:tbl` of PowerPoint, `table:table` of LibreOffice. */
function tablesOf(page: MarkupParts): FileCell[][][] {
  return named(page.elements, /^(?:\w+:)?(?:tbl|table)$/i).map((table) =>
    named(elementsWithin(table), /^(?:\w+:)?(?:tr|table-row)$/i).map((row) =>
      named(elementsWithin(row), /^(?:\w+:)?(?:tc|table-cell)$/i).map((cell) => ({
        text: textWithin(page, cell).trim(),
      })),
    ),
  );
}

function paragraphs(page: MarkupParts): string[] {
  return textsOf(page, /^(?:w|a|text):p$|^text:h$/i);
}

function textsOf(page: MarkupParts, name: RegExp): string[] {
  return named(page.elements, name).map((element) => textWithin(page, element));
}

function named(elements: readonly Element[], name: RegExp): Element[] {
  return elements.filter((element) => name.test(element.name));
}

/** What a workbook says: the rows of each sheet, whatever it shows of them, and each text that cells share. */
function workbookRows(pages: ReadonlyMap<string, () => MarkupParts>): FileCell[][] {
  const strings = pages.get('xl/sharedStrings.xml')?.();
  const shared = strings === undefined ? [] : textsOf(strings, /^si$/i);
  const sheets = [...pages].filter(([name]) => name.startsWith('xl/worksheets/'));
  return [
    ...sheets.flatMap(([, sheet]) => rowsOf(sheet(), shared)),
    ...shared.map((text) => [{ text }]),
  ];
}

function rowsOf(sheet: MarkupParts, shared: readonly string[]): FileCell[][] {
  return named(sheet.elements, /^row$/i).map((row) =>
    named(elementsWithin(row), /^c$/i).map((cell) =>
      readCell(cell.attributes['t'], textWithin(sheet, cell), shared),
    ),
  );
}

/** A cell holds its number, its text, or the place of a shared text. */
function readCell(type: string | undefined, text: string, shared: readonly string[]): FileCell {
  const isName = type === 's' || type === 'inlineStr' || type === 'str';
  return { text: type === 's' ? (shared[Number(text)] ?? '') : text, isName };
}
