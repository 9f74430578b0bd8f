import { type Place, type Problem, startOf } from '#errors.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { type TranslatedSection, translatedSections } from '#i18n/sources.ts';
import { textForms } from '#study/texts/expected-texts.ts';

/** A text of the source language and its translation. */
export interface TranslatedText {
  section: TranslatedSection;
  /** Its key without plural ending, e.g. "services.headline", or the name of a page. */
  name: string;
  /** The source: one text, one for each plural form, or a page. */
  source: readonly Text[];
  /** The translation, in as many forms as its language has. */
  translation: readonly Text[];
}

/** The texts that both languages have, in the order of the translation. */
export function translatedTexts(source: Words, words: Words): TranslatedText[] {
  return translatedSections.flatMap((section) => {
    const originals = textsOf(source, section);
    return [...textsOf(words, section)].flatMap(([name, translation]) => {
      const original = originals.get(name);
      return original === undefined ? [] : [{ section, name, source: original, translation }];
    });
  });
}

/** The parts that a text is kept and compared in: paragraphs of a page, plural forms of any other. */
export function textParts(texts: readonly Text[]): string[] {
  return texts.flatMap((text) => paragraphs(text).map((part) => part.text));
}

/** A paragraph of a page: up to the next blank line. */
export const paragraphPattern = /\S(?:.|\n(?![ \t]*(?:\n|$)))*/g;

/** The parts of a page, each at its place; a text of a file of words has one part, which is itself. */
export function paragraphs(text: Text): Text[] {
  if (!text.file.endsWith('.md')) return [text];
  return [...text.text.matchAll(paragraphPattern)].map((match) => ({
    file: text.file,
    line: text.text.slice(0, match.index).split('\n').length,
    column: 1,
    text: match[0].trimEnd(),
  }));
}

/**
 * The place of a translated part, among those that `counts` lets count: where a translation has other paragraphs than
 * its source, its beginning.
 */
export function placeOfPart(
  { translation }: TranslatedText,
  index: number,
  count: number,
  counts: (part: string) => boolean = () => true,
): Place {
  const parts = translation.flatMap(paragraphs).filter(({ text }) => counts(text));
  const part = parts.length === count ? parts[index] : translation[0];
  const { file, line, column } = part ?? parts[0] ?? startOf('');
  return { file, line, column };
}

/** Whether one of `problems` is about these texts. */
export function haveProblem(texts: readonly Text[], problems: readonly Problem[]): boolean {
  return texts.some(({ file, line, column, text }) =>
    problems.some(
      (problem) =>
        problem.file === file &&
        (file.endsWith('.md') ||
          (problem.line === line &&
            problem.column >= column &&
            problem.column < column + JSON.stringify(text).length)),
    ),
  );
}

function textsOf(words: Words, section: TranslatedSection): Map<string, Text[]> {
  if (section === 'pages') return new Map([...words.pages].map(([name, page]) => [name, [page]]));
  return textForms(words, section);
}
