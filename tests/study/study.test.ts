import { describe, expect, it } from 'vitest';
import { InputError } from '#errors.ts';
import { openStudy } from '#study/study.ts';
import { folderWith, sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

/** Everything that is wrong in a folder, as `file:line:column: what: "value"`. */
function faults(folder: string): string[] {
  try {
    openStudy(folder);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split('\n').filter((line) => !line.startsWith('  '));
  }
}

const study = (change: (yaml: string) => string) =>
  change(
    [
      'id: example',
      'url: https://example.org/',
      'languages: [en, fr]',
      'publisher: { name: Example association }',
      'contact: study@example.org',
      'period: { start: 2025-03, end: 2025-06 }',
      'base: 640',
      'sample: self-selected',
      'countries: [FR, MA]',
      '',
    ].join('\n'),
  );

/** Words for the findings of the template, and for one called method. */
const withMethod = JSON.stringify({
  respondents: { title: 'A', headline: '{{n}}' },
  trust: { title: 'B', headline: '{{percent}}' },
  method: { title: 'C', headline: '{{percent}}' },
});

describe('openStudy', () => {
  it.each([
    [
      'the study of this repository',
      sextraFolder,
      ['respondents', 'identification', 'services', 'contact'],
      ['fr', 'en'],
    ],
    [
      'the study that a new one starts from',
      templateFolder,
      ['respondents', 'trust'],
      ['en', 'fr'],
    ],
  ])('opens %s', (_, folder, ids, tags) => {
    const { findings, translators } = openStudy(folder);
    expect(findings.map(({ id }) => id)).toEqual(ids);
    expect([...translators.keys()]).toEqual(tags);
  });

  it('opens a study in one language', () => {
    const folder = templateWith({
      'data/study.yaml': study((yaml) => yaml.replace('[en, fr]', '[en]')),
      'locales/fr': undefined,
    });
    expect([...openStudy(folder).translators.keys()]).toEqual(['en']);
  });
});

describe('openStudy tells of', () => {
  it.each<[string, Record<string, string | undefined>, string[]]>([
    [
      'a finding named like a page of the site',
      {
        'data/method.csv': 'trust,percent\nservices,62\n',
        'data/method.yaml': 'chart: proportion\nheadline: { measure: percent }\n',
        'locales/en/findings.json': withMethod,
        'locales/fr/findings.json': withMethod,
        'locales/fr/sources.json': undefined,
      },
      ['data/method.yaml:1:1: finding named like a page of the site: "method"'],
    ],
    [
      'a number typed in a headline',
      {
        'locales/en/findings.json':
          '{\n  "respondents": { "title": "Who", "headline": "640 people" },\n  "trust": { "title": "Trust", "headline": "{{percent}}", "summary": "More" }\n}\n',
        'locales/fr/sources.json': undefined,
      },
      ['locales/en/findings.json:2:49: number typed in a text: "640"'],
    ],
    [
      'a number typed in the description of the study',
      {
        'locales/en/study.json':
          '{\n  "title": "Example",\n  "description": "In 2 countries",\n  "source": "Made up"\n}\n',
        'locales/fr/sources.json': undefined,
      },
      ['locales/en/study.json:3:22: number typed in a text: "2"'],
    ],
    [
      'a number typed on a page',
      { 'locales/fr/pages/method.md': '# Méthode\n\nEn 2025.\n' },
      ['locales/fr/pages/method.md:3:4: number typed in a text: "2025"'],
    ],
    [
      'a language tag that browsers do not know, and of nothing that follows from it',
      {
        'data/study.yaml': study((yaml) => yaml.replace('[en, fr]', '[en, fr_FR]')),
        'locales/fr': undefined,
        'locales/fr_FR/study.json': '{ "title_one": "Étude" }',
      },
      ['data/study.yaml:3:17: language tag that browsers do not know: "fr_FR"'],
    ],
    [
      'a language that stands twice, once',
      { 'data/study.yaml': study((yaml) => yaml.replace('[en, fr]', '[en, fr, en]')) },
      ['data/study.yaml:3:21: language that stands twice: "en"'],
    ],
    [
      'a broken finding, and of none of the words that quote it',
      { 'data/trust.csv': 'trust,percent\nservices,162\nfriends,71\n' },
      ['data/trust.csv:2:10: percent above 100: "162"'],
    ],
    [
      'a study that cannot be used, and of what else cannot be read',
      { 'data/study.yaml': 'id: example\nid: again\n', 'locales/fr/study.json': '{' },
      [
        'data/study.yaml:2:1: key that stands twice: "id"',
        'locales/fr/study.json:1:1: bracket that is never closed: "{"',
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(faults(templateWith(files))).toEqual(expected);
  });

  it('a folder that holds nothing', () => {
    expect(faults(folderWith({}))).toEqual([
      'data/study.yaml:1:1: file not found: "data/study.yaml"',
    ]);
  });

  it('everything at once, in the order of the files', () => {
    const folder = templateWith({
      'data/trust.csv': 'trust,percent\nservices,162\nfriends,71\n',
      'data/age.csv': 'age,n\n18-24,5\n',
      'locales/en/pages/home.md': undefined,
      'locales/es/study.json': '{}',
      'locales/fr/study.json': '{ "title": "Étude", "description": "{{n}}", "source": "" }',
    });
    expect(faults(folder)).toEqual([
      'data/age.csv:1:1: table that no finding uses: "age.csv"',
      'data/study.yaml:7:1: language with a folder that the study does not list: "es"',
      'data/trust.csv:2:10: percent above 100: "162"',
      'locales/en/pages/home.md:1:1: file not found: "locales/en/pages/home.md"',
      'locales/fr/study.json:1:37: unknown placeholder: "{{n}}"',
      'locales/fr/study.json:1:55: empty text: "source"',
    ]);
  });
});
