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
      .filter(([name]) =>
        /^(?:word|ppt|xl|docProps)\/.*\.xml$|^(?:content|styles|meta)\.xml$/.test(name),
      )
      .map(([name, bytes]) => [name, () => markupParts(strFromU8(bytes), true)] as const),
  );
  if (pages.size === 0) return nothing;
  const isWorkbook = [...pages.keys()].some((name) => name.startsWith('xl/worksheets/'));
  if (isWorkbook) {
    const rows = workbookRows(pages);
    const crossed = /\/embeddings\//.test(file) ? crossedRows(rows) : [];
    return { parts: [{ kind: 'rows', file, rows: [...rows, ...crossed] }], closed: [] };
  }
  return { parts: [...pages.values()].flatMap((page) => partsOf(file, page())), closed: [] };
}

function partsOf(file: string, page: MarkupParts): FilePart[] {
  const rows = [...tablesOf(page), chartRows(page)].filter(({ length }) => length > 0);
  const text = [...paragraphs(page), ...properties(page)].join('\n');
  return [
    ...rows.map((own) => ({ kind: 'rows' as const, file, rows: own })),
    { kind: 'text', file, text, form: 'plain' },
  ];
}

/** What a chart keeps of its numbers, whatever its labels show: each with the names of its series and its category. */
function chartRows(page: MarkupParts): FileCell[][] {
  return named(page.elements, /^c:ser$/).flatMap((series) => {
    const points = (kind: RegExp) =>
      named(elementsWithin(series), kind).flatMap((own) =>
        named(elementsWithin(own), /^c:pt$/).map((point) => ({
          place: point.attributes['idx'],
          text: textWithin(page, point).trim(),
        })),
      );
    const names = points(/^c:(?:cat|xVal)$/);
    const [title] = points(/^c:tx$/);
    return points(/^c:(?:val|yVal|bubbleSize|plus|minus)$/).map(({ place, text }) => [
      ...names.filter((name) => name.place === place).map((name) => ({ ...name, isName: true })),
      ...(title ? [{ text: title.text, isName: true }] : []),
      { text, isName: false },
    ]);
  });
}

/** What a document says of itself: its title, its subject, what it is described as. */
function properties(page: MarkupParts): string[] {
  return textsOf(page, /^(?:dc|cp|dcterms|meta):\w+$/).map((text) => text.trim());
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

/** The table behind a chart: each of its numbers with the names of its row and of its column. */
function crossedRows([header = [], ...rows]: readonly FileCell[][]): FileCell[][] {
  return rows.flatMap(([name, ...numbers]) =>
    numbers.map((number, index) => [
      ...[name, header[index + 1]].flatMap((cell) => (cell ? [{ ...cell, isName: true }] : [])),
      number,
    ]),
  );
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
