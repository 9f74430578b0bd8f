import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Document, type Parsed, parseDocument } from '#documents/document.ts';
import { readWordsText } from '#encoding/words.ts';
import type { Problem } from '#errors.ts';
import { checkDocument, usableKeys } from '#documents/schema.ts';
import {
  hasWrongEnding,
  isNamedLike,
  missingTable,
  nameProblems,
  strayTable,
  strayTables,
  wrongEnding,
} from './data-files.ts';
import { type EarlierRelease, readEarlierRelease } from './earlier-release.ts';
import type { Finding } from './finding.ts';
import { findingSpec, type FindingSpec } from './finding-spec.ts';
import { parseFinding } from './parse.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { unparsedProblems } from '#microdata/unparsed.ts';
import { checkPublicFiles } from './public-files.ts';
import type { Unprotected } from './count-rows.ts';
import { protectFindings, type SuppressedCell } from './protect.ts';
import { shortCodes, shortProblems } from './short-codes.ts';
import { type StudySpec, studySpec } from './study-spec.ts';
import { parseTable } from '#tables/parse.ts';
import type { Table } from '#tables/table.ts';

/** What `data/` holds, once checked. */
export interface Findings {
  /** Absent where anything in `study.yaml` is wrong. */
  spec?: StudySpec;
  /** What of `study.yaml` can be used all the same, to check everything else. */
  known: Partial<StudySpec>;
  /** `study.yaml` with its places, for checks that need words as well. */
  document?: Document;
  /** In the order of the site; the cells of some may have problems. */
  findings: Finding[];
  /** The ids of findings that problems keep out of `findings`. */
  broken: string[];
  /** Numbers that disclosure control took away. */
  suppressed: SuppressedCell[];
  /** The code of each finding's short link, by its id. */
  shortCodes: Map<string, string>;
  problems: Problem[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/** A finding's YAML as it was read. */
interface ReadFinding extends ReadSpec<FindingSpec> {
  id: string;
  /** Its table, as far as can be told. */
  table: string;
}

/** Reads and checks the numbers of the study in `folder`, beside those that the site in `previous` published earlier. */
export function readFindings(folder: string, previous?: string): Findings {
  const names = listFiles(join(folder, 'data'));
  const study = names.includes('study.yaml')
    ? readSpec(folder, 'data/study.yaml', studySpec)
    : { problems: [noStudy] };
  const known = study.document ? usableKeys(study.document, studySpec) : {};
  const specs = names
    .filter((name) => name.endsWith('.yaml') && name !== 'study.yaml')
    .map((name) => readFinding(folder, name));
  const tables = readTables(folder, names, known.base);
  const parsed = specs.map((spec) => ({ spec, ...makeFinding(spec, tables, known) }));
  const stray = strayTables(tables, specs);
  const unread = names.filter(hasWrongEnding);
  const whole = inPosition(parsed);
  // Cells that are wrong in themselves are mended first: what they add up to is not known yet.
  const sound = parsed.every(({ problems }) => problems.length === 0);
  const safe =
    study.value && sound
      ? protectFindings(whole, study.value, previous === undefined ? undefined : earlier(previous))
      : { findings: whole.map(({ finding }) => finding), suppressed: [], problems: [], notes: [] };
  return {
    ...(study.value && { spec: study.value }),
    ...(study.document && { document: study.document }),
    known,
    findings: safe.findings,
    suppressed: safe.suppressed,
    notes: safe.notes,
    shortCodes: shortCodes(
      known.id ?? '',
      whole.map(({ finding: { id }, spec: { short } }) => ({ id, short })),
    ),
    broken: [
      ...parsed.filter(({ finding }) => finding === undefined).map(({ spec }) => spec.id),
      ...[...stray, ...unread].map((name) => name.replace(/\.\w+$/, '')),
    ],
    problems: [
      ...study.problems,
      ...parsed.flatMap(({ spec, problems }) => [...spec.problems, ...problems]),
      ...[...tables.values()].flatMap((table) => table.problems),
      ...safe.problems,
      ...shortProblems(specs),
      ...checkPublicFiles(folder, known.base),
      ...unread.map(wrongEnding),
      ...stray
        .filter((name) => !isNamedLike(name, unread) && !tables.get(name)?.aboutPersons)
        .map(strayTable),
      ...(study.document && specs.length + stray.length + unread.length === 0 ? [noFindings] : []),
    ],
  };
}

function earlier(folder: string): EarlierRelease {
  const read = readEarlierRelease(folder);
  if ('refused' in read) throw new Error(`${read.refused}: ${read.file}`);
  return read;
}

const noStudy: Problem = {
  file: 'data/study.yaml',
  line: 1,
  column: 1,
  what: 'file not found',
  value: 'data/study.yaml',
  mend: 'name the folder that holds data/ and locales/; or make one to start from: constats new <folder>',
};

const noFindings: Problem = {
  file: 'data/study.yaml',
  line: 1,
  column: 1,
  what: 'study without findings',
  value: 'data',
  mend: 'add a table, e.g. data/trust.csv, and beside it data/trust.yaml that says what it means',
};

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

interface ReadSpec<T> extends Parsed<T> {
  document?: Document;
}

function readSpec<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): ReadSpec<z.output<S>> {
  const { text, problems: unread } = readWordsText(file, readFileSync(join(folder, file)));
  if (text === undefined) return { problems: unread };
  const { value: document, problems } = parseDocument(file, text);
  return document === undefined ? { problems } : { document, ...checkDocument(document, schema) };
}

function readFinding(folder: string, name: string): ReadFinding {
  const id = name.replace(/\.yaml$/, '');
  const spec = readSpec(folder, `data/${name}`, findingSpec);
  const written = spec.document?.value;
  const table =
    typeof written === 'object' && written !== null && 'table' in written
      ? String(written.table)
      : `${id}.csv`;
  return { ...spec, id, table };
}

/** Makes the finding of a YAML file, unless its name or its table is wrong. */
function makeFinding(
  { id, value: spec, document, table: name }: ReadFinding,
  tables: ReadonlyMap<string, ReadTable>,
  known: Partial<StudySpec>,
): { finding?: Finding; problems: Problem[] } {
  const misnamed = nameProblems(id);
  if (spec === undefined || document === undefined) return { problems: misnamed };
  const table = tables.get(name);
  if (table === undefined)
    return { problems: [...misnamed, missingTable(name, spec, document, [...tables.keys()])] };
  if (table.value === undefined) return { problems: misnamed };
  // Where the study's base cannot be used, no count is above it.
  const study = { base: Infinity, ...known };
  const { finding, problems } = parseFinding({ id, spec, document, table: table.value, study });
  return {
    ...(finding && misnamed.length === 0 && { finding }),
    problems: [...misnamed, ...problems],
  };
}

/** A table as it was read, or what keeps it from being used. */
interface ReadTable extends Parsed<Table> {
  /** It holds a row for each person: nothing else is said of it. */
  aboutPersons?: boolean;
}

function readTables(
  folder: string,
  names: readonly string[],
  base: number | undefined,
): Map<string, ReadTable> {
  return new Map(
    names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => {
        const bytes = readFileSync(join(folder, 'data', name));
        const { table, problems } = parseTable(`data/${name}`, bytes);
        if (table === undefined)
          return [name, { problems: unparsedProblems(`data/${name}`, bytes, problems, base) }];
        const persons = findMicrodata(table, base);
        if (persons.length > 0) return [name, { problems: persons, aboutPersons: true }];
        return [name, { value: table, problems }];
      }),
  );
}

/** The findings that are whole, in the order of the site. */
function inPosition(parsed: readonly { spec: ReadFinding; finding?: Finding }[]): Unprotected[] {
  const position = ({ spec }: Unprotected) => spec.position ?? Infinity;
  return parsed
    .flatMap(({ spec: { value: spec }, finding }) => (finding && spec ? [{ finding, spec }] : []))
    .toSorted((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)));
}
