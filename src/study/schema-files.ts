import { jsonSchemas } from '#findings/specs/json-schema.ts';
import { wordSchemas } from '#study/texts/word-schemas.ts';

/** Where a study keeps them. */
export const schemaFolder = 'data/.schema';

/** The schemas by which editors check the files of a study, by their paths in it. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...jsonSchemas(), ...wordSchemas() }).map(([name, text]) => [
      `${schemaFolder}/${name}`,
      text,
    ]),
  );
}
