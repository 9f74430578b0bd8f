import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '#outputs/site/data-package.ts';
import { findingEntries } from '#outputs/site/finding-entries.ts';
import { findingJsonLd, studyJsonLd } from '#outputs/site/json-ld.ts';
import { csvText, harmless } from '#outputs/tables/csv.ts';
import { csvw } from '#outputs/tables/csvw.ts';
import { catalogue } from '#views/data/catalogue.ts';
import { wholeStudy } from '#views/data/study-metadata.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);

/** A study whose words and names would be formulas, or end the element they stand in. */
const hostile = () =>
  openSite(
    templateWith({
      'locales/fr/sources.json': undefined,
      'data/trust.csv': '-trust,percent\n=services,62\nfriends,71\n',
      'data/trust.yaml': 'chart: proportion\nheadline: { row: =services, measure: percent }\n',
      ...Object.fromEntries(
        ['en', 'fr'].map((tag) => [
          `locales/${tag}/terms.json`,
          JSON.stringify({
            population: { label: 'Counted', values: { respondents: 'People' } },
            '-trust': { label: 'Trust', values: { '=services': '=1+1\n2', friends: '</script>' } },
          }),
        ]),
      ),
    }),
  );

const header = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data[0];

describe('csvw', () => {
  const describeFinding = (...[site, tag, id]: Parameters<typeof findingView>) =>
    JSON.parse(String(csvw.render(findingView(site, tag, id), site)));

  it('describes each column in the language of the file', () => {
    const { tableSchema } = describeFinding(arabic, 'ar', 'trust');
    expect(tableSchema.columns.slice(0, 3)).toEqual([
      {
        name: 'trust',
        titles: { und: 'trust', ar: 'يلجؤون إلى (رمز)' },
        datatype: 'string',
        required: true,
      },
      { name: 'trust_label', titles: { und: 'trust_label', ar: 'يلجؤون إلى' }, datatype: 'string' },
      {
        name: 'percent',
        titles: { und: 'percent', ar: 'النسبة من المجيبين' },
        datatype: { base: 'decimal', minimum: 0, maximum: 100 },
        null: ['[c]', '[x]', '[z]', '[low]'],
        'schema:unitText': '%',
      },
    ]);
    expect(tableSchema.primaryKey).toEqual(['trust']);
  });

  it('says how the file is written, and where it stands', () => {
    expect(describeFinding(arabic, 'ar', 'trust')).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ar' }],
      url: 'trust.csv',
      'dc:title': 'دراسة نموذجية – الثقة',
      'dc:language': 'ar',
      'dc:temporal': '2025-03/2025-06',
      dialect: {
        encoding: 'utf-8',
        header: true,
        delimiter: ',',
        quoteChar: '"',
        doubleQuote: true,
        lineTerminators: ['\r\n'],
      },
    });
  });

  it('names columns as the standard allows, and titles them as the header does', () => {
    const { columns } = describeFinding(sextra, 'en', 'services').tableSchema;
    expect(columns[0]).toMatchObject({
      name: 'service%2Duse',
      titles: { und: 'service-use', en: 'Answer (code)' },
    });
    const [first] = describeFinding(hostile(), 'en', 'trust').tableSchema.columns;
    expect(first).toMatchObject({ name: '%2Dtrust', titles: { und: "'-trust" } });
  });
});

/** The package of a study, as a build makes it. */
function packageOf(site: Site): string {
  const tags = languageTags(site);
  const parts = tags.flatMap((tag) =>
    site.study.findings.map(({ id }) => findingEntries(site, tag, id)),
  );
  return dataPackage(
    wholeStudy(site, tags[0] ?? ''),
    parts.map(({ resource }) => resource),
  );
}

describe('dataPackage', () => {
  const content = JSON.parse(packageOf(arabic));

  it('has what the standard asks of a package', () => {
    expect(content).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'example-ar',
      title: 'دراسة نموذجية',
      language: 'ar',
      contributors: [
        {
          title: 'Example association',
          email: 'study@example.org',
          roles: ['publisher', 'contact'],
        },
      ],
      sources: [{ title: 'أرقام مصطنعة للمثال فقط' }],
      temporalCoverage: '2025-03/2025-06',
    });
    expect(content).not.toHaveProperty('licenses');
  });

  it('has each table in each language, by a name and a path of its own', () => {
    const resources: { name: string; path: string; language: string }[] = content.resources;
    expect(resources.map(({ name, path, language }) => [name, path, language])).toEqual([
      ['respondents.ar', 'ar/respondents.csv', 'ar'],
      ['trust.ar', 'ar/trust.csv', 'ar'],
      ['tested.ar', 'ar/tested.csv', 'ar'],
      ['ease.ar', 'ar/ease.csv', 'ar'],
      ['sources.ar', 'ar/sources.csv', 'ar'],
      ['respondents.en', 'en/respondents.csv', 'en'],
      ['trust.en', 'en/trust.csv', 'en'],
      ['tested.en', 'en/tested.csv', 'en'],
      ['ease.en', 'en/ease.csv', 'en'],
      ['sources.en', 'en/sources.csv', 'en'],
    ]);
  });

  it('has fields, codes with their labels, and what stands where there is no number', () => {
    const { schema } = content.resources[6];
    expect(schema.fields.slice(0, 3)).toEqual([
      {
        name: 'trust',
        title: 'Would turn to (code)',
        type: 'string',
        categories: [
          { value: 'services', label: 'A service' },
          { value: 'friends', label: 'A friend' },
          { value: 'nobody', label: 'Nobody' },
        ],
        constraints: { required: true },
      },
      { name: 'trust_label', title: 'Would turn to', type: 'string' },
      {
        name: 'percent',
        title: 'Share of respondents',
        type: 'number',
        unit: '%',
        constraints: { minimum: 0, maximum: 100 },
      },
    ]);
    expect(schema).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      primaryKey: ['trust'],
      missingValues: [
        { value: '[c]', label: 'suppressed' },
        { value: '[x]', label: 'not available' },
        { value: '[z]', label: 'not applicable' },
        { value: '[low]', label: 'rounds to zero' },
      ],
    });
  });

  it('states the licence that the study states', () => {
    const licence = {
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    };
    const licensed = dataPackage({ ...wholeStudy(arabic, 'ar'), licence }, []);
    expect(JSON.parse(licensed).licenses).toEqual([
      { title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
  });

  it('gives codes and names as the file does where they are made harmless', () => {
    const { resources } = JSON.parse(packageOf(hostile()));
    const [field] = resources[1].schema.fields;
    expect(field.name).toBe("'-trust");
    expect(field.categories[0].value).toBe("'=services");
  });
});

describe('JSON-LD', () => {
  it('is a schema.org Dataset with variables and files', () => {
    const data = JSON.parse(studyJsonLd(catalogue(arabic, 'en')));
    expect(data).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      '@id': 'https://example.org/en/data/',
      inLanguage: 'en',
      temporalCoverage: '2025-03/2025-06',
      variableMeasured: [
        { name: 'What is counted' },
        { name: 'Number', minValue: 0 },
        { name: 'Would turn to' },
        { name: 'Share of respondents', unitText: '%', minValue: 0, maxValue: 100 },
        { name: 'Country' },
        { name: 'Respondents' },
        { name: 'Place' },
        { name: 'How easy it is to reach a service' },
        { name: 'Age' },
        { name: 'Source of information' },
      ],
      hasPart: [
        { '@id': 'https://example.org/en/respondents/' },
        { '@id': 'https://example.org/en/trust/' },
        { '@id': 'https://example.org/en/tested/' },
        { '@id': 'https://example.org/en/ease/' },
        { '@id': 'https://example.org/en/sources/' },
      ],
    });
  });

  it('names the files of its own language only', () => {
    const { distribution } = JSON.parse(studyJsonLd(catalogue(arabic, 'ar')));
    const files = distribution.map((file: { contentUrl: string }) => file.contentUrl);
    expect(files.length).toBe(15);
    expect(files.slice(0, 6)).toEqual([
      'https://example.org/ar/respondents.xlsx',
      'https://example.org/ar/respondents.csv',
      'https://example.org/ar/respondents.json',
      'https://example.org/ar/trust.xlsx',
      'https://example.org/ar/trust.csv',
      'https://example.org/ar/trust.json',
    ]);
    expect(distribution[0]).toEqual({
      '@type': 'DataDownload',
      encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      contentUrl: 'https://example.org/ar/respondents.xlsx',
      inLanguage: 'ar',
      name: 'دراسة نموذجية – من أجاب',
    });
  });

  it('leads from the source language to its translations, and from each of them back', () => {
    const source = JSON.parse(studyJsonLd(catalogue(arabic, 'ar')));
    const translation = JSON.parse(studyJsonLd(catalogue(arabic, 'en')));
    expect(source.workTranslation).toEqual([{ '@id': 'https://example.org/en/data/' }]);
    expect(source).not.toHaveProperty('translationOfWork');
    expect(translation.translationOfWork).toEqual({ '@id': 'https://example.org/ar/data/' });
    expect(translation).not.toHaveProperty('workTranslation');
  });

  it('is small on the page of a finding, and leads to the study', () => {
    const text = findingJsonLd(findingView(sextra, 'fr', 'services'), sextra);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(700);
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Dataset',
      '@id': 'https://sextra.example/fr/services/',
      isPartOf: { '@id': 'https://sextra.example/fr/data/' },
    });
  });

  it('cannot end the element it stands in', () => {
    const { study, ...rest } = catalogue(sextra, 'en');
    const text = studyJsonLd({ ...rest, study: { ...study, title: '</script><script>' } });
    expect(text).not.toContain('<');
    expect(JSON.parse(text).name).toBe('</script><script>');
  });
});

describe.each([
  ['services', sextra, 'fr'],
  ['respondents', sextra, 'en'],
  ['trust', arabic, 'ar'],
  ['trust', hostile, 'en'],
] as const)('the columns of %s', (id, opened, tag) => {
  const site = () => (typeof opened === 'function' ? opened() : opened);

  it('are the same in the file and in all that describes it', () => {
    const opened = site();
    const view = findingView(opened, tag, id);
    const table = tableMetadata(opened, view);
    const names = header(csvText(table.columns));
    const { columns } = JSON.parse(String(csvw.render(view, opened))).tableSchema;
    expect(columns.map(({ titles }: { titles: { und: string } }) => titles.und)).toEqual(names);
    const { resources } = JSON.parse(packageOf(opened));
    const found = resources.find(({ name }: { name: string }) => name === `${id}.${tag}`);
    expect(found.schema.fields.map(({ name }: { name: string }) => name)).toEqual(names);
  });
});

describe('harmless', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['=1+1\n2', "'=1+1\n2"],
    ['-1.50', '-1.50'],
    ['-', "'-"],
    ['a=1', 'a=1'],
    ['41', '41'],
  ])('%j is written %j', (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it('keeps the decimals of a number below zero', () => {
    const cells = [{ value: -1.5, decimals: 2 }];
    expect(csvText([{ name: 'mean', cells }])).toBe('\ufeffmean\r\n-1.50\r\n');
  });
});
