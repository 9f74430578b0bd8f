import { nearest } from '#documents/document.ts';
import { canonicalTag } from '#study/translations/check-languages.ts';
import { languageGlyphFault } from '#study/words/glyphs.ts';
import type { AnswerReading, AnswerRefusal } from './study-answers.ts';

/** Reads the languages of a study, by their tags or their names: "fr, en", "French, Arabic". */
export function readLanguages(text: string): AnswerReading<string[]> {
  const words = text.split(/[\s,;|/]+/).filter(Boolean);
  const read = words.map(readTag);
  const tags = read.flatMap((one) => ('value' in one ? one.value : []));
  const refused = [...read.flatMap((one) => ('value' in one ? [] : one)), ...tagRefusals(tags)];
  if (refused.length > 0) return refused;
  return tags.length > 0 ? { value: tags } : [{ what: 'no language', mend: expected }];
}

/** What is wrong with languages that are known: one is named again, or pictures cannot write it. */
function tagRefusals(tags: readonly string[]): AnswerRefusal[] {
  const twice = tags.filter((tag, index) => tags.indexOf(tag) < index);
  return [
    ...[...new Set(twice)].map((tag) => ({
      what: `language that stands twice, ${tag}`,
      mend: 'name each language once',
    })),
    ...[...new Set(tags)].flatMap((tag) => languageGlyphFault(tag) ?? []),
  ];
}

const expected = 'expected the codes of languages (BCP 47), your own first, e.g. "fr,en,ar"';

function readTag(word: string): AnswerReading<string> {
  const tag = canonicalTag(word.replaceAll('_', '-')) ?? canonicalTag(word.toLowerCase());
  if (tag !== undefined && isLanguage(tag)) return { value: tag };
  const named = languageCalled(word);
  return named === undefined ? unknown(word) : { value: named };
}

/** Names of languages with two letters are all known; of those with three, some are not. */
function isLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-');
  return language.length === 3 || nameOf(language, 'en') !== undefined;
}

function unknown(word: string): AnswerRefusal[] {
  const near = nearest(
    word.toLowerCase(),
    englishNames().map(([name]) => name),
  );
  const meant = near === undefined ? undefined : languageCalled(near);
  return [
    {
      what: `language that nobody knows, ${word}`,
      mend: meant === undefined ? expected : `did you mean "${meant}"? ${expected}`,
    },
  ];
}

/** The tag of a language by its name in English or in itself: "French" and "français" are "fr". */
function languageCalled(word: string): string | undefined {
  const name = word.toLowerCase();
  return englishNames().find(
    ([english, tag]) => english === name || nameOf(tag, tag)?.toLowerCase() === name,
  )?.[1];
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The English names of all languages that have a tag of two letters, with it. */
function englishNames(): [name: string, tag: string][] {
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const tag = first + second;
      const name = nameOf(tag, 'en');
      return name === undefined ? [] : [[name.toLowerCase(), tag]];
    }),
  );
}

function nameOf(tag: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag);
}
