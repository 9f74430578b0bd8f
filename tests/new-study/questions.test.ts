import { describe, expect, it } from 'vitest';
import { questions } from '#new-study/questions.ts';
import { studyId, titleText } from '#new-study/study-names.ts';

describe('an answer is read', () => {
  it.each([
    ['languages', 'fr', ['fr']],
    ['languages', 'fr,en, ar', ['fr', 'en', 'ar']],
    ['languages', 'fr; EN pt_br', ['fr', 'en', 'pt-BR']],
    ['languages', 'French, العربية, Español', ['fr', 'ar', 'es']],
    ['languages', 'fr, fr-x-facile, en-x-easy', ['fr', 'fr-x-facile', 'en-x-easy']],
    ['languages', 'dyu', ['dyu']],
    ['name', 'Enquête 2025', 'Enquête 2025'],
    ['publisher', 'جمعية الميناء', 'جمعية الميناء'],
    ['site', 'https://results.test/étude/', 'https://results.test/étude/'],
    ['contact', 'team@results.test', 'team@results.test'],
    ['host', 'nginx', 'nginx'],
    ['host', '1', 'github'],
    ['host', 'GitHub Pages', 'github'],
    ['host', 'none', undefined],
  ] as const)('%s: %s', (name, text, value) => {
    expect(questions[name].read(text)).toEqual({ value });
  });

  it.each([
    ['languages', 'xx', 'language that nobody knows, xx'],
    ['languages', 'Frensh', 'language that nobody knows, Frensh'],
    ['languages', 'fr, french', 'language that stands twice, fr'],
    ['languages', ' , ', 'no language'],
    ['name', '', 'empty name'],
    ['name', 'Health {2025}', 'name with { } < or >'],
    ['name', 'a'.repeat(151), 'name of 151 characters'],
    ['name', '健康', 'character that no font of the pictures has, "健"'],
    ['publisher', '健康', 'character that no font of the pictures has, "健"'],
    ['site', 'results.test', 'address that cannot be used'],
    ['site', 'https://results.test/?a=1', 'address that cannot be used'],
    ['contact', 'team', 'e-mail address that cannot be used'],
    ['host', '11', 'host that constats does not know'],
    ['host', 'gihub', 'host that constats does not know'],
  ] as const)('or refused: %s: %s', (name, text, what) => {
    expect(questions[name].read(text)).toEqual([{ what, mend: expect.stringMatching(/\w/) }]);
  });

  it('and what was meant is named', () => {
    const mend = (name: 'languages' | 'host', text: string) =>
      expect(questions[name].read(text)).toMatchObject([
        { mend: expect.stringContaining('did you mean') },
      ]);
    mend('languages', 'Frensh');
    mend('host', 'gihub');
  });

  it('and all that is wrong with languages is told, also what no typeface has', () => {
    const mend =
      'take the language out; or a typeface that has it must be added to src/pictures/typefaces.ts';
    expect(questions.languages.read('fr, ja, fr, Hebrew, xx')).toEqual([
      { what: 'language that nobody knows, xx', mend: expect.stringContaining('fr,en,ar') },
      { what: 'language that stands twice, fr', mend: 'name each language once' },
      {
        what: 'character of dates in ja that no font of the pictures has, U+5E74 and 2 more',
        ...{ value: 'ja', mend },
      },
      {
        what: expect.stringMatching(/^character of dates in he that .* has, U\+05D9 and \d+ more$/),
        ...{ value: 'he', mend },
      },
    ]);
    const refused = ['zh', 'th', 'hi', 'ko', 'bn', 'ka', 'hy', 'am', 'km', 'yi'];
    expect(refused.filter((tag) => 'value' in questions.languages.read(tag))).toEqual([]);
    const taken = ['ru', 'el', 'vi', 'fa', 'ur', 'sr', 'tr', 'sw', 'yo'];
    expect(taken.filter((tag) => !('value' in questions.languages.read(tag)))).toEqual([]);
  });
});

it.each([
  ['Enquête 2025 : l’été à cœur', 'a', 'enquete-2025-l-ete-a-coeur'],
  ['صحة', 'Our study', 'our-study'],
  ['صحة', 'دراسة', 'study'],
  [undefined, 'study_2', 'study-2'],
  [
    'A very long name that nobody would ever want to type again',
    'a',
    'a-very-long-name-that-nobody-would-ever',
  ],
])('studyId(%j, %j)', (title, folder, id) => {
  expect(studyId(title, folder)).toBe(id);
});

it('titleText() quotes what holds digits, which no text may type', () => {
  expect(titleText('Enquête 2025, COVID-19')).toBe("Enquête {{'2025'}}, {{'COVID-19'}}");
});
