import type { Problem } from '#errors.ts';
import type { Words } from '#i18n/read-words.ts';
import { checkProse, checkTerm, strayBraces } from '#study/quotes/check-prose.ts';
import { checkPage } from '#study/quotes/page-prose.ts';
import type { Quotable } from '#study/quotes/quotes.ts';
import { mergeLeftOfExample } from '#study/texts/left-of-example.ts';
import { checkWords } from './check-words.ts';
import { unfitClaims } from './claims.ts';
import { ownWords } from './fallback.ts';

/** Checks the words of all languages, each against the first one, and what they quote. */
export function checkAllWords(languages: readonly Words[], study: Quotable): Problem[] {
  // Where there are no findings at all, the words are about those to come.
  const isEmpty = study.findings.length + study.broken.length === 0;
  const broken = isEmpty ? [...new Set(languages.flatMap(wordedFindings))] : study.broken;
  return languages.flatMap((words) => checkLanguage(words, languages, { ...study, broken }));
}

function checkLanguage(words: Words, languages: readonly Words[], study: Quotable): Problem[] {
  // What is taken from another language is looked into there.
  const { texts, pages } = ownWords(words);
  return mergeLeftOfExample([
    ...checkWords(words, languages[0] ?? words, study),
    ...unfitClaims({ ...words, texts }, study),
    ...[...texts.ui.values()].flatMap(strayBraces),
    ...[...texts.terms.values()].flatMap(checkTerm),
    ...[...texts.study.values()].flatMap((text) => checkProse(text, study)),
    ...[...texts.findings].flatMap(([key, text]) =>
      checkProse(text, study, { id: findingId(key), corrects: key.includes('.corrections.') }),
    ),
    ...[...pages.values()].flatMap((page) => checkPage(page, study)),
  ]);
}

function wordedFindings({ texts }: Words): string[] {
  return [...texts.findings.keys()].map(findingId);
}

/** The finding that a text of `findings.json` belongs to: "services" of "services.headline". */
function findingId(key: string): string {
  return key.split('.')[0] ?? key;
}
