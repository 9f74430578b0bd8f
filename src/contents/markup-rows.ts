import { DOMParser, parseHTML } from 'linkedom';
import { jsonRows } from './json-rows.ts';
import { finder, type RowCell, type Rows } from './rows.ts';
import { textRows } from './text-rows.ts';

/** The tables in a page, also those that are written as text or data; and in XML, elements that repeat. */
export function markupRows(text: string): Rows[] {
  const isXml = /^\s*<\?xml/.test(text) && !/<(?:html|svg|\w+:svg)\b/i.test(text.slice(0, 2000));
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
  const data = [...document.querySelectorAll('script')].map(wordsOf);
  const lists = [...document.querySelectorAll('ul, ol, dl')].map((list) =>
    [...list.children].map(wordsOf).join('\n'),
  );
  const broken = text.match(/(?:[^<>\n]*<br\s*\/?>\s*){3,}/gi) ?? [];
  return [
    ...tables,
    ...siblings(document, find),
    ...[...written, ...lists, ...broken.map((run) => run.replace(/<br\s*\/?>\s*/gi, '\n'))].flatMap(
      (inner) => rowsWithin(text, inner),
    ),
    ...data.flatMap((script) => jsonRows(script)),
    ...commentsOf(text).flatMap((comment) => rowsWithin(text, comment)),
  ];
}

/** The tables in a text inside the page, each cell with its place in the page. */
function rowsWithin(text: string, inner: string): Rows[] {
  const before = Math.max(text.indexOf(inner), 0);
  return textRows(inner).map(({ cells }) => ({
    cells: cells.map((row) =>
      row.map(({ text: cell, offset }) => ({ text: cell, offset: offset + before })),
    ),
  }));
}

/** Elements beside one another that hold several others each, as rows do that are no table. */
function siblings(document: Document, find: (sought: string) => number): Rows[] {
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

function commentsOf(text: string): string[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, comment = '']) => comment);
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
  /^(?:rss|feed|urlset|sitemapindex|package|container|opml|\w+:(?:document|sld|presentation|workbook|document-\w+|styles|theme|settings|fonts|numbering|webSettings|footnotes|endnotes)|worksheet|workbook|stylesheet|sst|types|relationships|coreproperties|properties|cp:coreproperties)$/i;

function xmlRows(text: string): Rows[] {
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
  const root = document.documentElement as Element | null;
  if (root === null || known.test(root.tagName)) return [];
  const find = finder(text);
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

function leavesOf(element: Element): Map<string, string> {
  return new Map([
    ...[...element.attributes].map(({ name, value }) => [name, value] as const),
    ...[...element.querySelectorAll('*')]
      .filter(({ children }) => children.length === 0)
      .map((leaf) => [leaf.tagName, wordsOf(leaf)] as const),
  ]);
}
