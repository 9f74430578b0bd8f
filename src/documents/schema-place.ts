import { z } from 'zod';
import type { Path } from './offsets.ts';

/** What a schema says of a place. */
export type SchemaShape = z.core.JSONSchema.BaseSchema;

/** The keys of a path: "period.end", but "countries" for the second of them. */
export function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** What a schema says of the place at a path; absent where it knows none there. */
export function shapeAt(schema: z.ZodType, path: Path): SchemaShape | undefined {
  let here = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaShape;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? here.items
        : (here.properties?.[step] ?? here.additionalProperties);
    if (typeof next !== 'object' || Array.isArray(next)) return undefined;
    here = next.anyOf?.find(isOfKeys) ?? next;
  }
  return here;
}

function isOfKeys(shape: SchemaShape): boolean {
  return shape.properties !== undefined;
}

/** What stands at a path of a document; absent where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null
        ? (here as Record<string, unknown>)[String(step)]
        : undefined,
    value,
  );
}
