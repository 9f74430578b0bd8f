import { furtherLines, type Problem } from '#errors.ts';
import { englishWords, shippedTexts } from '#i18n/interface.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { paragraphs, textParts, translatedTexts } from '#study/translations/translated-texts.ts';
import { longSentences, type LongTexts, wordsOfText } from './long-texts.ts';

/**
 * Files of a language whose longer texts are for the most part those of another, or in its interface any of them: of a
 * language of the study that is listed before it, of the template, or of the interface that comes with the generator;
 * else, files in which a text is the same as its source. Each is told once.
 */
export function untranslatedFiles(
  spoken: readonly LongTexts[],
  template: readonly LongTexts[],
): Problem[] {
  const [source] = spoken;
  return spoken.flatMap(({ words, long }, index) => {
    const others = [...spoken.slice(0, index), ...template];
    const foreign = new Map(others.flatMap((other) => textsBeside(words.tag, other)));
    for (const [text, tag] of interfaceBeside(words.tag)) foreign.set(text, tag);
    const files = Map.groupBy(long, ({ file }) => file);
    const foreignFiles = [...files.values()].flatMap((texts) =>
      untranslated(texts, foreign, words.tag),
    );
    const told = new Set(foreignFiles.map(({ file }) => file));
    const same = source === undefined ? [] : sameAsSource(source.words, words);
    return [...foreignFiles, ...same.filter(({ file }) => !told.has(file))];
  });
}

/** Files with texts that are the same as their source, which for the interface is English. */
function sameAsSource(source: Words, words: Words): Problem[] {
  const own = isSameLanguage(source.tag, words.tag) ? [] : translatedTexts(source, words);
  const texts = own.flatMap(({ source: originals, translation }) => {
    const parts = new Set(textParts(originals).map(asRead));
    return translation.flatMap(paragraphs).filter(({ text }) => parts.has(asRead(text)));
  });
  const ui = isSameLanguage('en', words.tag) ? [] : [...words.texts.ui];
  const english = ui.flatMap(([key, text]) => (englishWords[key] === text.text ? [text] : []));
  return [...same(texts, source.tag), ...same(english, 'en')];
}

/** Texts that are the same as in another language, told once for each file. */
function same(texts: readonly Text[], tag: string): Problem[] {
  const found = texts.filter(({ text }) => isTranslatable(text));
  return [...Map.groupBy(found, ({ file }) => file).values()].flatMap((all) =>
    all.slice(0, 1).map(({ file, line, column, text }) => ({
      ...{ file, line, column },
      what: `${all.length === 1 ? 'text that is' : `${all.length} texts that are`} the same as in ${nameOfLanguage(tag, 'en')}`,
      value: text,
      mend: `translate ${all.length === 1 ? 'it' : 'them'}, or leave what is rightly the same${furtherLines(all)}`,
    })),
  );
}

/** Line breaks and blanks make no other text. */
function asRead(text: string): string {
  return text.normalize().replace(/\s+/g, ' ').trim();
}

/**
 * Whether a text would read otherwise in another language: numbers, addresses, names, references and many a single word
 * ("Internet") need not.
 */
function isTranslatable(text: string): boolean {
  const own = wordsOfText(text);
  const isName = own.every((word) => /^\p{Lu}/u.test(word));
  return own.length > 1 && !isName && !/\bdoi:|https?:\/\//i.test(text);
}

/** The longer texts of another language, each with its tag. */
function textsBeside(tag: string, { words, long }: LongTexts): [string, string][] {
  return isSameLanguage(tag, words.tag) ? [] : long.map(({ text }) => [text, words.tag]);
}

/** The longer sentences that come with the generator, by language: cutting them costs more than all else here. */
let shippedSentences: readonly (readonly [tag: string, sentences: readonly string[]])[] | undefined;

function interfaceBeside(tag: string): [string, string][] {
  shippedSentences ??= shippedTexts.map(([other, texts]) => [
    other,
    texts.flatMap((text) => longSentences(text, other)),
  ]);
  return shippedSentences.flatMap(([other, sentences]) =>
    isSameLanguage(tag, other)
      ? []
      : sentences.map((sentence): [string, string] => [sentence, other]),
  );
}

function untranslated(
  texts: readonly Text[],
  foreign: ReadonlyMap<string, string>,
  tag: string,
): Problem[] {
  const same = texts.filter(({ text }) => foreign.has(text));
  const [first] = same;
  // What a study words for itself may quote another language; the interface never does.
  const most = first?.file.endsWith('/ui.json') ? 0 : texts.length / 2;
  if (first === undefined || same.length <= most) return [];
  const { file, line, column, text } = first;
  return [
    {
      ...{ file, line, column },
      what: `words that are still in ${nameOfLanguage(foreign.get(text) ?? tag, 'en')}: ${same.length} of ${texts.length} longer sentences`,
      value: text,
      mend: `translate them; or take "${tag}" out of "languages" in data/study.yaml until they are${furtherLines(same)}`,
    },
  ];
}

function isSameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
