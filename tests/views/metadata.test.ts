import { describe, expect, it } from 'vitest';
import { catalogue } from '#views/data/catalogue.ts';
import { wholeStudy } from '#views/data/study-metadata.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { sextraFolder, templateWith } from '../study-folder.ts';

const sextra = openSite(sextraFolder);

describe('the metadata of SEXTRA', () => {
  it('says who, when, where and how, in English', () => {
    expect(wholeStudy(sextra, 'en')).toMatchObject({
      id: 'sextra',
      lang: 'en',
      title: 'SEXTRA',
      address: 'https://sextra.example/en/data/',
      publisher: { name: 'Coalition PLUS' },
      contact: 'sextra@coalitionplus.org',
      version: expect.stringMatching(/^[0-9a-f]{8}$/),
      editions: [
        {
          period: '2021-06/2022-05',
          sample: { kind: 'self-selected', name: 'Self-selected' },
          base: '1,718 respondents',
          source: { text: 'Results poster of the study, Coalition PLUS' },
        },
      ],
    });
  });

  it('names the countries by code and in the language', () => {
    const { countries } = wholeStudy(sextra, 'fr');
    expect(countries.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'BO Bolivie',
      'CA Canada',
      'EC Équateur',
      'FR France',
      'MA Maroc',
      'MU Maurice',
      'PT Portugal',
      'RO Roumanie',
    ]);
  });

  it('invents no licence, and says that there is none', () => {
    const { licence, description } = wholeStudy(sextra, 'en');
    expect(licence).toBeUndefined();
    expect(description).toContain(
      'No licence has been stated. Ask before you reuse the figures: sextra@coalitionplus.org',
    );
  });

  it('describes what the tables hold, and what they do not say', () => {
    const { description } = wholeStudy(sextra, 'en');
    for (const part of [
      'One table for each finding: Who answered, Identification, Community services, and Meeting clients.',
      'Codes stand beside their labels (English)',
      '[c]: suppressed, [x]: not available, [z]: not applicable, and [low]: rounds to zero.',
      'Base: 1,718 respondents. Period: June 2021\u2009–\u2009May 2022. Sample: Self-selected.',
      'No margin of error can be given.',
    ])
      expect(description).toContain(part);
  });

  it('has the meaning of each symbol', () => {
    expect(wholeStudy(sextra, 'fr').symbols).toEqual([
      {
        code: '[c]',
        name: 'masqué',
        meaning: 'masqué pour que personne ne puisse être reconnu',
      },
      {
        code: '[x]',
        name: 'non disponible',
        meaning: 'la source ne donne pas de chiffre',
      },
      { code: '[z]', name: 'sans objet', meaning: 'la question ne s’applique pas ici' },
      {
        code: '[low]',
        name: 'arrondi à zéro',
        meaning: 'supérieur à zéro, mais trop petit pour être écrit',
      },
    ]);
  });
});

describe('the metadata of a study', () => {
  const study = (lines: string) => `id: example
url: https://example.org/
languages: [en]
publisher: { name: Example association, url: https://association.example/ }
contact: study@example.org
period: { start: 2025-03-01, end: 2025-06-15 }
base: 640
sample: self-selected
countries: [FR]
${lines}`;

  it('carries the licence that is stated, and then does not say that there is none', () => {
    const licence =
      'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }';
    const site = openSite(
      templateWith({ 'data/study.yaml': study(licence), 'locales/fr': undefined }),
    );
    const metadata = wholeStudy(site, 'en');
    expect(metadata).toMatchObject({
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      editions: [{ period: '2025-03-01/2025-06-15' }],
      publisher: { url: 'https://association.example/' },
      countries: [{ code: 'FR', name: 'France' }],
    });
    expect(metadata.description).not.toContain('licence');
  });

  it('changes its version with a number, and in no language', () => {
    const version = (csv: string, tag: string) =>
      wholeStudy(openSite(templateWith({ 'data/trust.csv': csv })), tag).version;
    const was = version('trust,percent\nservices,62\nfriends,71\n', 'en');
    expect(version('trust,percent\nservices,62\nfriends,71\n', 'fr')).toBe(was);
    expect(version('trust,percent\nservices,63\nfriends,71\n', 'en')).not.toBe(was);
  });

  it('keeps its description within 50 to 5,000 characters', () => {
    const long = 'Trust '.repeat(600).trim();
    const site = openSite(
      templateWith({
        'locales/fr/sources.json': undefined,
        'locales/en/findings.json': JSON.stringify({
          respondents: {
            title: 'Who answered',
            headline_one: 'One',
            headline_other: '{{n}} people',
          },
          trust: { title: long, headline: '{{percent}} trust a service' },
        }),
      }),
    );
    const { description } = wholeStudy(site, 'en');
    expect(description).toContain('One table for each finding: Who answered and ….');
    expect(description.length).toBeGreaterThan(50);
    expect(description.length).toBeLessThan(5000);
  });
});

describe('tableMetadata', () => {
  it('describes the table of a finding in its language', () => {
    const table = tableMetadata(sextra, findingView(sextra, 'fr', 'services'));
    expect(table).toMatchObject({
      title: 'Services communautaires',
      description:
        '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée. Période\u202f: juin 2021\u2009–\u2009mai 2022. Échantillon\u202f: Volontaire.',
      address: 'https://sextra.example/fr/services/',
      base: '1\u202f718 personnes ayant répondu',
      source: { text: 'Poster des résultats de l’étude, Coalition PLUS' },
      key: ['service-use'],
      files: {
        xlsx: {
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          path: 'fr/services.xlsx',
        },
        csv: {
          type: 'text/csv',
          address: 'https://sextra.example/fr/services.csv',
          path: 'fr/services.csv',
        },
        json: { type: 'application/json', path: 'fr/services.json' },
      },
    });
  });

  it('has no base where the finding has none', () => {
    expect(tableMetadata(sextra, findingView(sextra, 'fr', 'respondents')).base).toBeUndefined();
  });
});

describe('tableColumns', () => {
  it('gives a code its label, a number its unit, and every row its notes', () => {
    const columns = findingView(sextra, 'en', 'services').columns;
    expect(columns.map(({ name, label, type }) => [name, label, type])).toEqual([
      ['service-use', 'Answer (code)', 'text'],
      ['service-use_label', 'Answer', 'text'],
      ['percent', 'Share of respondents', 'decimal'],
      ['base_label', 'Base', 'text'],
      ['period', 'Period', 'text'],
      ['sample', 'Sample', 'text'],
      ['source', 'Source', 'text'],
      ['limits', 'Limits', 'text'],
      ['headline', 'The finding as a sentence', 'text'],
      ['language', 'Language of the labels', 'text'],
      ['address', 'Address of the finding', 'address'],
      ['version', 'Data version', 'text'],
    ]);
    expect(columns[0]?.codes).toEqual([
      {
        code: 'none-last-year',
        label: 'Used no community sexual-health service during the last year',
      },
    ]);
    expect(columns[2]).toMatchObject({ unit: '%', minimum: 0, maximum: 100 });
  });

  it('counts people in whole numbers, without an upper end', () => {
    const column = findingView(sextra, 'en', 'respondents').columns.find(
      ({ name }) => name === 'n',
    );
    expect(column).toMatchObject({ type: 'integer', minimum: 0, maximum: undefined });
  });

  it('leaves its name to a dimension of the study', () => {
    const words = (tag: string) => ({
      [`locales/${tag}/terms.json`]: JSON.stringify({
        population: { label: 'Counted', values: { respondents: 'People' } },
        language: { label: 'Language', values: { services: 'Spanish', friends: 'Arabic' } },
      }),
    });
    const folder = templateWith({
      'locales/fr/sources.json': undefined,
      'data/trust.csv': 'language,percent\nservices,62\nfriends,71\n',
      ...words('en'),
      ...words('fr'),
    });
    const columns = findingView(openSite(folder), 'en', 'trust').columns;
    const cells = (name: string) => columns.find((column) => column.name === name)?.cells;
    expect(cells('language')).toEqual(['services', 'friends']);
    expect(cells('finding_language')).toEqual(['en', 'en']);
  });

  it('says when its source was published, where that is known', () => {
    const folder = templateWith({
      'locales/fr/sources.json': undefined,
      'data/trust.yaml':
        'chart: proportion\nheadline: { row: services, measure: percent }\nsource: { date: 2025-09 }\n',
    });
    const view = findingView(openSite(folder), 'en', 'trust');
    expect(view.columns.find(({ name }) => name === 'source_date')?.cells[0]).toBe('2025-09');
    expect(view.sourceDate).toBe('September 2025');
    expect(findingView(sextra, 'en', 'services').sourceDate).toBe('not stated');
  });
});

it('catalogue(site, tag) names the same in the other languages, and where it is translated from', () => {
  const [first, second] = [catalogue(sextra, 'fr'), catalogue(sextra, 'en')];
  expect([first.translations, first.original]).toEqual([
    ['https://sextra.example/en/data/'],
    undefined,
  ]);
  expect([second.translations, second.original]).toEqual([[], 'https://sextra.example/fr/data/']);
});
