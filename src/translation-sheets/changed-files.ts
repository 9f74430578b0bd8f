import { documentLeaves, parseDocument } from '#documents/document.ts';
import { setJsonTexts } from '#documents/set-json-texts.ts';
import { readBytes } from '#encoding/read-bytes.ts';
import { splitPlural } from '#i18n/plurals.ts';
import { sourcesFile } from '#i18n/sources.ts';
import type { GivenTranslation } from './find-rows.ts';
import { pageText } from './page-text.ts';
import { recordedSources } from './recorded-sources.ts';
import { fileOfRow, type TranslationUnit } from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';

/** A file of a study as it is, and as it will be. */
export interface FileChange {
  /** Path below the study folder. */
  file: string;
  /** Absent where there is no such file yet. */
  before?: string | undefined;
  after: string;
}

/** The files of words that translations change, and what is kept of their sources. */
export function changedFiles(
  folder: string,
  study: TranslatedStudy,
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
): FileChange[] {
  const { tag } = study.words;
  const files = Map.groupBy(given, ({ row }) => fileOfRow(row));
  const changes = [...files].map(([name, own]): FileChange => {
    const file = `locales/${tag}/${name}`;
    const before = textOf(folder, file);
    const after = name.endsWith('.json')
      ? wordsText(folder, study, name, before, units, own)
      : pagesText(before, units, own);
    return { file, before, after };
  });
  const kept = sourcesFile(tag);
  const sources = {
    file: kept,
    before: textOf(folder, kept),
    after: recordedSources(study, units, given),
  };
  return [...changes, ...(given.some(({ row }) => row.section !== 'ui') ? [sources] : [])].filter(
    ({ before, after }) => before !== after,
  );
}

function pagesText(
  before: string | undefined,
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
): string {
  const unit = units.find(({ rows }) => given.some(({ row }) => rows.includes(row)));
  if (unit === undefined) return before ?? '';
  return pageText(before ?? '', unit, new Map(given.map(({ row, text }) => [row, text])));
}

function wordsText(
  folder: string,
  { source, words }: TranslatedStudy,
  name: string,
  before: string | undefined,
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
): string {
  const own = pathsIn(`locales/${words.tag}/${name}`, before);
  const file = `locales/${source.tag}/${name}`;
  const original = pathsIn(file, textOf(folder, file));
  const stems = new Map([...original].map(([key, path]) => [splitPlural(key).stem, path]));
  const pathOf = (section: string, key: string): string[] => {
    if (section === 'ui') return own.get(key) ?? [key];
    const path = own.get(key) ?? original.get(key);
    if (path !== undefined) return path;
    const { stem, form } = splitPlural(key);
    const beside = stems.get(stem) ?? stem.split('.');
    const last = splitPlural(beside.at(-1) ?? '').stem;
    return [...beside.slice(0, -1), form === undefined ? last : `${last}_${form}`];
  };
  const rows = units.flatMap((unit) => unit.rows).filter((row) => fileOfRow(row) === name);
  return setJsonTexts(
    before ?? '{}\n',
    given.map(({ row, text }) => ({ path: pathOf(row.section, row.key), text })),
    rows.map(({ section, key }) => pathOf(section, key)),
  );
}

/** Where each text of a file stands, by its key. */
function pathsIn(file: string, text = '{}'): Map<string, string[]> {
  const leaves = documentLeaves(parseDocument(file, text).value?.value ?? {});
  return new Map(leaves.map(({ path }) => [path.join('.'), path.map(String)]));
}

/** A file with its byte-order mark, so that only what changes is written anew; absent where there is none. */
function textOf(folder: string, file: string): string | undefined {
  const read = readBytes(folder, file);
  return read !== undefined && 'bytes' in read
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes)
    : undefined;
}
