import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { readSources, type Sources, sourcesJson } from '#i18n/sources.ts';
import { folderWith } from '../study-folder.ts';

const sources: Sources = {
  from: 'en',
  texts: {
    study: new Map([['title', ['SEXTRA']]]),
    findings: new Map([
      ['services.title', ['Services']],
      ['services.headline', ['{{n}} person', '{{n}} people']],
    ]),
    terms: new Map(),
    pages: new Map([['home', ['# Home', 'Text.']]]),
  },
};

const json = `{
  "from": "en",
  "study": {
    "title": "SEXTRA"
  },
  "findings": {
    "services.headline": [
      "{{n}} person",
      "{{n}} people"
    ],
    "services.title": "Services"
  },
  "terms": {},
  "pages": {
    "home": [
      "# Home",
      "Text."
    ]
  }
}
`;

const read = (text: string | undefined) =>
  readSources(folderWith({ 'locales/fr/sources.json': text }), 'fr');

describe('sourcesJson', () => {
  it('sorts texts by their keys, one part on a line', () => {
    expect(sourcesJson(sources)).toBe(json);
  });
});

describe('readSources', () => {
  it('reads what was written', () => {
    expect(read(json)).toEqual({ sources, problems: [] });
  });

  it('gives nothing where there is no file', () => {
    expect(read(undefined)).toEqual({ problems: [] });
  });

  it.each([
    ['[]', 'file that constats did not write so: "locales/fr/sources.json"'],
    ['{ "study": {} }', 'file that constats did not write so: "locales/fr/sources.json"'],
    [
      '{ "from": "en", "terms": [] }',
      'file that constats did not write so: "locales/fr/sources.json"',
    ],
    [
      '{ "from": "en", "study": { "title": [1] } }',
      'file that constats did not write so: "locales/fr/sources.json"',
    ],
    ['{ "from": "en", }', 'comma after the last entry: "{ "from": "en", }"'],
  ])('tells of %s', (text, what) => {
    const [problem] = read(text).problems.map(formatProblem);
    expect(problem).toContain(what);
    expect(problem).toContain('\n  take it back as it was before, or remove it and keep');
  });
});
