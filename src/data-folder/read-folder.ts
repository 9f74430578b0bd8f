import { type Problem, startOf } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import {
  hasWrongEnding,
  isNamedLike,
  strayTable,
  strayTables,
  twiceNamed,
  wrongEnding,
} from './data-files.ts';
import type { ParsedFinding } from './make-finding.ts';
import { type ReadFinding, readFindingFile, type ReadSpec } from './read-specs.ts';
import { type ReadTable, readTables } from './read-tables.ts';
import { isStudyMisspelt } from './study-settings.ts';

/** What lies in `data/`, as it was read. */
export interface Folder {
  study: ReadSpec<StudySpec>;
  specs: ReadFinding[];
  /** Settings of findings that others are called like. */
  twice: ReadFinding[];
  tables: Map<string, ReadTable>;
  /** Tables that no finding names, and files whose ending no reader knows. */
  stray: string[];
  unread: string[];
}

/** Reads the files of `data/` but `study.yaml`: these are their names. */
export function readFolder(
  folder: string,
  names: readonly string[],
  base: number | undefined,
): Omit<Folder, 'study'> {
  const all = names
    .filter((name) => name.endsWith('.yaml') && name !== 'study.yaml' && !isStudyMisspelt(name))
    .flatMap((name) => readFindingFile(folder, name));
  const specs = [...new Map(all.toReversed().map((spec) => [spec.id, spec])).values()].toReversed();
  const tables = readTables(folder, names, base);
  return {
    specs,
    twice: all.filter((spec) => !specs.includes(spec)),
    tables,
    stray: strayTables(tables, all),
    unread: names.filter((name) => hasWrongEnding(name) && !isStudyMisspelt(name)),
  };
}

/** The ids of findings that are there and cannot be looked into. */
export function brokenIds({ stray, unread }: Folder, parsed: readonly ParsedFinding[]): string[] {
  return [
    ...parsed.filter(({ finding }) => finding === undefined).map(({ spec }) => spec.id),
    ...[...stray, ...unread].map((name) => name.replace(/\.\w+$/, '')),
  ];
}

/** What is wrong within files. */
export function problemsOfFiles(
  { study, tables }: Folder,
  parsed: readonly ParsedFinding[],
): Problem[] {
  return [
    ...study.problems,
    ...uniqueProblems(parsed.flatMap(({ spec, problems }) => [...spec.problems, ...problems])),
    ...[...tables.values()].flatMap((table) => table.problems),
  ];
}

/** Findings of one file have what is wrong in it in common. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const nameOf = ({ file, line, column, what, value }: Problem) =>
    [file, line, column, what, value].join('\0');
  return [...new Map(problems.toReversed().map((each) => [nameOf(each), each])).values()].reverse();
}

/** Files that should be there, or not, or under another name. */
export function problemsOfNames({ study, specs, twice, tables, stray, unread }: Folder): Problem[] {
  return [
    ...twice.map(({ id, place }) => twiceNamed(id, place, specs)),
    ...unread.map(wrongEnding),
    ...stray
      .filter((name) => !isNamedLike(name, unread) && !tables.get(name)?.aboutPersons)
      .map(strayTable),
    ...(study.document && specs.length + stray.length + unread.length === 0 ? [noFindings] : []),
  ];
}

const noFindings: Problem = {
  ...startOf('data/study.yaml'),
  what: 'study without findings',
  value: 'data',
  mend: 'add a table, e.g. data/trust.csv, and beside it data/trust.yaml that says what it means',
};
