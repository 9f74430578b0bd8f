import type { Problem } from '#errors.ts';
import { missingTable, nameProblems } from './data-files.ts';
import type { Finding } from './finding.ts';
import { parseFinding } from './parse.ts';
import type { ReadFinding } from './read-specs.ts';
import type { ReadTable } from './read-tables.ts';
import type { StudySpec } from './study-spec.ts';

/** Settings with what has become of them. */
export interface ParsedFinding {
  spec: ReadFinding;
  finding?: Finding;
  problems: Problem[];
}

/** Makes the finding of a YAML file, unless its name or its table is wrong. */
export function makeFinding(
  read: ReadFinding,
  tables: ReadonlyMap<string, ReadTable>,
  known: Partial<StudySpec>,
): ParsedFinding {
  const { id, value: spec, document, table: name } = read;
  const misnamed = nameProblems(id);
  if (spec === undefined || document === undefined) return { spec: read, problems: misnamed };
  const table = tables.get(name);
  if (table === undefined)
    return {
      spec: read,
      problems: [...misnamed, missingTable(name, spec, document, [...tables.keys()])],
    };
  if (table.value === undefined) return { spec: read, problems: misnamed };
  // Where the study's base cannot be used, no count is above it.
  const study = { base: Infinity, ...known };
  const { finding, problems } = parseFinding({ id, spec, document, table: table.value, study });
  return {
    spec: read,
    ...(finding && misnamed.length === 0 && { finding }),
    problems: [...misnamed, ...problems],
  };
}
