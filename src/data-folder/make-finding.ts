import type { Document } from '#documents/document.ts';
import { usableKeys } from '#documents/schema.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { parseFinding } from '#findings/parse/parse-finding.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { missingTable, nameProblems } from './data-files.ts';
import type { ReadFinding } from './read-specs.ts';
import type { ReadTable } from './read-tables.ts';

/** Settings with what has become of them. */
export interface ParsedFinding {
  spec: ReadFinding;
  finding?: Finding;
  problems: Problem[];
}

/** Makes the finding of a YAML file, unless its name or its table is wrong; other findings call some of its columns countries. */
export function makeFinding(
  read: ReadFinding,
  tables: ReadonlyMap<string, ReadTable>,
  known: Partial<StudySpec>,
  countryColumns: readonly string[] = [],
): ParsedFinding {
  const { id, value: spec, document, table: name } = read;
  const misnamed = nameProblems(read);
  if (document === undefined) return { spec: read, problems: misnamed };
  if (spec === undefined)
    return {
      spec: read,
      problems: [...misnamed, ...besideBadSettings(read, document, tables, known)],
    };
  const table = tables.get(name);
  if (table === undefined)
    return {
      spec: read,
      // Of a copy under a name that cannot be, no table is expected.
      problems:
        misnamed.length > 0 ? misnamed : [missingTable(name, spec, document, [...tables.keys()])],
    };
  if (table.value === undefined) return { spec: read, problems: misnamed };
  // Where the study's base cannot be used, no count is above it.
  const study = { base: Infinity, ...ofEdition(known, spec.edition) };
  const { finding, problems } = parseFinding({
    ...{ id, spec, document, table: table.value },
    ...{ study, countryColumns },
  });
  return {
    spec: read,
    ...(finding && misnamed.length === 0 && { finding }),
    problems: [...misnamed, ...problems],
  };
}

/** Settings that say nothing of what the columns of a table hold, nor of which rows are meant. */
const apart = [
  'chart',
  'position',
  'short',
  'formerly',
  'published',
  'corrections',
  'source',
  'base',
  'annotation',
  'edition',
  'continues',
];

/** What is wrong in the table of a finding whose settings are wrong too: as much as does not hang on those. */
function besideBadSettings(
  { id, table: name }: ReadFinding,
  document: Document,
  tables: ReadonlyMap<string, ReadTable>,
  known: Partial<StudySpec>,
): Problem[] {
  const table = tables.get(name)?.value;
  const usable = usableKeys(document, findingSpec);
  if (table === undefined || typeof document.value !== 'object' || document.value === null)
    return [];
  const unusable = Object.keys(document.value).filter((key) => !Object.hasOwn(usable, key));
  const { headline = { measure: 'percent' } } = usable;
  const study = { base: Infinity, ...ofEdition(known, usable.edition) };
  const parts = { id, spec: { ...usable, headline }, document, table, study };
  const { problems } = parseFinding(parts);
  const isApart = usable.headline !== undefined && unusable.every((key) => apart.includes(key));
  return problems.filter(({ file, what }) =>
    isApart ? !/^more columns than/.test(what) : file === table.file && isOfCell(what),
  );
}

/** Whether a problem is about what stands in a cell of numbers, whatever else is meant. */
function isOfCell(what: string): boolean {
  return /^unreadable |^\S+ (?:above|below) -?\d+$|^\S+ with decimals$/.test(what);
}
