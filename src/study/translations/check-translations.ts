import { type Problem, quoteSome, startOf } from '#errors.ts';
import type { Words } from '#i18n/read-words.ts';
import { readSources, type Sources, sourcesFile } from '#i18n/sources.ts';
import type { Quotable } from '#study/quotes/quotes.ts';
import { isOutdated, outdated } from './outdated.ts';
import { haveProblem, type TranslatedText, translatedTexts } from './translated-texts.ts';
import { unquoted } from './unquoted.ts';

/** What is told of translations and their sources. */
export interface TranslationProblems {
  /** Translations whose source has changed; a study may allow them. */
  outdated: Problem[];
  /** The same translations by their names. */
  outdatedTexts: OutdatedText[];
  /** What is wrong whatever the study allows. */
  wrong: Problem[];
  /** Translations of which no source is stored: nobody will be told when it changes. */
  unrecorded: Problem[];
}

/** The name of a translation whose source has changed. */
export interface OutdatedText extends Pick<TranslatedText, 'section' | 'name'> {
  /** The language it was translated into. */
  tag: string;
}

/** A translation into one language, and what it was made from. */
interface Translation {
  source: Words;
  words: Words;
  sources?: Sources;
}

/**
 * Checks that each language says what the source language says today. Where a text has one of the problems that were
 * `found` already, its translations are not compared with it: it will change once more.
 */
export function checkTranslations(
  folder: string,
  languages: readonly Words[],
  study: Quotable,
  found: readonly Problem[],
): TranslationProblems {
  const source = languages.find(({ tag }) => tag === study.spec.languages?.[0]);
  const others = source === undefined ? [] : languages.filter((words) => words !== source);
  const read = others.map((words) => ({ words, ...readSources(folder, words.tag) }));
  const told = read.map(({ words, sources, problems }) =>
    source === undefined || problems.length > 0
      ? { outdated: [], outdatedTexts: [], wrong: problems, unrecorded: [] }
      : checkTranslation({ source, words, ...(sources && { sources }) }, study, found),
  );
  return {
    outdated: told.flatMap((one) => one.outdated),
    outdatedTexts: told.flatMap((one) => one.outdatedTexts),
    wrong: told.flatMap((one) => one.wrong),
    unrecorded: told.flatMap((one) => one.unrecorded),
  };
}

/** The source that a translation was made from, where it is stored and in the source language of today. */
export function storedSource(
  { section, name }: TranslatedText,
  sources: Sources | undefined,
  from: string,
): readonly string[] | undefined {
  return sources?.from === from ? sources.texts[section].get(name) : undefined;
}

function checkTranslation(
  { source, words, sources }: Translation,
  study: Quotable,
  found: readonly Problem[],
): TranslationProblems {
  const tags = { from: source.tag, to: words.tag };
  const texts = translatedTexts(source, words)
    .filter((text) => !haveProblem(text.source, found))
    .map((text) => ({ text, stored: storedSource(text, sources, source.tag) }));
  return {
    outdated: texts.flatMap(({ text, stored }) => (stored ? outdated(text, stored, tags) : [])),
    outdatedTexts: texts
      .filter(({ text, stored }) => stored !== undefined && isOutdated(text, stored, source.tag))
      .map(({ text: { section, name } }) => ({ tag: words.tag, section, name })),
    wrong: texts
      .filter(({ text }) => !haveProblem(text.translation, found))
      .flatMap(({ text, stored }) => {
        const isOld = stored !== undefined && isOutdated(text, stored, source.tag);
        return unquoted(text, study, { tag: words.tag, ...(isOld && { stored }) });
      }),
    unrecorded: unrecorded(
      texts.filter(({ stored }) => stored === undefined).map(({ text }) => text.name),
      words.tag,
    ),
  };
}

function unrecorded(names: readonly string[], tag: string): Problem[] {
  if (names.length === 0) return [];
  const file = sourcesFile(tag);
  return [
    {
      ...startOf(file),
      what: `${names.length === 1 ? 'translation' : `${names.length} translations`} without a stored source`,
      mend: `nobody is told when the source of ${quoteSome(names)} changes; to keep what it says today: npx constats accept --lang ${tag}`,
    },
  ];
}
