import { sentences } from '#contents/records.ts';
import type { Problem } from '#errors.ts';
import { literal, placeholders } from '#i18n/placeholders.ts';
import { readWords, type Text } from '#i18n/read-words.ts';
import type { Study } from '#study/study.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { numbersOf } from './record-numbers.ts';
import { type Secret, toldOf } from './secret.ts';
import { searchFor, type SecretSearch } from './secret-search.ts';
import { studySecrets } from './secrets.ts';

/** The words of a study that tell a number which is hidden or was withdrawn: all else in them is quoted from what is published. */
export function wordsThatTell(folder: string, study: Study): Problem[] {
  const told = studySecrets(study);
  if (told.secrets.length === 0) return [];
  const search = searchFor(told);
  const withdrawn = Map.groupBy(
    told.secrets.filter(({ isWithdrawn }) => isWithdrawn),
    ({ finding }) => finding,
  );
  return [...study.translators.keys()].flatMap((tag) => {
    const { texts, pages } = readWords(folder, tag).words;
    return [
      ...[...texts.study].map(([key, text]) => ({ text, about: key.split('.')[1] })),
      ...[...texts.findings].map(([key, text]) => ({ text, about: key.split('.')[0] })),
      ...[...pages.values()].map((text) => ({ text, about: undefined })),
    ].flatMap(({ text, about }) => telling(text, search, withdrawn.get(about ?? '') ?? []));
  });
}

/** `own` are numbers that were withdrawn from the finding which the text is about. */
function telling(text: Text, search: SecretSearch, own: readonly Secret[]): Problem[] {
  const typed = placeholders(text.text).filter(({ name }) => /\p{Nd}/u.test(literal(name) ?? ''));
  return typed.flatMap(({ name, offset }) => {
    const [start, end] = sentenceAround(text.text, offset);
    const said = withoutQuotes(text.text.slice(start, end));
    const [secret] = [
      ...sentences(said).flatMap((sentence) => search(sentence)),
      ...own.filter((figure) => isTyped(figure, literal(name) ?? '')),
    ];
    if (secret === undefined) return [];
    return [{ ...placeInText(text, offset), ...toldOf(secret.name), value: `{{${name}}}` }];
  });
}

/** Whether a typed number is this figure, and no day or year. */
function isTyped({ value }: Secret, typed: string): boolean {
  return numbersOf(typed, 0).some((number) => {
    const isDate = value <= 31 || (value >= 1900 && value < 2100);
    return number.value === value && (number.isPercent || number.decimals > 0 || !isDate);
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
