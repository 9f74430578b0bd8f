import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { homePage, type HomePage } from '#views/pages/home-page.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const sextra = openSite(sextraFolder);
const testStudy = (name: string) => openSite(`${project}tests/studies/${name}`);

/** A study whose translations are not recorded again after each change. */
const draftWith = (files: Record<string, string>) =>
  openSite(templateWith(files), undefined, { outdatedTranslations: 'allow' });

const told = ({ story }: HomePage) =>
  story.map(({ heading, steps, basis }) => ({
    heading,
    findings: steps.flatMap(({ finding, own }) => (finding ? [{ id: finding.id, own }] : [])),
    basis,
  }));

describe('the opening of a home page', () => {
  it.each([
    ['fr', '1\u202f718 personnes vivant dans 8 pays ont répondu', '1 point = 1 personne'],
    ['en', '1,718 people living in 8 countries answered', '1 dot = 1 person'],
  ])(
    'shows each who answered, in the words of the finding that counts them: %s',
    (tag, caption, unit) => {
      expect(homePage(sextra, tag).opening.respondents).toMatchObject({
        dots: 1718,
        caption,
        unit,
        href: `/${tag}/respondents/`,
      });
    },
  );

  it('counts respondents where no finding does', () => {
    const { respondents } = homePage(testStudy('prep-ci'), 'en').opening;
    expect(respondents).toEqual({
      dots: 1000,
      name: 'Dots, in blocks of a hundred',
      caption: '1,000 respondents',
      href: undefined,
      unit: '1 dot = 1 person',
    });
  });

  it('shows no dot for less than a base was rounded to', () => {
    const { respondents } = homePage(testStudy('suppressed'), 'en').opening;
    expect(respondents).toMatchObject({ dots: 73, unit: '1 dot = 10 people' });
  });

  it('counts respondents where a finding counts others', () => {
    const files = { 'data/respondents.csv': 'population,n\nrespondents,47000\n' };
    expect(homePage(draftWith(files), 'en').opening.respondents).toMatchObject({
      dots: 640,
      caption: '640 respondents',
    });
  });

  it('shows a dot for a hundred where tens of thousands answered', () => {
    const settings = readFileSync(`${templateFolder}/data/study.yaml`, 'utf8');
    const files = {
      'data/study.yaml': settings.replace('base: 640', 'base: 47000'),
      'data/respondents.csv': 'population,n\nrespondents,47000\n',
    };
    expect(homePage(draftWith(files), 'en').opening.respondents).toMatchObject({
      dots: 470,
      caption: '47,000 people answered',
      unit: '1 dot = 100 people',
    });
  });

  it('shows nobody where no number rests on a known base', () => {
    expect(homePage(testStudy('percent-only'), 'en').opening.respondents).toBeUndefined();
  });

  it('has the numbers of the findings in their order, without the one that was said', () => {
    expect(homePage(sextra, 'fr').opening.figures).toMatchObject([
      { href: '#identification', number: '48\u00a0%', percent: 48 },
      { href: '#services', number: '41\u00a0%', percent: 41 },
      { href: '#contact', number: '86\u00a0%', percent: 86 },
    ]);
  });

  it('has at most four numbers, with their marks, and draws no count as a share', () => {
    const { figures } = homePage(testStudy('prep-ci'), 'en').opening;
    expect(figures.map(({ number }) => number)).toEqual(['47.0%', '22.1%', '31.0%', '71.9%']);
    expect(homePage(testStudy('waves'), 'en').opening.figures[1]).toMatchObject({
      number: '50%',
      mark: 'b',
    });
    const [counted] = homePage(testStudy('suppressed'), 'en').opening.figures;
    expect(counted).toMatchObject({ number: '447', percent: undefined });
  });
});

describe('the story of a home page', () => {
  it('tells once in a section what its findings rest on, and the base of each', () => {
    const base = 'Base: 1,718 respondents';
    const source = 'Source: Results poster of the study, Coalition PLUS';
    const period = 'Period: June 2021\u2009–\u2009May 2022';
    expect(told(homePage(sextra, 'en'))).toEqual([
      {
        heading: 'Words and services do not reach everyone',
        findings: [
          { id: 'identification', own: [base] },
          { id: 'services', own: [base] },
        ],
        basis: [
          period,
          'Sample: Self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given.',
          source,
        ],
      },
      {
        heading: 'Online is where people meet',
        findings: [{ id: 'contact', own: [base] }],
        basis: [period, 'Sample: Self-selected', source],
      },
    ]);
  });

  it('leads to each finding with the words before it', () => {
    const steps = homePage(sextra, 'fr').story.flatMap((section) => section.steps);
    expect(steps.map(({ html, finding }) => [html?.trim(), finding?.id])).toEqual([
      [
        '<p>Tout le monde ne se reconnaît pas dans le nom qu’emploie la recherche.</p>',
        'identification',
      ],
      ['<p>Tout le monde ne vient pas non plus dans les services communautaires.</p>', 'services'],
      ['<p>Un lieu est commun à celles et ceux qui ont répondu\u202f: internet.</p>', 'contact'],
    ]);
    const page = {
      'locales/en/pages/home.md': '# A\n\nB.\n\n## C\n\n{{trust}}\n\nD.\n\n{{trust}}\n\nE.\n',
    };
    const [{ steps: after } = { steps: [] }] = homePage(draftWith(page), 'en').story;
    expect(after.map(({ html, finding }) => [html?.trim(), finding?.id])).toEqual([
      [undefined, 'trust'],
      ['<p>D.</p>', 'trust'],
      ['<p>E.</p>', undefined],
    ]);
  });

  it('has below a finding what not all of its section rest on', () => {
    const site = draftWith({
      'data/respondents.csv': 'population,n\nrespondents,400\n',
      'data/respondents.yaml':
        'chart: figure\nbase: none\nheadline: { measure: n }\nsource: { date: 2024-05 }\n',
      'locales/en/pages/home.md': '# A\n\nB.\n\n## C\n\n{{respondents}}\n\n{{trust}}\n',
    });
    const [{ findings, basis } = { findings: [], basis: [] }] = told(homePage(site, 'en'));
    expect(findings).toEqual([
      { id: 'respondents', own: ['Source: Made-up figures, for example only, May 2024'] },
      { id: 'trust', own: ['Base: 640 respondents', 'Source: Made-up figures, for example only'] },
    ]);
    expect(basis.map((line) => line.slice(0, 8))).toEqual(['Period: ', 'Sample: ']);
  });

  it('draws no finding again that the opening draws, but one whose chart shows more', () => {
    const page = {
      'locales/en/pages/home.md': '# A\n\nB.\n\n## C\n\n{{respondents}}\n\n## D\n\n{{trust}}\n',
    };
    expect(told(homePage(draftWith(page), 'en')).map(({ heading }) => heading)).toEqual(['D']);
    const terms = {
      population: { label: 'A', values: { women: 'B', men: 'C', all: 'D' } },
      trust: { label: 'E', values: { services: 'F', friends: 'G' } },
    };
    const site = draftWith({
      ...page,
      'data/respondents.csv': 'population,n\nwomen,300\nmen,340\nall,640\n',
      'data/respondents.yaml':
        'chart: bars\nbase: none\ntotals: { population: all }\nheadline: { row: all, measure: n }\n',
      'locales/en/terms.json': JSON.stringify(terms),
      'locales/fr/terms.json': JSON.stringify(terms),
    });
    expect(told(homePage(site, 'en')).map(({ heading }) => heading)).toEqual(['C', 'D']);
    expect(homePage(site, 'en').opening.respondents?.caption).toBe('640 people answered');
  });

  it('ends with what follows, and leads on', () => {
    const { band, rest, next } = homePage(sextra, 'en');
    expect(band?.heading).toBe('These results will help leave fewer people out');
    expect(rest.map(({ heading }) => heading)).toEqual([
      'Several associations had the same question',
      'One questionnaire, an open invitation',
      'Write to us',
    ]);
    expect(next.map(({ href }) => href)).toEqual([
      '/en/campaign/',
      '/en/embed/',
      '/en/report/',
      '/en/method/',
      '/en/data/',
    ]);
  });

  it('has no band where nothing follows the last finding', () => {
    const { band, rest } = homePage(testStudy('prep-ci'), 'fr');
    expect([band, rest]).toEqual([undefined, []]);
  });
});
