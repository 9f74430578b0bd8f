import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { studyFactList } from '#views/pages/study-facts.ts';
import { translatorOf } from '#views/site/languages.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateWith, withoutMinimum } from '../study-folder.ts';

function basisOf(folder: string, tag: string, id: string): Fact[] {
  const site = openSite(folder);
  const finding = site.study.findings.find((other) => other.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return basis(site, translatorOf(site, tag), finding);
}

const textOf = (facts: Fact[], name: string) => facts.find(({ id }) => id === name)?.text;

describe('basis of SEXTRA', () => {
  it('has base, period, sample with its limits, and source in French', () => {
    expect(basisOf(sextraFolder, 'fr', 'services')).toMatchObject([
      {
        id: 'base',
        name: 'Base',
        text: '1\u202f718 personnes ayant répondu',
        line: 'Base\u202f: 1\u202f718 personnes ayant répondu',
      },
      {
        id: 'period',
        name: 'Période',
        text: 'juin 2021\u2009–\u2009mai 2022',
        line: 'Période\u202f: juin 2021\u2009–\u2009mai 2022',
      },
      {
        id: 'sample',
        name: 'Échantillon',
        text: 'Volontaire',
        line: 'Échantillon\u202f: Volontaire',
        limit:
          'Une invitation ouverte, à laquelle a répondu qui voulait\u202f: les résultats décrivent les personnes qui ont répondu, et elles seules. Aucune marge d’erreur ne peut être donnée.',
      },
      {
        id: 'source',
        name: 'Source',
        text: 'Poster des résultats de l’étude, Coalition PLUS',
        line: 'Source\u202f: Poster des résultats de l’étude, Coalition PLUS',
        href: undefined,
      },
    ]);
  });

  it('has them in English', () => {
    expect(basisOf(sextraFolder, 'en', 'services').map(({ line }) => line)).toEqual([
      'Base: 1,718 respondents',
      'Period: June 2021\u2009–\u2009May 2022',
      'Sample: Self-selected',
      'Source: Results poster of the study, Coalition PLUS',
    ]);
  });

  it('has them so short that they share a line, and the sample still with what it does not tell', () => {
    expect(basisOf(sextraFolder, 'fr', 'services').map(({ brief }) => brief)).toEqual([
      '1\u202f718 personnes ayant répondu',
      'juin 2021\u2009–\u2009mai 2022',
      'échantillon volontaire\u202f: ne décrit que les personnes ayant répondu',
      'Poster des résultats de l’étude, Coalition PLUS',
    ]);
  });

  it('has no base where the finding has none', () => {
    expect(basisOf(sextraFolder, 'fr', 'respondents').map(({ id }) => id)).toEqual([
      'period',
      'sample',
      'source',
    ]);
  });
});

describe('the period of a finding with waves', () => {
  const waves = `${project}tests/studies/waves`;

  it('is from its first wave to its last', () => {
    expect(textOf(basisOf(waves, 'en', 'neighbours'), 'period')).toBe('2016–2024');
    expect(textOf(basisOf(waves, 'fr', 'reasons'), 'period')).toBe('2020–2024');
  });

  it('is that of the wave for a number of one wave', () => {
    const site = openSite(waves);
    const [finding] = site.study.findings;
    if (finding === undefined) throw new Error('no finding');
    const facts = basis(site, translatorOf(site, 'en'), finding, [finding.headline.row]);
    expect(textOf(facts, 'period')).toBe('2024');
  });

  it('is that of the study for the study, and where waves are rounds', () => {
    const site = openSite(waves);
    const whole = studyFactList(site, 'en');
    expect(textOf(whole, 'period')).toBe('March 2016\u2009–\u2009June 2024');
    const [finding] = site.study.findings;
    if (finding === undefined) throw new Error('no finding');
    const rows = finding.rows.map((row) => ({
      ...row,
      values: { ...row.values, year: `round ${row.values['year']}` },
    }));
    const facts = basis(site, translatorOf(site, 'en'), finding, rows);
    expect(textOf(facts, 'period')).toBe('March 2016\u2009–\u2009June 2024');
  });
});

describe('basis', () => {
  const trust = (base: string) => ({
    'data/trust.yaml': `chart: proportion\nbase: ${base}\nheadline: { row: services, measure: percent }\n`,
  });

  const rows = (services: string, friends: string) => ({
    'data/trust.csv': `trust,percent,base\nservices,62,${services}\nfriends,71,${friends}\n`,
  });

  it.each([
    ['the finding', trust('120'), '120 respondents'],
    ['the finding, where it is one', { ...trust('1'), ...withoutMinimum() }, '1 respondent'],
    [
      'nobody, where the source does not state it',
      trust('unknown'),
      'the source does not state it',
    ],
    ['the rows, where they agree', rows('90', '90'), '90 respondents'],
    [
      'the headline, where rows differ',
      rows('90', '80'),
      '90 respondents for the headline; other rows have their own',
    ],
    [
      'the headline, where another is missing',
      rows('90', '[c]'),
      '90 respondents for the headline; other rows have their own',
    ],
    [
      'each row, where that of the headline is missing',
      rows('[c]', '90'),
      'differs from row to row: see the table',
    ],
    ['the rows, where all are missing', rows('[c]', '[c]'), 'suppressed'],
  ])('takes the base of %s', (_, files, text) => {
    expect(textOf(basisOf(templateWith(files), 'en', 'trust'), 'base')).toBe(text);
  });

  it('counts a base of one in the singular, in French as well', () => {
    expect(
      textOf(basisOf(templateWith({ ...trust('1'), ...withoutMinimum() }), 'fr', 'trust'), 'base'),
    ).toBe('1 personne ayant répondu');
  });

  it('dates and links the source', () => {
    const folder = templateWith({
      'data/trust.yaml':
        'chart: proportion\nheadline: { row: services, measure: percent }\nsource: { url: "https://example.org/report", date: 2025-09 }\n',
    });
    expect(basisOf(folder, 'en', 'trust').find(({ id }) => id === 'source')).toMatchObject({
      id: 'source',
      name: 'Source',
      text: 'Made-up figures, for example only, September 2025',
      line: 'Source: Made-up figures, for example only, September 2025',
      href: 'https://example.org/report',
    });
  });

  it('takes the source in the words of the finding before those of the study', () => {
    const words = {
      respondents: { title: 'A', headline: '{{n}}' },
      trust: { title: 'B', headline: '{{percent}}', source: 'Another study' },
    };
    const folder = templateWith({
      'locales/en/findings.json': JSON.stringify(words),
      'locales/fr/findings.json': JSON.stringify(words),
      'locales/fr/sources.json': undefined,
    });
    expect(textOf(basisOf(folder, 'en', 'trust'), 'source')).toBe('Another study');
    expect(textOf(basisOf(folder, 'en', 'respondents'), 'source')).toBe(
      'Made-up figures, for example only',
    );
  });
});
