import Papa from 'papaparse';
import type { FileCell, FilePart, Statement } from './content.ts';
import { bareValue } from './entry-rows.ts';
import { type Element, type MarkupParts, markupParts, textWithin } from './page-parts.ts';

/** The parts of a page that say one thing each: a row of a table, a sentence, a label of a drawing. */
const speaking =
  /^(?:tr|p|li|dt|dd|h[123]|text|title|desc|caption|figcaption|textarea|pre|td|option)$/i;

/** The attributes that say something. */
const saying = /^(?:aria-label|alt|title|content|value|data-label|descr|formatcode)$/i;

/** Cuts a part of a file into what stands together in it: that is said of one thing. */
export function statementsIn(part: FilePart): Statement[] {
  if (part.kind === 'rows') return part.rows.flatMap(rowAndSentences);
  const { form, text } = part;
  if (form === 'markup') return statementsInMarkup(markupParts(text));
  if (form === 'table') return tableRecords(text);
  return (form === 'json' && jsonRecords(text)) || plainRecords(text);
}

/** Each line, as sentences and as cells; lines of a name and a value that follow one another are one record, as in YAML. */
function plainRecords(text: string): Statement[] {
  const lines = text.split(/\r\n?|\n/);
  return [...lines.flatMap(lineRecords), ...entries(lines)];
}

function lineRecords(line: string): Statement[] {
  const cells = line.split(/\t|;|\||,(?!\d)| {2,}/).map((cell) => cell.trim().replaceAll('"', ''));
  const filled = cells.filter((cell) => cell !== '').map((cell) => ({ text: cell }));
  return [...sentences(line), ...(filled.length > 1 ? [filled] : [])];
}

/** `- name: value`, of which each hyphen and each blank line begins another. */
function entries(lines: readonly string[]): Statement[] {
  const found: FileCell[][] = [];
  let open: FileCell[] | undefined;
  for (const line of lines) {
    const [, begins, value] = /^\s*(- +)?[\p{L}_"'][^:=]{0,60}[:=]\s*["']?(.*)$/su.exec(line) ?? [];
    if (value === undefined || begins !== undefined) open = undefined;
    if (value === undefined) continue;
    if (open === undefined) found.push((open = []));
    open.push({ text: bareValue(value) });
  }
  return found.filter((cells) => cells.length > 1);
}

function rowAndSentences(row: readonly FileCell[]): Statement[] {
  return [
    row,
    ...row.filter(({ text }) => isSentence(text)).flatMap(({ text }) => sentences(text)),
  ];
}

/** What a number is called where it is no name. */
const numberName =
  /^(?:n|nb|counts?|values?|percent\w*|pct|%|effectifs?|base|total|number|nombre|freq\w*)$/i;

/**
 * Each row of a table. A cell that is a sentence says what it says by itself; of a sentence in each row alike, such as
 * the headline, it is told once.
 */
function tableRecords(csv: string): Statement[] {
  const [header = [], ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
  const names = new Set(header);
  const named = header.map(
    (name, at) => at === 0 || name.endsWith('_label') || names.has(`${name}_label`),
  );
  const spoken = new Set<string>();
  return [
    header.map((text) => ({ text })),
    ...rows.map((row) =>
      row.flatMap((text, at) => {
        if (isSentence(text)) spoken.add(text);
        return isSentence(text) && !named[at] ? [] : [{ text, ...(named[at] && { isName: true }) }];
      }),
    ),
    ...[...spoken].flatMap(sentences),
  ];
}

function isSentence(text: string): boolean {
  return text.length > 12 && /\s/.test(text) && /\p{L}/u.test(text) && /\p{Nd}/u.test(text);
}

/** Absent where a file of the study's own is none, e.g. with comments: then its lines are searched. */
function jsonRecords(text: string): Statement[] | undefined {
  try {
    return objectRecords(JSON.parse(text));
  } catch {
    return linesOfJson(text);
  }
}

/** One value in each line. */
function linesOfJson(text: string): Statement[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  try {
    return lines.flatMap((line) => objectRecords(JSON.parse(line), true));
  } catch {
    return undefined;
  }
}

/** The same of a page or a drawing that was read. */
export function statementsInMarkup(markup: MarkupParts): Statement[] {
  const textOf = (element: Element) => textWithin(markup, element);
  return markup.elements.flatMap((element) => [
    ...(speaking.test(element.name) ? elementStatements(element, textOf) : []),
    ...Object.entries(element.attributes).flatMap(([name, value]) =>
      saying.test(name) ? sentences(value) : [],
    ),
    ...(isData(element) ? (jsonRecords(textOf(element)) ?? plainRecords(textOf(element))) : []),
  ]);
}

function isData({ name, attributes }: Element): boolean {
  return name === 'script' && /json$/i.test(attributes['type'] ?? '');
}

/** What an element says; the cells of a row stand apart: else "3" and "260" would be one number. */
function elementStatements(element: Element, textOf: (element: Element) => string): Statement[] {
  const name = element.name.toLowerCase();
  if (name === 'pre') return plainRecords(textOf(element));
  if (name !== 'tr') return spoken(textOf(element));
  const isHeading = (cell: Element) => cell.name.toLowerCase() === 'th';
  const hasNames = element.children.some(isHeading);
  return [
    element.children.map((cell) => ({
      text: textOf(cell),
      ...(hasNames && { isName: isHeading(cell) }),
    })),
  ];
}

/** The sentences of a text; in markup that it shows, such as code to be copied, attributes say as much as where they stand. */
function spoken(text: string): Statement[] {
  return sentences(
    text.replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/\s([\w-]+)="[^"]*"/g, (all, name: string) => (saying.test(name) ? all : '')),
    ),
  );
}

/** The sentences of a text, each by itself. */
export function sentences(text: string): Statement[] {
  return text.split(/(?<=[.!?؟])\s+|\n{2,}/).map((sentence) => [{ text: sentence }]);
}

/** Each object of a list is a record of its own, without the lists inside it: what these hold is said of other things. */
function objectRecords(value: unknown, inList = false): Statement[] {
  if (typeof value === 'string') return sentences(value);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((child) => objectRecords(child, Array.isArray(value)));
  return inList || !Array.isArray(value) ? [leaves(value, !Array.isArray(value)), ...inner] : inner;
}

function leaves(value: unknown, isName = true): FileCell[] {
  if (typeof value === 'number') return [{ text: String(value), isName: false }];
  if (typeof value === 'string' && isSentence(value)) return [];
  if (typeof value === 'string') return [{ text: value, ...(isName && { isName }) }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const isRow = value.every((child) => typeof child !== 'object');
    return isRow ? value.flatMap((child) => leaves(child, isName)) : [];
  }
  // A value that has a label is a name, whatever it looks like.
  const isLabelled = 'label' in value || 'title' in value;
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, isLabelled || !numberName.test(key)),
  );
}
