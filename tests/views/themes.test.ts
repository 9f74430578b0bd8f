import { expect, it } from 'vitest';
import { studyJsonLd } from '#outputs/site/json-ld.ts';
import { embedTexts } from '#outputs/site/embed-list.ts';
import { catalogue } from '#views/data/catalogue.ts';
import { openSite } from '#views/open-site.ts';
import { campaignPage } from '#views/pages/campaign-page.ts';
import { dataPage } from '#views/pages/data-page.ts';
import { embedPage } from '#views/pages/embed-page.ts';
import { findingPlace } from '#views/pages/finding-place.ts';
import { findingsPage } from '#views/pages/findings-page.ts';
import { homePage } from '#views/pages/home-page.ts';
import { project } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';

const prep = openSite('tests/studies/prep-ci');
const sextra = openSite(project);

const who = {
  id: 'theme-who',
  title: 'Who they are',
  intro: 'Age, schooling and where they come from.',
  href: '/en/findings/#theme-who',
};

it('findings stand theme by theme, and those of none are the last', () => {
  expect(prep.study.findings.map(({ id }) => id)).toEqual([
    ...['age', 'education', 'nationality'],
    ...['partner', 'children', 'frequency'],
    'missing',
  ]);
  expect(prep.study.notes[0]).toMatchObject({ what: 'finding of no theme', value: 'missing' });
});

it('in a theme, a position goes before the place in its list', () => {
  const settings = 'id: example\nurl: https://example.org/\nlanguages: [en, fr]\n'
    .concat('publisher: { name: Example }\ncontact: study@example.org\nbase: 640\n')
    .concat('period: { start: 2025-03, end: 2025-06 }\nsample: self-selected\n')
    .concat('countries: [FR, MA]\nthemes: { all: [trust, respondents] }\n');
  const words = (tag: string) =>
    JSON.stringify({ title: tag, description: tag, source: tag, themes: { all: { title: tag } } });
  const files = {
    'data/study.yaml': settings,
    'locales/en/study.json': words('en'),
    'locales/fr/study.json': words('fr'),
    'locales/fr/sources.json': undefined,
  };
  const ids = (folder: string) => openSite(folder).study.findings.map(({ id }) => id);
  expect(ids(templateWith(files))).toEqual(['respondents', 'trust']);
});

it('every list of findings has the same themes', () => {
  const inOrder = [
    ['Who they are', ['age', 'education', 'nationality']],
    ['How they live', ['partner', 'children', 'frequency']],
    ['Other findings', ['missing']],
  ];
  for (const { groups } of [
    embedPage(prep, 'en'),
    campaignPage(prep, 'en'),
    findingsPage(prep, 'en'),
  ])
    expect(
      groups.map(({ heading, findings }) => [heading?.title, findings.map(({ id }) => id)]),
    ).toEqual(inOrder);
  const { groups } = dataPage(prep, 'en');
  expect(groups.map(({ heading, findings }) => [heading?.title, findings.length])).toEqual([
    ['Who they are', 3],
    ['How they live', 3],
    ['Other findings', 1],
  ]);
  expect(groups[0]?.heading).toEqual(who);
});

it('the home page leads to each theme', () => {
  const { others, themes, list } = homePage(prep, 'fr');
  expect(others).toEqual([]);
  expect(themes[1]).toEqual({
    text: 'Comment elles vivent',
    href: '/fr/findings/#theme-life',
    intro: undefined,
    count: '3',
  });
  expect(list).toEqual({ text: 'Tous les résultats', href: '/fr/findings/' });
});

it('a finding says its theme, and its neighbours are those of its theme', () => {
  expect(findingPlace(prep, 'en', 'education')).toMatchObject({
    theme: { text: 'Who they are', href: '/en/findings/#theme-who' },
    kicker: 'Finding 2 of 3',
    previous: { text: 'Age' },
    next: { label: 'Next', href: '/en/nationality/' },
  });
  expect(findingPlace(prep, 'en', 'nationality').next).toMatchObject({
    label: 'Next · How they live',
    href: '/en/partner/',
  });
  expect(findingPlace(sextra, 'en', 'services')).toMatchObject({
    theme: undefined,
    kicker: 'Finding 3 of 4',
    next: { label: 'Next' },
  });
});

it('programs are told of themes, where there are any', () => {
  const { keywords } = JSON.parse(studyJsonLd(catalogue(prep, 'en')));
  expect(keywords).toEqual(['Who they are', 'How they live']);
  expect(embedTexts(prep, 'en', 'age').theme).toBe('Who they are');
  expect(JSON.parse(studyJsonLd(catalogue(sextra, 'en')))).not.toHaveProperty('keywords');
});

it('the list of findings is in the navigation where it is long or has themes', () => {
  const names = (site: typeof prep) => homePage(site, 'en').page.nav.map(({ text }) => text);
  expect(names(prep)).toEqual(['Overview', 'Findings', 'Method', 'Data', 'Privacy']);
  expect(names(sextra)).toEqual(['Overview', 'Method', 'Data', 'Privacy']);
});

it('the list says each finding with its base, and once what all rest on', () => {
  const { groups, basis } = findingsPage(prep, 'en');
  expect(groups[0]?.findings[1]).toMatchObject({
    title: 'Schooling',
    headline: '22.1% never went to school',
    own: ['995 respondents'],
    percent: 22.1,
  });
  expect(basis.map(({ id }) => id)).toEqual(['period', 'sample', 'source']);
  expect(findingsPage(sextra, 'fr').groups).toHaveLength(1);
});
