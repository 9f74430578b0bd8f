import { sentences } from '#contents/records.ts';
import type { Problem } from '#errors.ts';
import { literal, placeholders } from '#i18n/placeholders.ts';
import { readWords, type Text } from '#i18n/read-words.ts';
import type { Study } from '#study/study.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { searchFor, type SecretSearch } from './secret-search.ts';
import { studySecrets } from './secrets.ts';

/** The words of a study that tell a number which disclosure control took away: all else in them is quoted from what is published. */
export function wordsThatTell(folder: string, study: Study): Problem[] {
  const told = studySecrets(study);
  if (told.secrets.length === 0) return [];
  const search = searchFor(told);
  return [...study.translators.keys()].flatMap((tag) => {
    const { texts, pages } = readWords(folder, tag).words;
    return [...texts.study.values(), ...texts.findings.values(), ...pages.values()].flatMap(
      (text) => telling(text, search),
    );
  });
}

function telling(text: Text, search: SecretSearch): Problem[] {
  const typed = placeholders(text.text).filter(({ name }) => /\p{Nd}/u.test(literal(name) ?? ''));
  return typed.flatMap(({ name, offset }) => {
    const [start, end] = sentenceAround(text.text, offset);
    const said = withoutQuotes(text.text.slice(start, end));
    const [secret] = sentences(said).flatMap((sentence) => search(sentence));
    if (secret === undefined) return [];
    return [
      {
        ...placeInText(text, offset),
        what: `suppressed number of ${secret.name}`,
        value: `{{${name}}}`,
        mend: 'take the number out: it is hidden so that nobody can be recognised',
      },
    ];
  });
}

function sentenceAround(text: string, offset: number): [number, number] {
  const ends = [...text.matchAll(/(?<=[.!?؟])\s+|\n{2,}/g)].map(({ index }) => index);
  const start = ends.findLast((end) => end <= offset) ?? 0;
  return [start, ends.find((end) => end > offset) ?? text.length];
}

/** A text with its typed digits, and without what it quotes from tables. */
function withoutQuotes(text: string): string {
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => literal(name) ?? '…');
}
