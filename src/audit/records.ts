import { parseHTML } from 'linkedom';

/** The parts of a page that say one thing each: a row of a table, a sentence, a label of a drawing. */
const speaking = 'tr, p, li, dt, dd, h1, h2, h3, text, title, desc, caption, figcaption';

/** The attributes that say something. */
const saying = ['aria-label', 'alt', 'title', 'content'];

/** Cuts a published file into records: what stands together in one of them is said of one thing. */
export function recordsOf(file: string, text: string): string[] {
  if (/\.(html|svg|xml)$/.test(file)) return pageRecords(text);
  if (file.endsWith('.json')) return objectRecords(JSON.parse(text));
  const lines = text.split(/\r?\n/);
  // The commas of a CSV would make one number of two cells, e.g. "3,260"; those within a cell may be decimal.
  return file.endsWith('.csv')
    ? lines.flatMap((line) => [line, line.replaceAll(',', '\t')])
    : lines;
}

function pageRecords(html: string): string[] {
  const { document } = parseHTML(html);
  const texts = [...document.querySelectorAll(speaking)].map(
    ({ textContent }) => textContent ?? '',
  );
  const attributes = saying.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return [
    ...[...texts, ...attributes].flatMap((said) => said.split(/(?<=[.!?؟])\s/)),
    ...data.flatMap(({ textContent }) => objectRecords(JSON.parse(textContent ?? ''))),
  ];
}

/** Each object of a list is a record of its own, without the lists inside it: what these hold is said of other things. */
function objectRecords(value: unknown, inList = false): string[] {
  if (typeof value === 'string') return value.split(/(?<=[.!?؟])\s/);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((child) => objectRecords(child, Array.isArray(value)));
  const withoutLists = (_: string, child: unknown) => (Array.isArray(child) ? undefined : child);
  return inList ? [JSON.stringify(value, withoutLists) ?? '', ...inner] : inner;
}
