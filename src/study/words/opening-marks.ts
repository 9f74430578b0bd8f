import { furtherLines, type Problem } from '#errors.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { paragraphs } from '#study/translations/translated-texts.ts';

/** The marks that Spanish sets before a question and an exclamation. */
const pairs = [
  { closing: '?', opening: '¿' },
  { closing: '!', opening: '¡' },
] as const;

/** Questions and exclamations in Spanish that nothing opens: to be noted, once for each file, since nobody misreads them. */
export function openingMarks(languages: readonly Words[]): Problem[] {
  return languages.filter(({ tag }) => /^es(?:-|$)/.test(tag)).flatMap(unopened);
}

function unopened({ texts, pages }: Words): Problem[] {
  const all = [...Object.values(texts), pages].flatMap((section) => [...section.values()]);
  return pairs.flatMap(({ closing, opening }) => {
    const found = all
      .flatMap(paragraphs)
      .filter(({ text }) => count(text, closing) > count(text, opening));
    return [...Map.groupBy(found, ({ file }) => file).values()].flatMap((inFile) =>
      inFile.slice(0, 1).map((first) => note(first, inFile, opening)),
    );
  });
}

function note(
  { file, line, column, text }: Text,
  found: readonly Text[],
  opening: string,
): Problem {
  return {
    ...{ file, line, column },
    what: `${opening === '¿' ? 'question' : 'exclamation'} that no ${opening} opens`,
    value: text,
    mend: `write ${opening} where it begins${furtherLines(found)}`,
  };
}

/** How often a mark stands in a text, but in an address. */
function count(text: string, mark: string): number {
  return text.replace(/https?:\/\/\S+|\]\(.*?\)/g, ' ').split(mark).length;
}
