import { group } from 'd3-array';
import { type Problem, quoteList } from '#errors.ts';
import { pluralExamples, pluralForms, splitPlural } from '#i18n/plurals.ts';
import type { WordFile, Words } from '#i18n/read-words.ts';
import { type ExpectedText, parentsIn } from '#study/texts/expected-texts.ts';

/** Plural forms that a language needs and does not have, or has and does not know. */
export function wrongPlurals(
  words: Words,
  file: WordFile,
  wanted: readonly ExpectedText[],
): Problem[] {
  if (file === 'terms') return [];
  const needed = pluralForms(words.tag);
  const known = new Intl.PluralRules(words.tag).resolvedOptions().pluralCategories;
  const parentOf = parentsIn(wanted);
  const plurals = [...words.texts[file].keys()].flatMap((key) => {
    const { stem, form } = splitPlural(key);
    if (form === undefined) return [];
    const parent = parentOf(key);
    const path = [...parent, key.slice(parent.join('.').length + Number(parent.length > 0))];
    return [{ key, stem, form, place: words.place(file, path) }];
  });
  const missing = [...group(plurals, ({ stem }) => stem)].flatMap(([stem, forms]) =>
    needed
      .filter((form) => !forms.some((present) => present.form === form))
      .map((form) => ({
        ...(forms[0]?.place ?? words.place(file, [])),
        what: 'missing plural form',
        value: `${stem}_${form}`,
        mend: `add it: "${words.tag}" uses it for ${pluralExamples(words.tag, form).join(', ')}`,
      })),
  );
  const unknown = plurals
    .filter(({ form }) => !known.includes(form))
    .map(({ key, place }) => ({
      ...place,
      what: 'unknown plural form',
      value: key,
      mend: `remove it: the forms of "${words.tag}" are ${quoteList(needed)}`,
    }));
  return [...missing, ...unknown];
}
