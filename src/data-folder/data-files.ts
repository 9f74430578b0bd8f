import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, nearest } from '#documents/document.ts';
import { type Place, type Problem, startOf } from '#errors.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { slugPattern } from '#findings/specs/setting-values.ts';

/** A finding's YAML, as far as the names of files go. */
interface NamedTable {
  id: string;
  /** Where it has its name. */
  place: Place;
  /** Its table, as far as can be told. */
  table: string;
  value?: FindingSpec;
  document?: Document;
}

/** The names of what lies in the `data/` of a study, sorted; none where there is no such folder. */
export function listDataFiles(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'data'))
      .filter((name) => !isLeftover(name))
      .toSorted();
  } catch {
    return [];
  }
}

/** What spreadsheets and systems leave beside open files: "~$trust.csv", "._trust.csv". */
function isLeftover(name: string): boolean {
  return /^(?:\.|~\$)/.test(name);
}

/** What keeps the name of a finding from being an address. */
export function nameProblems({ id, place }: Pick<NamedTable, 'id' | 'place'>): Problem[] {
  if (slugPattern.test(id)) return [];
  return [
    {
      ...place,
      what: 'file name that cannot be an address',
      value: id,
      mend: `${place.line === 1 ? 'rename it and its table' : 'write it'} with lower-case letters, digits and single hyphens, e.g. ${slugOf(id)}${place.line === 1 ? '.yaml' : ''}`,
    },
  ];
}

/** Tells of a finding that another is called like, of two files or in one. */
export function twiceNamed(id: string, place: Place, others: readonly NamedTable[]): Problem {
  const other = others.find((each) => each.id === id)?.place ?? place;
  return {
    ...place,
    what: 'two findings of one name',
    value: id,
    mend: `choose another: the one at ${other.file}:${other.line} is called so too`,
  };
}

/** A name for an address that is as near as can be to what somebody called a file. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'age-groups';
}

/** Tables that no finding names; none where a finding cannot be read, since it may name them. */
export function strayTables(
  tables: ReadonlyMap<string, unknown>,
  specs: readonly NamedTable[],
): string[] {
  const used = specs.flatMap(({ id, table, value }) => (value ? [table] : [table, `${id}.csv`]));
  const missing = used.filter((name) => !tables.has(name));
  if (specs.some(({ document }) => document === undefined)) return [];
  return [...tables.keys()].filter(
    (name) => !used.includes(name) && nearest(name, missing) === undefined,
  );
}

/** Tells of a table that nothing uses. */
export function strayTable(name: string): Problem {
  const stem = name.replace(/\.csv$/, '');
  const settings = `data/${slugPattern.test(stem) ? stem : slugOf(stem)}.yaml`;
  return {
    ...startOf(`data/${name}`),
    what: 'table that no finding uses',
    value: name,
    mend: `add ${settings} that says what it means${slugPattern.test(stem) ? ',' : `, with a line "table: ${name}";`} or remove the table`,
  };
}

/** Whether a file is meant to be read, and is not because of how its name ends. */
export function hasWrongEnding(name: string): boolean {
  return /\.(yml|yaml|csv)$/i.test(name) && !/\.(yaml|csv)$/.test(name);
}

/** Tells of such a file. */
export function wrongEnding(name: string): Problem {
  return {
    ...startOf(`data/${name}`),
    what: 'file that is not read because of its ending',
    value: name,
    mend: `rename it ${name.replace(/\.csv$/i, '.csv').replace(/\.ya?ml$/i, '.yaml')}`,
  };
}

/** Whether another file has the same name but for its ending. */
export function isNamedLike(name: string, others: readonly string[]): boolean {
  const stem = (file: string) => file.replace(/\.\w+$/, '');
  return others.some((other) => stem(other) === stem(name));
}

/** Tells of a table that a finding names and that is not there. */
export function missingTable(
  name: string,
  spec: FindingSpec,
  document: Document,
  tables: readonly string[],
): Problem {
  const near = nearest(name, tables);
  return {
    ...document.place(spec.table === undefined ? [] : ['table']),
    what: 'table not found',
    value: `data/${name}`,
    mend:
      near === undefined
        ? 'add the file, or name the one that holds the rows in a line "table: <file>.csv"'
        : `did you mean data/${near}? then ${spec.table === undefined ? `rename it, or add "table: ${near}"` : `write "table: ${near}"`}`,
  };
}
