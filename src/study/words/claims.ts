import type { Problem } from '#errors.ts';
import { countWords } from '#i18n/count-words.ts';
import { fillPlaceholders, literal, placeholders } from '#i18n/placeholders.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { findingOf, findQuote, type Quotable } from '#study/quotes/quotes.ts';
import { stemOf } from '#study/texts/expected-texts.ts';
import { placeInText } from '#study/texts/place-in-text.ts';

/** As many words stand beside a number in a strip of several. */
export const mostWords = 8;

/** The claims of findings that are too long for where they stand, or quote the number that stands beside them. */
export function unfitClaims({ tag, texts }: Words, study: Quotable): Problem[] {
  return [...texts.findings].flatMap(([key, text]) => {
    const [id = '', ...name] = stemOf('findings', key).split('.');
    if (name.join('.') !== 'claim') return [];
    return [...quotedNumbers(text, study, id), ...tooManyWords(text, tag)];
  });
}

function tooManyWords(text: Text, tag: string): Problem[] {
  const { file, line, column } = text;
  const words = countWords(
    fillPlaceholders(text.text, () => 'x'),
    tag,
  );
  if (words <= mostWords) return [];
  return [
    {
      ...{ file, line, column },
      what: `claim of ${words} words`,
      value: text.text,
      mend: `expected at most ${mostWords}, which are read with the number before them: leave out what the headline says in full`,
    },
  ];
}

/** The name of a wave is no number. */
function quotedNumbers(text: Text, study: Quotable, id: string): Problem[] {
  const own = findingOf(study, { id });
  return placeholders(text.text)
    .filter(({ name }) => literal(name) === undefined)
    .filter(({ name }) => !['wave', undefined].includes(findQuote(study, name, own)?.kind))
    .map(({ name, offset }) => ({
      ...placeInText(text, offset),
      what: 'quote in a claim',
      value: `{{${name}}}`,
      mend: 'take it out: the number of the headline stands before the claim',
    }));
}
