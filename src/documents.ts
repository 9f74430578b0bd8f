import leven, { closestMatch } from 'leven';
import { isMap, isPair, isScalar, LineCounter, parseDocument as parseYaml, visit } from 'yaml';
import type { Alias, Node, Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { type Place, type Problem, quoteList } from '#errors.ts';

/** Where a value stands inside a document, e.g. `['filter', 'answer']`. */
export type Path = readonly (string | number)[];

/** A YAML or JSON file that remembers where each of its values stands. */
export interface Document {
  file: string;
  value: unknown;
  /** Where the value at `path` begins; with `key`, where its key begins. An absent value is placed at its parent. */
  place(path: Path, part?: 'key' | 'value'): Place;
}

export interface Parsed<T> {
  /** Absent where a problem keeps it from being whole. */
  value?: T;
  problems: Problem[];
}

/** Parses YAML, or JSON where the file is named so; JSON must be strict JSON, as translation tools expect. */
export function parseDocument(file: string, source: string): Parsed<Document> {
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const strict = file.endsWith('.json') ? jsonProblem(file, text) : undefined;
  const problems = strict
    ? [strict]
    : yamlErrors(yaml).map(({ offset, message }) => ({
        ...placeAt(offset),
        what: `cannot be read: ${lowerFirst(message.split('\n')[0] ?? '')}`,
        value: lineAt(text, offset),
        mend: 'correct the line; text with ": ", "#" or quotes in it goes between quotes',
      }));
  if (problems.length > 0) return { problems };
  const place = (path: Path, part: 'key' | 'value' = 'value') =>
    placeAt(offsetOf(yaml, path, part));
  return { value: { file, value: yaml.toJS() as unknown, place }, problems };
}

/** Checks a document against its schema; every breach becomes a problem at its own place. */
export function checkDocument<S extends z.ZodType>(
  document: Document,
  schema: S,
): Parsed<z.output<S>> {
  const result = schema.safeParse(document.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => issueProblems(document, schema, issue));
  return { problems };
}

/** The place of each text in a document, with its path; numbers and lists are not texts. */
export function documentTexts(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => documentTexts(child, [...path, key]));
}

/** A mend that names the nearest of `known` to a mistyped `word`, then all of them. */
export function expectedOneOf(word: string, known: readonly string[]): string {
  const near = closestMatch(word, known);
  const close = near !== undefined && leven(word, near) <= Math.max(2, word.length / 3);
  return `${close ? `did you mean "${near}"? ` : ''}expected one of ${quoteList(known)}`;
}

/** What the parser complains of, and aliases of nothing: a text that starts with a star is one. */
function yamlErrors(yaml: YamlDocument): { offset: number; message: string }[] {
  const aliases: Alias[] = [];
  visit(yaml, { Alias: (_, alias) => void aliases.push(alias) });
  return [
    ...[...yaml.errors, ...yaml.warnings].map(({ pos, message }) => ({ offset: pos[0], message })),
    ...aliases
      .filter((alias) => alias.resolve(yaml) === undefined)
      .map(({ source, range }) => ({
        offset: range?.[0] ?? 0,
        message: `nothing named *${source}`,
      })),
  ];
}

function issueProblems(document: Document, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as Path;
  const value = valueAt(document.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaAt(schema, path)?.properties ?? {});
    return issue.keys.map((key) => ({
      ...document.place([...path, key], 'key'),
      what: 'unknown key',
      value: [...path, key].join('.'),
      mend: expectedOneOf(key, known),
    }));
  }
  const described = schemaAt(schema, path)?.description;
  const about = described === undefined ? '' : ` (${lowerFirst(described.split('\n')[0] ?? '')})`;
  if (value === undefined)
    return [
      {
        ...document.place(path),
        what: 'missing key',
        value: path.join('.'),
        mend: `add it${about}`,
      },
    ];
  return [{ ...document.place(path), ...breach(issue, path, value, about) }];
}

function breach(issue: z.core.$ZodIssue, path: Path, value: unknown, about: string) {
  const key = path.join('.') || 'the file';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return { what: `unknown ${key}`, value: shown, mend: expectedOneOf(shown, known) };
  }
  const worded = /^[a-z]/.test(issue.message);
  const mend = worded ? issue.message : expectation(issue, value) + about;
  return { what: `unusable ${key}`, value: shown, mend };
}

/** What a schema expects, where the schema does not word it itself. */
function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type')
    return `expected ${kindNames[issue.expected] ?? issue.expected}, got ${kindOf(value)}`;
  if (issue.code === 'too_small' && typeof value === 'number')
    return `expected ${issue.inclusive ? '' : 'more than '}${issue.minimum}${issue.inclusive ? ' or more' : ''}`;
  return issue.code === 'too_small' ? 'expected some text' : lowerFirst(issue.message);
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys of its own',
  record: 'keys of its own',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  return kindNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function schemaAt(schema: z.ZodType, path: Path): z.core.JSONSchema.BaseSchema | undefined {
  let here = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? here.items
        : (here.properties?.[step] ??
          here.additionalProperties ??
          here.anyOf?.find(isObjectSchema));
    if (typeof next !== 'object' || Array.isArray(next)) return undefined;
    here = next as typeof here;
  }
  return here;
}

function isObjectSchema(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'properties' in schema;
}

function offsetOf(yaml: YamlDocument, path: Path, part: 'key' | 'value'): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? yaml.contents : yaml.getIn(path.slice(0, depth - 1), true);
    const step = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
      : undefined;
    const key = pair?.key as Node | undefined;
    const node = yaml.getIn(path.slice(0, depth), true) as Node | undefined;
    const found = part === 'key' || depth < path.length ? (key ?? node) : (node ?? key);
    if (found?.range) return found.range[0];
  }
  return firstOffset(yaml);
}

function firstOffset(yaml: YamlDocument): number {
  let offset = 0;
  visit(yaml, (_, node) => {
    if (isScalar(node) && node.range) offset = node.range[0];
    return isScalar(node) ? visit.BREAK : undefined;
  });
  return offset;
}

function jsonProblem(file: string, text: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (cause) {
    const message = messageOf(cause);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? unexpectedAt(text));
    const before = text.slice(0, offset).split('\n');
    return {
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      what: `is not JSON: ${lowerFirst(message.replace(/ (in JSON )?at position.*$|(?<=token .+), .*$/s, ''))}`,
      value: lineAt(text, Math.min(offset, Math.max(text.trimEnd().length - 1, 0))),
      mend: 'put each text between double quotes and a comma between entries, none after the last',
    };
  }
}

/** Where JSON has a token too much, which its parser does not tell: after the longest beginning that only lacks an end. */
function unexpectedAt(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUnexpected(text.slice(0, middle))) high = middle - 1;
    else low = middle;
  }
  return low;
}

function isUnexpected(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (cause) {
    return messageOf(cause).startsWith('Unexpected token');
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).trim();
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null
        ? (here as Record<string, unknown>)[String(step)]
        : undefined,
    value,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
