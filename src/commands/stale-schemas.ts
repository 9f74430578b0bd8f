import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, startOf } from '#errors.ts';
import { schemaFiles, schemaFolder } from '#study/schema-files.ts';

/** The schemas of a study that this constats has otherwise; none where the study keeps no schemas. */
export function staleSchemas(study: string): { file: string; text: string }[] {
  if (!existsSync(join(study, schemaFolder))) return [];
  return Object.entries(schemaFiles())
    .map(([file, text]) => ({ file, text }))
    .filter(({ file, text }) => read(join(study, file)) !== text);
}

/** Tells where editors check a study by what another constats knew. */
export function schemaNotes(study: string): Problem[] {
  const [first] = staleSchemas(study);
  if (first === undefined) return [];
  return [
    {
      ...startOf(first.file),
      what: 'schema of another constats, by which editors check',
      mend: 'npx constats fix writes that of this one',
    },
  ];
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
