import { placeholders } from '#i18n/placeholders.ts';
import { pluralExamples, splitPlural } from '#i18n/plurals.ts';
import { postNames } from '#study/texts/expected-texts.ts';
import { mostWords } from '#study/words/claims.ts';
import { mostLeadWords } from '#study/words/long-leads.ts';
import { textLimits } from '#views/posts/overlong-texts.ts';
import { explainPlaceholders } from './filled-text.ts';
import type { TranslationRow, TranslationState } from './sheet-row.ts';

/** What a translator should know of a row; each thing on a line. */
export function rowNote(
  row: TranslationRow,
  state: TranslationState,
  tag: string,
  fill: (text: string) => string,
): string {
  const names = explainPlaceholders(
    placeholders(row.source).map(({ name }) => name),
    fill,
  );
  return [
    ...(state === 'outdated' ? [`the source was: ${row.stored ?? ''}`] : []),
    ...(names.length === 0 ? [] : [`keep as it is: ${names.join('; ')}`]),
    ...pluralNote(row, tag),
    ...limitNote(row),
    ...markdownNote(row),
  ].join('\n');
}

function pluralNote({ section, key }: TranslationRow, tag: string): string[] {
  const { form } = section === 'pages' || section === 'terms' ? {} : splitPlural(key);
  if (form === undefined) return [];
  const numbers = pluralExamples(tag, form);
  return [numbers.length === 0 ? 'for other numbers' : `for numbers such as ${numbers.join(', ')}`];
}

/** How long a text may be, as far as it is told by words or characters alone. */
function limitNote({ section, name, part }: TranslationRow): string[] {
  if (section === 'pages')
    return name === 'home' && part === 1 ? [`at most ${mostLeadWords} words, if it can be`] : [];
  if (section !== 'findings') return [];
  const text = name.slice(name.indexOf('.') + 1);
  if (text === 'claim') return [`at most ${mostWords} words, read with the number before them`];
  if ((postNames as readonly string[]).includes(text)) return ['as short as the source'];
  const limit = textLimits.find((known) => known.name === text);
  return limit === undefined ? [] : [`at most ${limit.most} characters`];
}

function markdownNote({ section, source }: TranslationRow): string[] {
  const isMarked = section === 'pages' && /^#|\*\*|\]\(|^[-*|>] /m.test(source);
  return isMarked ? ['keep the signs # * - | and what stands in ( ) behind [ ]'] : [];
}
