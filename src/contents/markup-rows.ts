import { DOMParser, parseHTML } from 'linkedom';
import { finder, type FoundRows, type RowCell } from './found-rows.ts';
import { jsonRows } from './json-rows.ts';
import { textRows } from './text-rows.ts';

/** The tables in a page, also those that are written as text or data; and in XML, elements that repeat. */
export function markupRows(text: string, isNamedXml = false): FoundRows[] {
  const isXml =
    (isNamedXml || /^\s*<\?xml/.test(text)) &&
    !/<(?:html|svg|\w+:svg)\b/i.test(text.slice(0, 2000));
  if (isXml) return xmlRows(text);
  const { document } = parseHTML(text);
  const find = finder(text);
  const tables = [...document.querySelectorAll('table')].map((table) => ({
    cells: [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => cellOf(textContent ?? '', find)),
    ),
  }));
  const written = [
    ...document.querySelectorAll('pre, textarea, template, noscript, desc, metadata, title, p'),
  ].map(wordsOf);
  const data = [...document.querySelectorAll('script, metadata')].map(wordsOf);
  const kept = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ value }) => value).filter((value) => /^\s*[[{]/.test(value)),
  );
  const drawn = [...document.querySelectorAll('text, tspan')]
    .filter(({ children }) => children.length === 0)
    .map((element) => wordsOf(element).trim());
  const lists = [...document.querySelectorAll('ul, ol, dl')].map((list) =>
    [...list.children].map(wordsOf).join('\n'),
  );
  const broken = text.match(/(?:[^<>\n]{0,300}<br\s*\/?>\s*){3,}/gi) ?? [];
  return [
    ...tables,
    ...siblings(document, find),
    ...[...written, ...lists, ...broken.map((run) => run.replace(/<br\s*\/?>\s*/gi, '\n'))].flatMap(
      (inner) => rowsWithin(text, inner),
    ),
    ...[...data, ...kept].flatMap((inner) => moved(jsonRows(inner), text.indexOf(inner))),
    ...data.flatMap((script) =>
      /^\s*\w[\w ]*[,;\t]/.test(script) ? rowsWithin(text, script) : [],
    ),
    ...drawnRows(drawn, finder(text)),
    ...lettering(document, find),
    ...attributed(document, find),
    ...commentsOf(text).flatMap((comment) => rowsWithin(text, comment)),
  ];
}

/** The tables in a text inside the page, each cell with its place in the page. */
function rowsWithin(text: string, inner: string): FoundRows[] {
  return moved(textRows(inner), text.indexOf(inner));
}

/** Tables in a part of a page that begins there; where it is written otherwise in the page, nobody knows where. */
function moved(tables: readonly FoundRows[], start: number): FoundRows[] {
  const before = Math.max(start, 0);
  return tables.map(({ cells }) => ({
    cells: cells.map((row) => row.map(({ text, offset }) => ({ text, offset: offset + before }))),
  }));
}

/** The lines of a drawing as a table. */
function drawnRows(lines: readonly string[], find: (sought: string) => number): FoundRows[] {
  return textRows(lines.join('\n')).map(({ cells }) => ({
    cells: cells.map((row) => row.map(({ text }) => cellOf(text, find))),
  }));
}

/** Elements beside one another that hold several others each, as rows do that are no table. */
function siblings(document: Document, find: (sought: string) => number): FoundRows[] {
  const parents = [
    ...document.querySelectorAll('div, section, main, article, ul, ol, body, svg, g'),
  ];
  return parents.flatMap((parent) => {
    const rows = [...parent.children].filter(({ localName }) =>
      /^(?:div|li|p|g|article)$/.test(localName),
    );
    const width = rows[0]?.children.length ?? 0;
    if (width < 2 || rows.length < 8) return [];
    const alike = rows.filter(({ children }) => children.length === width);
    if (alike.length < rows.length * 0.8) return [];
    return [
      {
        cells: alike.map(({ children }) =>
          [...children].map((child) => cellOf(wordsOf(child), find)),
        ),
      },
    ];
  });
}

/** The words of a drawing that stand beside one another, row by row. */
function lettering(document: Document, find: (sought: string) => number): FoundRows[] {
  const texts = [...document.querySelectorAll('text[y]')];
  const rows = [...Map.groupBy(texts, (text) => text.getAttribute('y') ?? '').values()];
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const alike = rows.filter(({ length }) => length === width);
  if (width < 3 || alike.length < 8) return [];
  return [{ cells: alike.map((row) => row.map((text) => cellOf(wordsOf(text), find))) }];
}

/** What elements keep as `data-` attributes, where many keep the same. */
function attributed(document: Document, find: (sought: string) => number): FoundRows[] {
  const kept = [...document.querySelectorAll('*')].flatMap(({ attributes }) => {
    const data = [...attributes].filter(({ name }) => name.startsWith('data-'));
    return data.length > 1 ? [data] : [];
  });
  const groups = Map.groupBy(kept, (data) => data.map(({ name }) => name).join(' '));
  return [...groups.values()]
    .filter(({ length }) => length >= 5)
    .map((rows) => ({
      cells: [
        (rows[0] ?? []).map(({ name }) => ({ text: name.replace('data-', ''), offset: 0 })),
        ...rows.map((row) => row.map(({ value }) => cellOf(value, find))),
      ],
    }));
}

/** One that is not closed goes on to the end, as it does for browsers. */
function commentsOf(text: string): string[] {
  return [...text.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)].map(([, comment = '']) => comment);
}

function wordsOf(element: Element): string {
  return element.textContent ?? '';
}

function cellOf(text: string, find: (sought: string) => number): RowCell {
  const plain = text.trim();
  return { text: plain, offset: find(plain) };
}

/** News and maps of sites, whose entries have their moments, are no answers. */
const known =
  /^(?:rss|feed|urlset|sitemapindex|package|container|opml|w:document|\w+:(?:sld|presentation|workbook|document-\w+|styles|theme|settings|fonts|numbering|webSettings|footnotes|endnotes)|worksheet|workbook|stylesheet|sst|types|relationships|coreproperties|properties|cp:coreproperties)$/i;

function xmlRows(text: string): FoundRows[] {
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
  const root = document.documentElement as Element | null;
  if (root === null) return [];
  const find = finder(text);
  const sheets = sheetRows(root, find);
  if (sheets.length > 0 || known.test(root.tagName)) return sheets;
  return [root, ...root.querySelectorAll('*')].flatMap((parent) => {
    const children = [...parent.children];
    const [first] = children;
    if (first === undefined || children.length < 3) return [];
    const alike = children.filter(({ tagName }) => tagName === first.tagName);
    if (alike.length < children.length * 0.8) return [];
    const rows = alike.map(leavesOf);
    const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
    if (names.length < 2) return [];
    return [
      {
        cells: [
          names.map((name) => ({ text: name, offset: 0 })),
          ...rows.map((row) => names.map((name) => cellOf(row.get(name) ?? '', find))),
        ],
      },
    ];
  });
}

/** The rows of a workbook that is one file of XML. */
function sheetRows(root: Element, find: (sought: string) => number): FoundRows[] {
  const cells = [...root.querySelectorAll('*')]
    .filter(({ tagName }) => /^(?:table:table-row|(?:\w+:)?Row)$/.test(tagName))
    .map(({ children }) => [...children].map((cell) => cellOf(wordsOf(cell), find)));
  return cells.length === 0 ? [] : [{ cells }];
}

function leavesOf(element: Element): Map<string, string> {
  return new Map([
    ...[...element.attributes].map(({ name, value }) => [name, value] as const),
    ...[...element.querySelectorAll('*')]
      .filter(({ children }) => children.length === 0)
      .map((leaf) => [leaf.tagName, wordsOf(leaf)] as const),
  ]);
}
