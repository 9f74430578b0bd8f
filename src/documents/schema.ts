import { z } from 'zod';
import { type Problem, quoteList } from '#errors.ts';
import { type Document, expectedOneOf, nearest, type Parsed, type Path } from './document.ts';
import { pasted, yamlLine } from './yaml-line.ts';

type Issue = z.core.$ZodIssue;
type Shape = z.core.JSONSchema.BaseSchema;

/** Checks a document against its schema; every breach becomes a problem at its own place. */
export function checkDocument<S extends z.ZodType>(
  document: Document,
  schema: S,
): Parsed<z.output<S>> {
  const result = schema.safeParse(document.value);
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const outdented = outdentedKeys(document, schema, issues);
  const problems = issues
    .filter((issue) => !isMistyped(issue, issues, document))
    .flatMap((issue) => issueProblems(document, schema, issue))
    .filter(
      ({ value = '' }) =>
        !outdented.has(value) && !outdented.values().some((keys) => keys.includes(value)),
    );
  return { problems: [...problems, ...notIndented(document, outdented)] };
}

/** Keys that nobody knows where they stand and that belong below one that is empty, by the name of that one. */
function outdentedKeys(
  document: Document,
  schema: z.ZodType,
  issues: readonly Issue[],
): Map<string, string[]> {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  const below = issues
    .filter(({ path }) => path.length === 1 && valueAt(document.value, path as Path) === null)
    .map(({ path: [key] }) => {
      const { properties = {} } = shapeAt(schema, [String(key)]) ?? {};
      return [String(key), unknown.filter((name) => Object.hasOwn(properties, name))] as const;
    });
  return new Map(below.filter(([, keys]) => keys.length > 0));
}

function notIndented(document: Document, outdented: ReadonlyMap<string, string[]>): Problem[] {
  return [...outdented].map(([key, names]) => {
    const group = Object.fromEntries(names.map((name) => [name, valueAt(document.value, [name])]));
    return {
      ...document.place([names[0] ?? key], 'key'),
      what: `line that belongs below "${key}", and is not indented`,
      value: names[0],
      mend: `begin each line below it with two blanks, or write instead:${pasted(yamlLine({ [key]: group }))}`,
    };
  });
}

/** The keys of a document that can be used although others cannot. */
export function usableKeys<S extends z.ZodObject>(
  { value }: Document,
  schema: S,
): Partial<z.output<S>> {
  const entries = Object.entries(schema.shape).flatMap(([key, field]) => {
    const result = z.safeParse(field, valueAt(value, [key]));
    return result.success && result.data !== undefined ? [[key, result.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<z.output<S>>;
}

/** Whether a key is missing because it was mistyped: the unknown key beside it tells. */
function isMistyped(issue: Issue, issues: readonly Issue[], document: Document): boolean {
  const key = String(issue.path.at(-1));
  if (issue.path.length === 0 || valueAt(document.value, issue.path as Path) !== undefined)
    return false;
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('.') === issue.path.slice(0, -1).join('.') &&
      other.keys.some((unknown) => nearest(unknown, [key]) !== undefined),
  );
}

function issueProblems(document: Document, schema: z.ZodType, issue: Issue): Problem[] {
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
  const breach =
    value === null ? emptyKey(document, schema, issue) : wrongValue(document, schema, issue);
  return [{ ...document.place(path, value === null ? 'key' : 'value'), ...breach }];
}

function wholeFile(document: Document, shape: Shape | undefined): Problem {
  return {
    ...document.place([]),
    what: document.value === null ? 'empty file' : 'file that is not made of keys',
    value: typeof document.value === 'string' ? document.value : document.file,
    mend: `write a line "key: value" for each of ${quoteList(shape?.required ?? [])}`,
  };
}

function missingKey(document: Document, path: Path, shape: Shape | undefined): Problem {
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
function meaning(shape: Shape | undefined): string {
  const sentence = shape?.description?.split(/\.(?= [A-Z`]|$)/)[0];
  return sentence === undefined
    ? ''
    : `: ${sentence.replace(/^[A-Z](?=[a-z -])/, (c) => c.toLowerCase())}`;
}

/** The keys of a path: "period.end", but "countries" for the second of them. */
function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function shapeAt(schema: z.ZodType, path: Path): Shape | undefined {
  let here = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? here.items
        : (here.properties?.[step] ?? here.additionalProperties);
    if (typeof next !== 'object' || Array.isArray(next)) return undefined;
    here = next;
  }
  return here;
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
