import { beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { openSite } from '#views/open-site.ts';
import { buildStudy, type Built } from './built.ts';

// A study that was done again after six years. Nothing that it said of the first time was changed for it: no home page,
// no settings of a finding, no table.
let site: Built;
beforeAll(async () => {
  site = await buildStudy('tests/studies/editions');
});

const texts = (file: string, selector: string) =>
  [...site.page(file).querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/[\u2009\s]+/g, ' ').trim(),
  );
const links = (file: string, selector: string) =>
  [...site.page(file).querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe('the home page', () => {
  it('leads with the latest edition, and to the earlier one', () => {
    expect(texts('en/index.html', '.strip .number')).toEqual(['58%', '52%']);
    expect(links('en/index.html', '.strip a')).toEqual([
      '/again/en/services-2027/',
      '/again/en/cost/',
    ]);
    expect(texts('en/index.html', '.opening .editions a')).toEqual(['2027', '2021 – 2022']);
    expect(links('en/index.html', '.opening .editions a')).toEqual([
      '/again/en/findings/#edition-2027',
      '/again/en/findings/#edition',
    ]);
    expect(texts('en/index.html', '.opening a[href$="/respondents-2027/"]')).toEqual([
      '1,450 people answered, drawn at random',
    ]);
  });

  it('lists what is new before it tells what it told before', () => {
    expect(texts('en/index.html', 'h2').slice(0, 3)).toEqual([
      'Findings',
      '1,200 people answered',
      'Most look online',
    ]);
    expect(texts('en/index.html', 'main li[id] a')).toEqual([
      ...['Who answered', 'Knowing a service', 'Costs'],
    ]);
  });

  it('is noted where it speaks of whom the earlier one asked', () => {
    const notes = openSite('tests/studies/editions').study.notes.map(formatProblem);
    expect(notes.filter((note) => note.includes('home page'))).toEqual(
      ['en', 'ar'].map((tag) =>
        expect.stringMatching(
          new RegExp(
            `^locales/${tag}/pages/home.md:3:\\d+: home page that speaks of an earlier edition than it shows first: "{{study.base}}"\\n {2}quote the latest: {{2027:study.base}}`,
          ),
        ),
      ),
    );
  });

  it('calls editions as the words of a language do', () => {
    expect(texts('ar/index.html', '.opening .editions a')).toEqual(['الدورة الثانية', '2021–2022']);
  });
});

it('the list of findings has each edition under its heading', () => {
  expect(texts('en/findings/index.html', 'h2')).toEqual(['2027', '2021 – 2022']);
  expect(texts('en/findings/index.html', 'section:first-of-type .own')).toEqual([
    'February – April 2027 · random sample · Report of the second study, 1,450 people',
    '1,450 respondents · February – April 2027 · random sample · Report of the second study, 1,450 people',
    '1,450 respondents · February – April 2027 · random sample · Report of the second study, 1,450 people',
  ]);
});

describe('two findings that asked the same', () => {
  it('lead to one another, and say the years', () => {
    const file = (id: string) => `en/${id}/index.html`;
    expect(texts(file('services'), '.asked')).toEqual([
      'Asked again: 2027 · 58% know a service near them',
    ]);
    expect(links(file('services'), '.asked a')).toEqual(['/again/en/services-2027/']);
    expect(texts(file('services-2027'), '.asked')).toEqual([
      'Asked before: 2021 – 2022 · 41% know a service near them',
    ]);
    expect(links(file('services-2027'), '.asked a')).toEqual(['/again/en/services/']);
    expect(texts(file('cost'), '.asked')).toEqual([]);
    expect(texts('ar/services-2027/index.html', '.asked')).toEqual([
      'سُئل سابقًا: 2021–2022 · 41\u200e%\u200e يعرفون خدمة قريبة منهم',
    ]);
  });

  it('say whom they asked, each in its own edition', () => {
    expect(texts('en/services-2027/index.html', '.kicker')).toEqual(['2027 · Finding 2 of 3']);
    expect(texts('en/services/index.html', '.kicker')).toEqual(['2021 – 2022 · Finding 2 of 3']);
    const summary = 'They were 41% of 1,200 people before, and are 58% of 1,450.';
    expect(texts('en/services-2027/index.html', '.told > p')).toContain(summary);
    const card = (id: string) => site.text(`en/${id}.svg`).replace(/[\u2009\s]+/g, ' ');
    expect(card('services-2027')).toContain('February – April 2027');
    expect(card('services')).toContain('June 2021 – May 2022');
    expect(card('services')).not.toContain('2027');
  });

  it('are described and cited as of their own edition', () => {
    const described = (id: string) => JSON.parse(site.text(`en/${id}.csv-metadata.json`)) as object;
    expect(described('services-2027')).toMatchObject({
      'dc:title': 'Who finds a service (2027) – Knowing a service',
      'dc:temporal': '2027-02/2027-04',
      'dc:source': 'Report of the second study, 1,450 people',
    });
    expect(described('services')).toMatchObject({
      'dc:title': 'Who finds a service (2021\u2009–\u20092022) – Knowing a service',
      'dc:temporal': '2021-06/2022-05',
      'dc:source': 'Report of the first study, November 2022',
    });
    expect(site.text('en/services-2027.ris')).toContain('Who finds a service (2027)');
    expect(site.text('en/services-2027.ris')).toContain('2027/09/15');
    expect(site.text('en/services.ris')).toContain('Who finds a service (2021\u2009–\u20092022)');
  });
});

it('the pages of method and data say what each edition rests on, the latest first', () => {
  expect(texts('en/method/index.html', 'main p').join(' ')).toContain(
    'The first time, 1,200 people answered (June 2021 – May 2022); the second time, 1,450 (February – April 2027): Drawn at random.',
  );
  for (const name of ['method', 'data'])
    expect(
      texts(`en/${name}/index.html`, 'dd').filter((text) => text.endsWith('respondents')),
    ).toEqual(['1,450 respondents', '1,200 respondents']);
});

it('programs are told of both', () => {
  expect(JSON.parse(site.text('datapackage.json'))).toMatchObject({
    temporalCoverage: ['2027-02/2027-04', '2021-06/2022-05'],
    editions: [
      { title: '2027', base: '1,450 respondents', sample: { kind: 'probability' } },
      {
        title: '2021\u2009–\u20092022',
        base: '1,200 respondents',
        sample: { kind: 'self-selected' },
      },
    ],
  });
});

it('the sheet of the study has the numbers of the latest edition, with what they rest on', () => {
  expect(texts('en/poster/index.html', '.basis')).toEqual([
    '1,450 respondents · February – April 2027 · Sample: Drawn at random',
  ]);
});
