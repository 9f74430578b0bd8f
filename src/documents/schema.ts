import { z } from 'zod';
import type { Problem } from '#errors.ts';
import { type Document, nearest, type Parsed } from './document.ts';
import type { Path } from './offsets.ts';
import { shapeAt, valueAt } from './schema-place.ts';
import { type Issue, schemaProblems } from './schema-problems.ts';
import { pasted, yamlLine } from './yaml-line.ts';

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
    .flatMap((issue) => schemaProblems(document, schema, issue))
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
