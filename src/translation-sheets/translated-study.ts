import { readFindings } from '#data-folder/read-study.ts';
import { readStudy } from '#data-folder/study-settings.ts';
import { InputError, quoteList, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { withShippedWords } from '#i18n/interface.ts';
import {
  isOfUnwritten,
  readLanguageFolders,
  readWords,
  type Text,
  type Words,
} from '#i18n/read-words.ts';
import { readSources, type Sources } from '#i18n/sources.ts';
import type { Remember } from '#remember.ts';

/** A study as far as its translation into one language asks for it: it need not be whole. */
export interface TranslatedStudy {
  spec: StudySpec;
  findings: readonly Finding[];
  /** Findings that cannot be looked into. */
  broken: readonly string[];
  /** The words of its source language. */
  source: Words;
  /** The words of the other language, as far as there are any. */
  words: Words;
  /** What these were made from, where it is kept. */
  sources?: Sources | undefined;
  /** The words of the interface in the language that they are translated from: English, or the one that stands in. */
  interfaceWords: ReadonlyMap<string, Text>;
}

/**
 * Reads a study for its translation into the language `tag`; `remember` gives choices of what to hide that were made
 * before. Throws an `InputError` where it cannot be read.
 */
export function readTranslatedStudy(
  folder: string,
  tag: string,
  remember?: Remember,
): TranslatedStudy {
  const { spec, findings, broken, problems } = readFindings(folder, undefined, remember);
  if (spec === undefined) throw new InputError(problems);
  const [from = ''] = spec.languages;
  const source = readWords(folder, from);
  const target = readWords(folder, tag);
  const stored = readSources(folder, tag);
  const isThere = readLanguageFolders(folder).includes(tag);
  const found = [
    ...source.problems,
    // A text that is empty has no translation yet: it is what is asked for.
    ...target.problems.filter((problem) => isThere && !isOfUnwritten(problem)),
    ...stored.problems,
  ].filter(({ file }) => isThere || !file.startsWith(`locales/${tag}/`));
  const unread = found.filter(({ what }) => what !== 'file not found');
  if (unread.length > 0) throw new InputError(unread);
  const { words } = readWords(folder, spec.fallback?.[tag] ?? 'en');
  return {
    ...{ spec, findings, broken, source: source.words, words: target.words, ...stored },
    interfaceWords: withShippedWords(words).texts.ui,
  };
}

/** The languages that a study is translated into. Throws an `InputError` where its settings cannot be read. */
export function languagesOf(folder: string): { from: string; into: string[] } {
  const { known, problems } = readStudy(folder);
  const [from, ...into] = known.languages ?? [];
  if (from === undefined) throw new InputError(problems);
  return { from, into };
}

/** The problem of a sheet that was made from another source language than the study has. */
export function otherSource(file: string, sheet: string, study: readonly string[]) {
  return {
    ...startOf(file),
    what: 'sheet made from another source language',
    value: sheet,
    mend: `the source language of the study is ${quoteList(study.slice(0, 1))}: export the sheet anew`,
  };
}
