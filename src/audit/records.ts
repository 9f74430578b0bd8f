import { parseHTML } from 'linkedom';
import Papa from 'papaparse';

/** The parts of a page that say one thing each: a row of a table, a sentence, a label of a drawing. */
const speaking = 'tr, p, li, dt, dd, h1, h2, h3, text, title, desc, caption, figcaption, textarea';

/** The attributes that say something. */
const saying = ['aria-label', 'alt', 'title', 'content'];

/** Cuts a published file into records: what stands together in one of them is said of one thing. */
export function recordsOf(file: string, text: string): string[] {
  if (/\.(html|htm|svg|xml)$/.test(file)) return pageRecords(text);
  if (file.endsWith('.csv')) return tableRecords(text);
  return (file.endsWith('.json') && jsonRecords(text)) || text.split(/\r?\n/);
}

/**
 * Each row of a table, without the numbers of what all rows say in words alike, e.g. their headline: those are said of
 * none of them, and stand in a record of their own. The commas of a CSV would make one number of two cells, e.g. "3,260", so they are taken away.
 */
function tableRecords(csv: string): string[] {
  const [, ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
  const [first = []] = rows;
  const alike = first.map((cell, at) => isSentence(cell) && rows.every((row) => row[at] === cell));
  const ofRow = (cell: string, at: number) => (alike[at] ? cell.replace(/\p{Nd}/gu, '') : cell);
  return [
    ...csv.split(/\r?\n/).slice(0, 1),
    ...first.filter((_, at) => alike[at]).flatMap(sentences),
    ...rows.map((row) => row.map(ofRow).join('\t')),
  ];
}

function isSentence(text: string): boolean {
  return /\p{L}.*\s/u.test(text);
}

/** Absent where a file of the study's own is none, e.g. with comments: then its lines are searched. */
function jsonRecords(text: string): string[] | undefined {
  try {
    return objectRecords(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function pageRecords(html: string): string[] {
  const { document } = parseHTML(html);
  const texts = [...document.querySelectorAll(speaking)].map(said);
  const attributes = saying.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return [
    ...[...texts, ...attributes].flatMap(sentences),
    ...data.flatMap(({ textContent }) => jsonRecords(textContent ?? '') ?? [textContent ?? '']),
  ];
}

/** The text of an element, its cells apart: else "3" and "260" would be one number. */
function said(element: Element): string {
  if (element.localName !== 'tr') return element.textContent ?? '';
  return [...element.children].map(({ textContent }) => textContent ?? '').join('\t');
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?؟])\s/);
}

/** Each object of a list is a record of its own, without the lists inside it: what these hold is said of other things. */
function objectRecords(value: unknown, inList = false): string[] {
  if (typeof value === 'string') return sentences(value);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((child) => objectRecords(child, Array.isArray(value)));
  const withoutLists = (_: string, child: unknown) => (Array.isArray(child) ? undefined : child);
  return inList ? [JSON.stringify(value, withoutLists) ?? '', ...inner] : inner;
}
