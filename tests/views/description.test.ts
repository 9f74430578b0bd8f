import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const site = openSite(sextraFolder);

describe('description of SEXTRA', () => {
  it.each([
    [
      'fr',
      'respondents',
      'Personnes ayant répondu au questionnaire\u202f: 1\u202f718. Période\u202f: juin 2021\u2009–\u2009mai 2022. Échantillon\u202f: Volontaire.',
    ],
    [
      'en',
      'respondents',
      'People who answered the questionnaire: 1,718. Period: June 2021\u2009–\u2009May 2022. Sample: Self-selected.',
    ],
    [
      'fr',
      'identification',
      'Ne s’identifient pas comme travailleur·ses du sexe\u202f: 48\u00a0% des personnes ayant répondu. Les autres ont répondu autre chose, ou rien\u202f; la source ne le précise pas. Base\u202f: 1\u202f718 personnes ayant répondu. Période\u202f: juin 2021\u2009–\u2009mai 2022. Échantillon\u202f: Volontaire.',
    ],
    [
      'en',
      'identification',
      'Do not identify as sex workers: 48% of respondents. The others answered something else or nothing; the source does not say what. Base: 1,718 respondents. Period: June 2021\u2009–\u2009May 2022. Sample: Self-selected.',
    ],
    [
      'en',
      'services',
      'Used no community sexual-health service during the last year: 41% of respondents. The others answered something else or nothing; the source does not say what. Base: 1,718 respondents. Period: June 2021\u2009–\u2009May 2022. Sample: Self-selected.',
    ],
    [
      'fr',
      'contact',
      'Internet est le principal moyen d’entrer en contact avec les client·es\u202f: 86\u00a0% des personnes ayant répondu. Les autres ont répondu autre chose, ou rien\u202f; la source ne le précise pas. Base\u202f: 1\u202f718 personnes ayant répondu. Période\u202f: juin 2021\u2009–\u2009mai 2022. Échantillon\u202f: Volontaire.',
    ],
  ])('%s, %s', (tag, id, description) => {
    const { description: said } = findingView(site, tag, id).breakdowns[0];
    expect(said).toBe(description);
  });
});

describe('description', () => {
  it('tells of every row, the one of the headline first', () => {
    expect(findingView(openSite(templateFolder), 'en', 'trust').breakdowns[0].description).toBe(
      'A service: 62% of respondents. The others answered something else or nothing; the source does not say what. A friend: 71%. Base: 640 respondents. Period: March\u2009–\u2009June 2025. Sample: Self-selected.',
    );
  });

  it.each([
    ['en', '[c]', 'A friend: suppressed.'],
    ['en', '[x]', 'A friend: not available.'],
    ['en', '[z]', 'A friend: not applicable.'],
    ['en', '[low]', 'A friend: rounds to zero.'],
    ['fr', '[c]', 'Des proches\u202f: masqué.'],
    ['fr', '[x]', 'Des proches\u202f: non disponible.'],
    ['fr', '[z]', 'Des proches\u202f: sans objet.'],
    ['fr', '[low]', 'Des proches\u202f: arrondi à zéro.'],
  ])('names a missing number: %s, %s', (tag, symbol, sentence) => {
    const folder = templateWith({
      'data/trust.csv': `trust,percent\nservices,62\nfriends,${symbol}\n`,
    });
    expect(findingView(openSite(folder), tag, 'trust').breakdowns[0].description).toContain(
      ` ${sentence} `,
    );
  });

  it.each([
    ['self-selected', 'Sample: Self-selected.'],
    ['probability', 'Sample: Drawn at random.'],
    ['census', 'Sample: Everyone was asked.'],
  ])('says what kind of sample: %s', (sample, sentence) => {
    const folder = templateWith({
      'data/study.yaml': [
        'id: example',
        'url: https://example.org/',
        'languages: [en, fr]',
        'publisher: { name: Example association }',
        'contact: study@example.org',
        'period: { start: 2025-03, end: 2025-06 }',
        'base: 640',
        `sample: ${sample}`,
        'countries: [FR, MA]',
      ].join('\n'),
    });
    expect(findingView(openSite(folder), 'en', 'trust').breakdowns[0].description).toMatch(
      new RegExp(`\\. ${sentence}$`),
    );
  });
});

describe('reading', () => {
  it.each([
    [
      'fr',
      'respondents',
      'Le nombre compte ce que dit son libellé, et rien d’autre. Chaque point représente une unité.',
    ],
    [
      'en',
      'respondents',
      'The number counts what its label says, and nothing else. Each dot stands for one.',
    ],
    [
      'en',
      'services',
      'There are a hundred dots, and each stands for one in a hundred respondents. The filled ones gave this answer. The hollow ones stand for every other answer, no answer included: they are not the opposite of the filled ones.',
    ],
  ])('%s, %s', (tag, id, reading) => {
    expect(findingView(site, tag, id).breakdowns[0].reading).toBe(reading);
  });

  it.each([
    ['en', 'Each dot stands for 10.'],
    ['fr', 'Chaque point en représente 10.'],
  ])('says how many a dot stands for: %s, %s', (tag, sentence) => {
    const folder = templateWith({ 'data/respondents.csv': 'population,n\nrespondents,20000\n' });
    expect(findingView(openSite(folder), tag, 'respondents').breakdowns[0].reading).toContain(
      sentence,
    );
  });
});
