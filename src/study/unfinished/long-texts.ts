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
  return { words, long: longTexts(words) };
}

function longTexts({ tag, texts, pages }: Words): Text[] {
  const all = [texts.ui, texts.study, texts.findings, texts.terms].flatMap((map) => [
    ...map.values(),
  ]);
  return [...all, ...[...pages.values()].flatMap(paragraphs)].flatMap((text) =>
    longSentences(text.text, tag).map((sentence) => ({ ...text, text: sentence })),
  );
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
