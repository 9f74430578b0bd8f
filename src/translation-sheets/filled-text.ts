import { withShippedWords, englishWords } from '#i18n/interface.ts';
import { fillPlaceholders, literal } from '#i18n/placeholders.ts';
import { type Text, type Words } from '#i18n/read-words.ts';
import { createTranslator } from '#i18n/translator.ts';
import { startOf } from '#errors.ts';
import { findQuote, findingOf } from '#study/quotes/quotes.ts';
import { quoter } from '#views/words/cell-text.ts';
import type { TranslationRow } from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';

/** Fills what a text of the source quotes; what cannot be known stays as it is. */
export type Filled = (row: Pick<TranslationRow, 'section' | 'name'>, text: string) => string;

/** Fills the figures into texts of the source language, as its pages do. */
export function figuresFiller(study: TranslatedStudy): Filled {
  const translator = createTranslator(withInterface(study.source));
  return ({ section, name }, text) => {
    const own =
      section === 'findings' ? findingOf(study, { id: name.split('.')[0] ?? '' }) : undefined;
    const quote = quoter(study, translator, own);
    const isKnown = (word: string) => section !== 'ui' && isQuotable(study, word, own);
    return fillPlaceholders(text, (word) => (isKnown(word) ? quote(word) : `{{${word}}}`));
  };
}

/** What each placeholder of a text stands for, e.g. `{{percent}} = 48 %`. */
export function explainPlaceholders(
  names: readonly string[],
  fill: (text: string) => string,
): string[] {
  return [...new Set(names)]
    .filter((name) => literal(name) === undefined)
    .map((name) => {
      const written = `{{${name}}}`;
      const value = fill(written);
      return value === written ? written : `${written} = ${value}`;
    });
}

function isQuotable(
  study: TranslatedStudy,
  word: string,
  own: ReturnType<typeof findingOf>,
): boolean {
  const quote = findQuote(study, word, own);
  return (
    quote !== undefined && (quote.kind !== 'cell' || quote.row.cells[quote.measure] !== undefined)
  );
}

/** The words of a language whose interface may not be translated yet. */
function withInterface(words: Words): Words {
  const place = startOf(`locales/${words.tag}/ui.json`);
  const english = Object.entries(englishWords).map(([key, text]): [string, Text] => [
    key,
    { ...place, text },
  ]);
  const shipped = withShippedWords(words);
  return {
    ...shipped,
    texts: { ...shipped.texts, ui: new Map([...english, ...shipped.texts.ui]) },
  };
}
