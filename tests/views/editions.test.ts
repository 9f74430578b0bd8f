import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError, formatProblem } from '#errors.ts';
import { wholeStudy } from '#views/data/study-metadata.ts';
import { openSite } from '#views/open-site.ts';
import { findingPlace } from '#views/pages/finding-place.ts';
import { findingsPage } from '#views/pages/findings-page.ts';
import { changesPage } from '#views/pages/changes-page.ts';
import { homePage } from '#views/pages/home-page.ts';
import { studyPoster } from '#views/posters/study-poster.ts';
import { folderWith, writeFiles } from '../study-folder.ts';

type Files = Readonly<Record<string, string | undefined>>;

const source = 'tests/studies/editions';
const text = (path: string) => readFileSync(join(source, path), 'utf8');

/** The study that was done again, in English alone, with some files otherwise. */
function again(files: Files): string {
  const folder = folderWith({});
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('.constats') });
  const settings = text('data/study.yaml').replace('languages: [en, ar]', 'languages: [en]');
  writeFiles(folder, { 'data/study.yaml': settings, 'locales/ar': undefined, ...files });
  return folder;
}

function problemsOf(files: Files): string[] {
  try {
    openSite(again(files));
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
}

it('the page of changes says of which edition a finding is', () => {
  const { days } = changesPage(openSite(source), 'en');
  expect(
    days.map(({ date, published }) => [date, published.map(({ text: name }) => name)]),
  ).toEqual([
    ['September 15, 2027', ['Who answered (2027)', 'Knowing a service (2027)', 'Costs (2027)']],
    [
      'December 1, 2022',
      ['Who answered', 'Knowing a service', 'Meeting'].map(
        (name) => `${name} (2021\u2009–\u20092022)`,
      ),
    ],
  ]);
});

it('a home page that tells of the latest edition lists the others at its end', () => {
  const home = '# Again\n\nAs before.\n\n{{services-2027}}\n\n{{meeting}}\n';
  const site = openSite(again({ 'locales/en/pages/home.md': home }));
  const { latest, opening, others } = homePage(site, 'en');
  expect(latest).toBeUndefined();
  expect(opening.figures.map(({ href, number }) => [href, number])).toEqual([
    ['#services-2027', '58%'],
  ]);
  expect(
    others.map(({ heading, findings }) => [heading?.title, findings.map(({ id }) => id)]),
  ).toEqual([
    ['2027', ['respondents-2027', 'cost']],
    ['2021\u2009–\u20092022', ['respondents', 'services']],
  ]);
  const { figures } = studyPoster(site, { tag: 'en', paper: 'A4' });
  expect(figures.map(({ id }) => id)).toEqual(['services-2027']);
});

describe('with themes', () => {
  const themes = 'themes: { access: [services, services-2027], money: [cost] }\n';
  const words = JSON.parse(text('locales/en/study.json')) as object;
  const titles = { themes: { access: { title: 'Access' }, money: { title: 'Money' } } };
  const files = () => ({
    'data/study.yaml': text('data/study.yaml')
      .replace('languages: [en, ar]', 'languages: [en]')
      .concat(themes),
    'locales/en/study.json': JSON.stringify({ ...words, ...titles }),
  });

  it('each edition has its own, and the addresses of those that were there stay', () => {
    const { groups } = findingsPage(openSite(again(files())), 'en');
    expect(
      groups.map(({ heading, findings }) => [heading?.id, heading?.title, findings.length]),
    ).toEqual([
      ['edition-2027-theme-access', '2027 · Access', 1],
      ['edition-2027-theme-money', '2027 · Money', 1],
      ['edition-2027-others', '2027 · Other findings', 1],
      ['theme-access', '2021\u2009–\u20092022 · Access', 1],
      ['others', '2021\u2009–\u20092022 · Other findings', 2],
    ]);
  });

  it('a finding stands among those of its theme and edition, and leads on to the next', () => {
    const place = findingPlace(openSite(again(files())), 'en', 'respondents-2027');
    expect(place).toMatchObject({
      theme: { text: '2027 · Other findings', href: '/again/en/findings/#edition-2027-others' },
      kicker: 'Finding 1 of 1',
      next: { label: 'Next · 2021\u2009–\u20092022 · Access', href: '/again/en/services/' },
    });
  });
});

it('of three editions, the one in the middle leads to both others', () => {
  const third =
    '  "2033":\n    period: { start: 2033-02, end: 2033-04 }\n    base: 900\n    sample: census\n';
  const findings = JSON.parse(text('locales/en/findings.json')) as Record<string, object>;
  const words = JSON.parse(text('locales/en/study.json')) as { editions: object };
  const site = openSite(
    again({
      'data/study.yaml': text('data/study.yaml')
        .replace('languages: [en, ar]', 'languages: [en]')
        .concat(third),
      'data/services-2033.csv': 'known,percent\nyes,77\nno,23\n',
      'data/services-2033.yaml':
        'edition: "2033"\ncontinues: services-2027\nheadline: { row: "yes", measure: percent }\n',
      'locales/en/findings.json': JSON.stringify({
        ...findings,
        'services-2033': findings['services-2027'],
      }),
      'locales/en/study.json': JSON.stringify({
        ...words,
        editions: { ...words.editions, '2033': { title: 'Third', source: '{{study.period}}' } },
      }),
    }),
  );
  const asked = (id: string) => findingPlace(site, 'en', id).asked.map(({ label }) => label);
  expect(asked('services-2027')).toEqual([
    'Asked before: 2021\u2009–\u20092022',
    'Asked again: 2033',
  ]);
  expect(asked('services-2033')).toEqual(['Asked before: 2027']);
  expect(wholeStudy(site, 'en').editions[0]).toMatchObject({
    title: 'Third',
    period: '2033-02/2033-04',
    sample: { kind: 'census' },
    source: { text: 'February\u2009–\u2009April 2033' },
  });
  expect(wholeStudy(site, 'en').published).toBe('2027-09-15');
});

it('a page quotes facts of an edition by its name, and a year of one is no typed number', () => {
  const page = '# How\n\n{{2028:study.base}} people in 2027, by {{2027:study.publisher}}.\n';
  expect(problemsOf({ 'locales/en/pages/method.md': page })).toEqual([
    `locales/en/pages/method.md:3:1: unknown placeholder: "{{2028:study.base}}"
  did you mean "2027:study.base"?`,
    `locales/en/pages/method.md:3:31: number typed in a text: "2027"
  a year of the field work: quote {{2027:study.period}}, {{2027:study.start}} or {{2027:study.end}}; where it is a name and not a result, write {{'2027'}}`,
    `locales/en/pages/method.md:3:40: unknown placeholder: "{{2027:study.publisher}}"
  did you mean "study.publisher"?`,
  ]);
});

it('each edition says in words where its figures come from', () => {
  const { editions: _, ...words } = JSON.parse(text('locales/en/study.json')) as {
    editions: object;
  };
  expect(problemsOf({ 'locales/en/study.json': JSON.stringify(words) })).toEqual([
    `locales/en/study.json:1:2: editions without words: "editions"
  add: "editions": { "2027": { "source": "…" } }`,
  ]);
});
