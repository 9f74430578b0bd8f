import type { z } from 'zod';
import { type Problem, quoteList } from '#errors.ts';
import { type Document, expectedOneOf } from './document.ts';
import type { Path } from './offsets.ts';
import { nameOf, type SchemaShape, shapeAt, valueAt } from './schema-place.ts';

/** A breach of a schema, as its library tells it. */
export type Issue = z.core.$ZodIssue;

/** A breach of a schema in words: what is wrong, and what was expected in its place. */
export function schemaProblems(document: Document, schema: z.ZodType, issue: Issue): Problem[] {
  const path = issue.path as Path;
  const value = valueAt(document.value, path);
  const shape = shapeAt(schema, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...document.place([...path, key], 'key'),
      what: 'unknown key',
      value: nameOf([...path, key]),
      mend: expectedOneOf(key, Object.keys(shape?.properties ?? {})),
    }));
  if (path.length === 0) return [wholeFile(document, shape)];
  if (value === undefined) return [missingKey(document, path, shape)];
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({
      ...document.place(path, 'key'),
      what: `unusable name in ${nameOf(path.slice(0, -1))}`,
      value: String(path.at(-1)),
      mend: message,
    }));
  const breach =
    value === null ? emptyKey(document, schema, issue) : wrongValue(document, schema, issue);
  return [{ ...document.place(path, value === null ? 'key' : 'value'), ...breach }];
}

function wholeFile(document: Document, shape: SchemaShape | undefined): Problem {
  return {
    ...document.place([]),
    what: document.value === null ? 'empty file' : 'file that is not made of keys',
    value: typeof document.value === 'string' ? document.value : document.file,
    mend: `write a line "key: value" for each of ${quoteList(shape?.required ?? [])}`,
  };
}

function missingKey(document: Document, path: Path, shape: SchemaShape | undefined): Problem {
  const below = path.length > 1 ? ` below "${nameOf(path.slice(0, -1))}"` : '';
  return {
    ...document.place(path),
    what: 'missing key',
    value: nameOf(path),
    mend: `add it${below}${shape?.required ? `, with ${quoteList(shape.required)} below it` : ''}${meaning(shape)}`,
  };
}

function emptyKey(document: Document, schema: z.ZodType, issue: Issue) {
  const path = issue.path as Path;
  const expected = ownMessage(issue) ?? messageFor(document, schema, path, '');
  const mend = expected ?? `write it after the colon${meaning(shapeAt(schema, path))}`;
  const quotes = issue.code === 'invalid_type' && issue.expected === 'string';
  return {
    what: 'key without a value',
    value: nameOf(path),
    mend:
      quotes && !mend.includes('#')
        ? `${mend}; a text that begins with # goes between quotes`
        : mend,
  };
}

function wrongValue(document: Document, schema: z.ZodType, issue: Issue) {
  const path = issue.path as Path;
  const value = valueAt(document.value, path);
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (issue.code === 'invalid_value')
    return {
      what: `unknown ${nameOf(path)}`,
      value: shown,
      mend: expectedOneOf(shown, issue.values.map(String)),
    };
  const expected = ownMessage(issue) ?? expectation(document, schema, issue);
  const told = issue.code === 'custom' ? issue.params?.['what'] : undefined;
  const what = typeof told === 'string' ? told : `unusable ${nameOf(path)}`;
  return { what, value: shown, mend: expected };
}

/** What was expected, where the schema has no message of its own. */
function expectation(document: Document, schema: z.ZodType, issue: Issue): string {
  const path = issue.path as Path;
  const shape = shapeAt(schema, path);
  const about = meaning(shape);
  if (issue.code !== 'invalid_type') return `expected another value${about}`;
  if (issue.expected === 'string') return expectedText(document, schema, path);
  if (issue.expected === 'array') return `expected a list between brackets: [ ]${about}`;
  if (issue.expected === 'number' || issue.expected === 'int')
    return `expected a whole number in digits, without blanks or quotes${about}`;
  return `expected ${quoteList(shape?.required ?? Object.keys(shape?.properties ?? {}))} on lines of their own below it, indented by two blanks`;
}

/** Where a number stands for a text, quotes alone may do; else the schema says what the text is like. */
function expectedText(document: Document, schema: z.ZodType, path: Path): string {
  const value = valueAt(document.value, path);
  if (typeof value === 'object') return `expected a text${meaning(shapeAt(schema, path))}`;
  const text = String(value);
  return messageFor(document, schema, path, text) ?? `put it between quotes: "${text}"`;
}

/** What the schema would say if `text` stood at a path. */
function messageFor(
  document: Document,
  schema: z.ZodType,
  path: Path,
  text: string,
): string | undefined {
  const whole = structuredClone(document.value);
  const parent = valueAt(whole, path.slice(0, -1)) as Record<string, unknown>;
  parent[String(path.at(-1))] = text;
  const { error } = schema.safeParse(whole);
  const again = error?.issues.find((issue) => issue.path.join('.') === path.join('.'));
  return again && ownMessage(again);
}

/** The message that a schema gives itself, which says best what is expected. */
function ownMessage({ message }: Issue): string | undefined {
  return /^(Invalid|Too|Unrecognized) /.test(message) ? undefined : message;
}

/** The first sentence of a description, to follow a mend. */
function meaning(shape: SchemaShape | undefined): string {
  const sentence = shape?.description?.split(/\.(?= [A-Z`]|$)/)[0];
  return sentence === undefined
    ? ''
    : `: ${sentence.replace(/^[A-Z](?=[a-z -])/, (c) => c.toLowerCase())}`;
}
