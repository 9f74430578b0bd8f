import { describe, expect, it } from 'vitest';
import { withShippedWords } from '#i18n/interface.ts';
import { readWords } from '#i18n/read-words.ts';
import { createTranslator, type Translator } from '#i18n/translator.ts';
import { folderWith } from '../study-folder.ts';

function translatorOf(tag: string, files: Record<string, string>): Translator {
  const folder = folderWith(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`locales/${tag}/${name}`, text]),
    ),
  );
  return createTranslator(withShippedWords(readWords(folder, tag).words));
}

const french = () =>
  translatorOf('fr', {
    'study.json': '{ "title": "L\'étude", "source": "Voir $t(title) ; {{a}}" }',
    'findings.json': JSON.stringify({
      respondents: {
        headline_one: "{{n}} personne a répondu à l'étude",
        headline_other: "{{n}} personnes ont répondu à l'étude",
      },
    }),
    'terms.json': JSON.stringify({
      'age.group': { values: { '18:24': 'De 18 à 24', '18.5': 'Dix-huit et demi' } },
    }),
    'pages/home.md': "# {{title}}\n\nL'étude de {{'COVID-19'}}.\n",
  });

describe('createTranslator', () => {
  it.each([
    ['fr', 'ltr', 'français'],
    ['ar', 'rtl', 'العربية'],
  ])('knows direction and name of %s', (tag, dir, name) => {
    expect(translatorOf(tag, {})).toMatchObject({ tag, dir, name });
  });
});

describe('text', () => {
  it('is set by the rules of its language', () => {
    expect(french().text('study', 'title')).toBe('L’étude');
  });

  it.each([
    [0, '0 personne a répondu à l’étude'],
    [1, '1 personne a répondu à l’étude'],
    [2, '2 personnes ont répondu à l’étude'],
    [1718, '1\u202f718 personnes ont répondu à l’étude'],
    [1_000_000, '1\u202f000\u202f000 personnes ont répondu à l’étude'],
  ])('takes the plural form of %d in French', (count, sentence) => {
    const { text, format } = french();
    const values = { n: format.number(count) };
    expect(text('findings', 'respondents.headline', values, { count })).toBe(sentence);
  });

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [11, 'many'],
    [100, 'other'],
    [103, 'few'],
  ])('takes the plural form of %d in Arabic', (count, form) => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const { text } = translatorOf('ar', {
      'study.json': JSON.stringify(
        Object.fromEntries(forms.map((name) => [`title_${name}`, name])),
      ),
    });
    expect(text('study', 'title', {}, { count })).toBe(form);
  });

  it('takes the only form that a language has', () => {
    const { text, has } = translatorOf('ja', { 'study.json': '{ "title_other": "{{n}}人" }' });
    expect(has('study', 'title')).toBe(true);
    expect(text('study', 'title', { n: '1' }, { count: 1 })).toBe('1人');
  });

  it.each([
    ['age.group.values.18:24', 'De 18 à 24'],
    ['age.group.values.18.5', 'Dix-huit et demi'],
  ])('takes the key %s as it is', (key, text) => {
    expect(french().text('terms', key)).toBe(text);
  });

  it('fills placeholders by name, or by a function', () => {
    const { text } = french();
    expect(text('findings', 'respondents.headline', { n: '3' }, { count: 3 })).toBe(
      '3 personnes ont répondu à l’étude',
    );
    expect(text('findings', 'respondents.headline', (name) => `<${name}>`, { count: 3 })).toBe(
      '<n> personnes ont répondu à l’étude',
    );
  });

  it('leaves all else in a text as it is', () => {
    expect(french().text('study', 'source', { a: '{{title}} & <b>' })).toBe(
      'Voir $t(title)\u202f; {{title}} & <b>',
    );
  });

  it('throws where the text is not there', () => {
    expect(() => french().text('study', 'subtitle')).toThrow('no text "subtitle" in study of fr');
  });

  it('throws where a value is not there', () => {
    expect(() => french().text('study', 'source')).toThrow('no value for {{a}} in "source"');
  });
});

describe('t', () => {
  it('gives a word of the interface', () => {
    expect(french().t('nav.method')).toBe('Méthode');
    expect(french().t('fact.line', { name: 'Base', text: '8' })).toBe('Base\u202f: 8');
  });

  it('counts', () => {
    const { t } = translatorOf('en', {});
    expect(t('base.respondents', { n: '1' }, { count: 1 })).toBe('1 respondent');
    expect(t('base.respondents', { n: '1,718' }, { count: 1718 })).toBe('1,718 respondents');
  });
});

describe('has', () => {
  it.each([
    ['study', 'title', true],
    ['study', 'subtitle', false],
    ['findings', 'respondents.headline', true],
    ['findings', 'respondents', false],
    ['terms', 'title', false],
  ] as const)('%s, %s: %s', (file, key, known) => {
    expect(french().has(file, key)).toBe(known);
  });
});

describe('page', () => {
  it('fills placeholders and leaves Markdown as it is written', () => {
    expect(french().page('home', (name) => `<${name}>`)).toBe(
      "# <title>\n\nL'étude de COVID-19.\n",
    );
  });

  it('throws where the page is not there', () => {
    expect(() => french().page('privacy', () => '')).toThrow('no page "privacy" in fr');
  });
});

it('a language speaks for itself alone', () => {
  const one = translatorOf('en', { 'study.json': '{ "title": "One" }' });
  const other = translatorOf('en', { 'study.json': '{ "title": "Other" }' });
  expect([one.text('study', 'title'), other.text('study', 'title')]).toEqual(['One', 'Other']);
});
