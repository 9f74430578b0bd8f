import { jsonSchemas } from '#findings/specs/json-schema.ts';

/** The schemas by which editors check the files of a study, by their paths in it. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(jsonSchemas()).map(([name, text]) => [`data/.schema/${name}`, text]),
  );
}
