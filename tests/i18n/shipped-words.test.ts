import { describe, expect, it } from 'vitest';
import { englishWords, shippedPage, shippedTexts, withShippedWords } from '#i18n/interface.ts';
import { placeholders } from '#i18n/placeholders.ts';
import { pluralForms, splitPlural } from '#i18n/plurals.ts';
import { readWords } from '#i18n/read-words.ts';
import { typeset } from '#i18n/typography.ts';
import { charactersWithoutGlyph } from '#pictures/typefaces.ts';

const tags = shippedTexts.map(([tag]) => tag);
const wordsOf = (tag: string) =>
  [...withShippedWords(readWords('no study', tag).words).texts.ui].map(
    ([key, { text }]): [string, string] => [key, text],
  );
const stems = (keys: Iterable<string>) => [
  ...new Set([...keys].map((key) => splitPlural(key).stem)),
];

/** Words that are rightly the same in two languages, beside those with nothing to translate in them. */
const alike = new Set([
  ...[
    'n\u00a0=\u00a0{{n}}',
    '{{n}} pt',
    '{{n}} pts',
    '{{label}} (code)',
    'Base: {{base}}.',
    'Base',
  ],
  ...['Pages', 'Contact', 'Licence', 'Source', 'Corrections', 'Cookies', 'Markdown', 'provisional'],
  ...['SMS', 'Post', 'Story', 'Script embed.js'],
]);

it('speaks six languages, and some in a second way', () => {
  const varied = ['en-x-easy', 'fr-x-facile', 'pt-PT'];
  expect(tags).toEqual(['ar', 'en', 'es', 'fr', 'pt', 'ro', ...varied].toSorted());
});

describe.each(tags)('what comes with the generator in %s', (tag) => {
  const words = wordsOf(tag);
  const plurals = words.filter(([key]) => splitPlural(key).form !== undefined);
  const own = shippedTexts.find(([other]) => other === tag)?.[1] ?? [];

  it('has each text, in each plural form of its language, and no other', () => {
    expect(stems(words.map(([key]) => key))).toEqual(stems(Object.keys(englishWords)));
    const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const stem of stems(plurals.map(([key]) => key))) {
      const forms = plurals.flatMap(([key]) =>
        splitPlural(key).stem === stem ? [splitPlural(key).form] : [],
      );
      expect([stem, forms]).toEqual([stem, expect.arrayContaining([...pluralForms(tag)])]);
      expect([stem, known]).toEqual([stem, expect.arrayContaining(forms)]);
    }
  });

  it('fills in what English does; a plural form may spell a number out', () => {
    const names = (text: string) =>
      placeholders(text)
        .map(({ name }) => name)
        .toSorted();
    const spelled = new Set(['n', 'one', 'unit']);
    for (const [key, text] of words) {
      const { stem, form } = splitPlural(key);
      const english = englishWords[key] ?? englishWords[`${stem}_other`] ?? '';
      const asked = names(english).filter((name) => form === undefined || !spelled.has(name));
      expect([key, names(english)]).toEqual([key, expect.arrayContaining(names(text))]);
      expect([key, names(text)]).toEqual([key, expect.arrayContaining(asked)]);
    }
  });

  it('has pages that state the same facts as those in English', () => {
    const facts = (language: string, name: 'data' | 'method' | 'privacy') =>
      placeholders(shippedPage(language, name) ?? 'none')
        .map(({ name: fact }) => fact)
        .toSorted();
    for (const name of ['data', 'method', 'privacy'] as const) {
      expect(facts(tag, name)).toEqual(facts('en', name));
      const headings = (page = '') => page.match(/^#+ /gm);
      expect(headings(shippedPage(tag, name))).toEqual(headings(shippedPage('en', name)));
    }
  });

  it('is written by the rules of its language', () => {
    const plain = own.map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
    expect(plain.filter((text) => /[şţŞŢ]| {2}|\.\.\.|\s[,.)]/u.test(text))).toEqual([]);
    expect(own.filter((text) => charactersWithoutGlyph(text).length > 0)).toEqual([]);
    // What is set by itself would have it otherwise.
    const set = (text: string) => typeset(text, tag).replaceAll(/[\u00a0\u202f]/g, ' ');
    if (!/^(?:en|fr)/.test(tag)) expect(plain.map(set)).toEqual(plain);
    if (!/^es/.test(tag)) return;
    const open = (mark: string, opens: string) => (text: string) =>
      text.split(mark).length !== text.split(opens).length;
    expect(own.filter(open('?', '¿'))).toEqual([]);
    expect(own.filter(open('!', '¡'))).toEqual([]);
  });

  it.runIf(!tag.startsWith('en'))('has not been left in English', () => {
    const english = new Set(Object.values(englishWords));
    const isWorded = (text: string) => /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, ''));
    const left = own.filter((text) => english.has(text) && isWorded(text) && !alike.has(text));
    expect(left).toEqual([]);
  });
});
