import { listDataFiles } from '#data-folder/data-files.ts';
import { readFindingFile } from '#data-folder/read-specs.ts';
import { readStudy } from '#data-folder/study-settings.ts';
import { parseDocument } from '#documents/document.ts';
import { readBytes } from '#encoding/read-bytes.ts';
import { readWordsText } from '#encoding/words-text.ts';
import { InputError, type Problem } from '#errors.ts';
import { readLanguageFolders } from '#i18n/read-words.ts';
import { hasExampleFacts } from '#study/unfinished/unfinished.ts';
import { readableTags } from '#study/translations/check-languages.ts';
import { reservedNames } from '#urls.ts';
import {
  type AddedFile,
  addedFiles,
  type LanguageAround,
  languageWith,
  type StudyAround,
  textsIn,
  wordsFile,
} from './study-around.ts';

/** A study as it is, and the files of words that it has, by their paths. */
export interface ReadAround {
  around: StudyAround;
  found: ReadonlyMap<string, string>;
}

/**
 * Reads what a finding has to fit in with; `template` is what new studies are made from. Throws an `InputError` where
 * files that it adds to cannot be read.
 */
export function readAround(folder: string, template: string): ReadAround {
  const names = listDataFiles(folder);
  const { known: study, document, problems } = readStudy(folder, names);
  const tags = readableTags(study.languages ?? [], readLanguageFolders(folder));
  const read = tags.flatMap((tag) => addedFiles.map((name) => readAdded(folder, tag, name)));
  const faults = [...(document ? [] : problems), ...read.flatMap((file) => file.problems)];
  if (faults.length > 0) throw new InputError(faults);
  const texts = new Map(
    read.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])),
  );
  const languages = tags.map((tag): LanguageAround => {
    const [findings, terms] = addedFiles.map((name) => texts.get(wordsFile(tag, name)) ?? '{}\n');
    return languageWith(tag, { findings: findings ?? '', terms: terms ?? '' });
  });
  const isExample = hasExampleFacts(study, readStudy(`${template}/study`).known);
  return { around: { ...aroundOf(folder, names, study, languages), isExample }, found: texts };
}

function aroundOf(
  folder: string,
  names: readonly string[],
  study: StudyAround['study'],
  languages: readonly LanguageAround[],
): StudyAround {
  const stems = names.map((name) => name.replace(/\..*$/, '').toLowerCase());
  const worded = languages.flatMap(({ tag, files }) =>
    [...textsIn(wordsFile(tag, 'findings'), files.findings).keys()].map(
      (key) => key.split('.')[0] ?? key,
    ),
  );
  const read = names
    .filter((name) => name.endsWith('.yaml') && name !== 'study.yaml')
    .flatMap((name) => readFindingFile(folder, name));
  const taken = new Set<string>([
    ...stems,
    ...read.map(({ id }) => id),
    ...worded,
    ...reservedNames,
  ]);
  const positions = read.flatMap(({ value }) => value?.position ?? []);
  return {
    ...{ study, languages },
    ...(positions.length > 0 && { lastPosition: Math.max(...positions) }),
    isTaken: (id) => taken.has(id),
  };
}

function readAdded(
  folder: string,
  tag: string,
  name: AddedFile,
): { path: string; text?: string; problems: Problem[] } {
  const path = wordsFile(tag, name);
  const read = readBytes(folder, path);
  if (read === undefined) return { path, problems: [] };
  if ('problem' in read) return { path, problems: [read.problem] };
  const { text, problems } = readWordsText(path, read.bytes);
  if (text === undefined) return { path, problems };
  const mark = read.bytes[0] === 0xef && !text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { path, text: mark + text, problems: parseDocument(path, text).problems };
}
