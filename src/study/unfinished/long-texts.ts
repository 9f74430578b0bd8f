import type { Text, Words } from '#i18n/read-words.ts';
import { paragraphs } from '#study/translations/translated-texts.ts';

/** A text of fewer words may well be the same in two languages, or in two studies. */
const fewWords = 4;

/** A language with every sentence that is long enough to be told from others. */
export interface LongTexts {
  words: Words;
  /** Each at the place of its paragraph. */
  long: readonly Text[];
}

/** Cuts the texts of a language into sentences. */
export function longTextsOf(words: Words): LongTexts {
  const long = allTexts(words).flatMap((text) =>
    longSentences(text.text, words.tag).map((sentence) => ({ ...text, text: sentence })),
  );
  return { words, long };
}

/** All texts of a language; those of pages by their paragraphs. */
export function allTexts({ texts, pages }: Words): Text[] {
  const files = [texts.ui, texts.study, texts.findings, texts.terms];
  return [
    ...files.flatMap((file) => [...file.values()]),
    ...[...pages.values()].flatMap(paragraphs),
  ];
}

/** The sentences of a text that are long enough, whatever its line breaks; headings are as alike as what they stand above. */
export function longSentences(text: string, tag: string): string[] {
  const plain = text.replace(/^#.*$/gm, ' ').replace(/\s+/g, ' ').trim();
  const found = new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(plain);
  return [...found]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => wordsOfText(sentence).length >= fewWords);
}

/** The words of a text itself: neither placeholders nor addresses. */
export function wordsOfText(text: string): string[] {
  const own = text.replace(/\{\{.*?\}\}|\]\(.*?\)/g, ' ');
  return [...own.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(([word]) => word);
}
