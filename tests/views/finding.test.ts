import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { findingPlace } from '#views/pages/finding-place.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateWith, withoutMinimum } from '../study-folder.ts';

const site = openSite(sextraFolder);

describe('findingView of SEXTRA says', () => {
  it.each([
    ['fr', 'respondents', '1\u202f718 personnes vivant dans 8 pays ont répondu'],
    [
      'fr',
      'identification',
      '48\u00a0% des participant·es ne s’identifient pas comme travailleur·ses du sexe',
    ],
    [
      'fr',
      'services',
      '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
    ],
    [
      'fr',
      'contact',
      'Pour 86\u00a0%, internet est le principal moyen d’entrer en contact avec les client·es',
    ],
    ['en', 'respondents', '1,718 people living in 8 countries answered'],
    ['en', 'identification', '48% of participants do not identify as sex workers'],
    ['en', 'services', '41% used no community sexual-health service during the last year'],
    ['en', 'contact', 'For 86%, the internet is the main way of getting in touch with clients'],
  ])('%s, %s: %s', (tag, id, headline) => {
    const { headline: said, breakdowns } = findingView(site, tag, id);
    const [{ chart }] = breakdowns;
    expect(said).toBe(headline);
    expect(chart.input.name).toBe(headline);
  });

  it.each([
    ['fr', 'respondents', 'Personnes ayant répondu au questionnaire', '1\u202f718', 1718, true],
    ['en', 'respondents', 'People who answered the questionnaire', '1,718', 1718, true],
    [
      'fr',
      'identification',
      'Ne s’identifient pas comme travailleur·ses du sexe',
      '48\u00a0%',
      48,
      false,
    ],
    ['en', 'identification', 'Do not identify as sex workers', '48%', 48, false],
    [
      'fr',
      'services',
      'N’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
      '41\u00a0%',
      41,
      false,
    ],
    [
      'en',
      'services',
      'Used no community sexual-health service during the last year',
      '41%',
      41,
      false,
    ],
    [
      'fr',
      'contact',
      'Internet est le principal moyen d’entrer en contact avec les client·es',
      '86\u00a0%',
      86,
      false,
    ],
    [
      'en',
      'contact',
      'The internet is the main way of getting in touch with clients',
      '86%',
      86,
      false,
    ],
  ])('%s, %s, in its chart: %s, %s', (tag, id, label, text, value, counted) => {
    const { rows, axis } = findingView(site, tag, id).breakdowns[0].chart.input;
    expect(rows).toMatchObject([
      { label, highlighted: true, cells: [{ text, short: text, value, highlighted: true }] },
    ]);
    expect(axis.counted).toBe(counted);
  });

  it.each([
    ['fr', 'Toutes les autres réponses'],
    ['en', 'All other answers'],
  ])('%s, of what is left to a hundred: %s', (tag, rest) => {
    expect(findingView(site, tag, 'services').breakdowns[0].chart.input.words.rest).toBe(rest);
  });
});

describe('findingView', () => {
  it('is whole in its language', () => {
    expect(findingView(site, 'fr', 'services')).toMatchObject({
      id: 'services',
      lang: 'fr',
      dir: 'ltr',
      href: '/fr/services/',
      address: 'https://sextra.example/fr/services/',
      title: 'Services communautaires',
      summary:
        'Le questionnaire en ligne a touché des personnes qui ont encore peu de liens avec les organisations communautaires.',
      question: undefined,
      breakdowns: [{ chart: { type: 'proportion', input: { dir: 'ltr' } } }],
      downloads: expect.arrayContaining([
        {
          format: 'xlsx',
          label: 'Tableau pour tableur (XLSX)',
          href: '/fr/services.xlsx',
          name: 'services-d4d3315d.xlsx',
        },
        {
          format: 'csv',
          label: 'Tableau en texte brut (CSV)',
          href: '/fr/services.csv',
          name: 'services-d4d3315d.csv',
        },
      ]),
    });
    expect(findingPlace(site, 'fr', 'services').kicker).toBe('Résultat 3 sur 4');
    expect(findingPlace(site, 'en', 'services').kicker).toBe('Finding 3 of 4');
  });

  it('has one version in all languages', () => {
    const { version } = findingView(site, 'fr', 'services');
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(findingView(site, 'en', 'services').version).toBe(version);
  });

  it.each([
    ['en', '1 person answered'],
    ['fr', '1 personne a répondu'],
  ])('counts one in the singular: %s, %s', (tag, headline) => {
    const folder = templateWith({
      'data/respondents.csv': 'population,n\nrespondents,1\n',
      ...withoutMinimum(),
    });
    expect(findingView(openSite(folder), tag, 'respondents').headline).toBe(headline);
  });

  it.each([
    ['en', '0 people answered'],
    ['fr', '0 personne a répondu'],
  ])('counts none as its language does: %s, %s', (tag, headline) => {
    const folder = templateWith({ 'data/respondents.csv': 'population,n\nrespondents,0\n' });
    expect(findingView(openSite(folder), tag, 'respondents').headline).toBe(headline);
  });

  it.each([
    ['en', 'More would turn to a friend: 71%.'],
    ['fr', 'Davantage se tourneraient vers des proches\u202f: 71\u00a0%.'],
  ])('quotes other cells: %s, %s', (tag, summary) => {
    const folder = templateWith({});
    expect(findingView(openSite(folder), tag, 'trust').summary).toBe(summary);
  });

  it.each([
    ['en', 'More would turn to a friend: suppressed.', 'suppressed'],
    ['fr', 'Davantage se tourneraient vers des proches\u202f: masqué.', 'masqué'],
  ])('names a missing number in words and in the chart: %s', (tag, summary, symbol) => {
    const folder = templateWith({
      'data/trust.csv': 'trust,percent\nservices,62\nfriends,[c]\n',
      'data/trust.yaml':
        'position: 2\nchart: bars\nheadline:\n  row: services\n  measure: percent\n',
    });
    const view = findingView(openSite(folder), tag, 'trust');
    expect(view.summary).toBe(summary);
    expect(view.breakdowns[0].chart.input.rows[1]?.cells).toMatchObject([
      { value: undefined, text: symbol, short: '[c]' },
    ]);
  });

  it('throws for a finding that there is not', () => {
    expect(() => findingView(site, 'fr', 'income')).toThrow('unknown finding: income');
  });
});

describe('findingPage', () => {
  it.each([
    ['respondents', undefined, ['/fr/identification/', '48\u00a0%', 48]],
    [
      'identification',
      { text: 'Qui a répondu', href: '/fr/respondents/' },
      ['/fr/services/', '41\u00a0%', 41],
    ],
    [
      'services',
      { text: 'Identification', href: '/fr/identification/' },
      ['/fr/contact/', '86\u00a0%', 86],
    ],
    ['contact', { text: 'Services communautaires', href: '/fr/services/' }, undefined],
  ])(
    '%s has its neighbours, the next with its number and how many dots of a hundred it is',
    (id, previous, after) => {
      const { previous: before, next } = findingPlace(site, 'fr', id);
      expect(before).toEqual(previous);
      expect(next && [next.href, next.figure?.figure, next.percent]).toEqual(after);
    },
  );

  it('has a table behind its chart only where this tells more than the headline', () => {
    const tables = (at: typeof site, id: string) =>
      findingPage(at, 'fr', id).behind.map(({ table }) => table?.rows.length);
    expect(tables(site, 'services')).toEqual([undefined]);
    const real = openSite(`${project}tests/studies/prep-ci`);
    expect(tables(real, 'partner')).toEqual([2, 6]);
  });

  it('is headed by the finding, in each language and with the base path', () => {
    const below = openSite(sextraFolder, 'https://example.org/sextra/');
    const { page, place } = findingPage(below, 'en', 'services');
    expect(page.head).toMatchObject({
      lang: 'en',
      title: '41% used no community sexual-health service during the last year – SEXTRA',
      canonical: 'https://example.org/sextra/en/services/',
      alternates: [
        { lang: 'fr', href: 'https://example.org/sextra/fr/services/' },
        { lang: 'en', href: 'https://example.org/sextra/en/services/' },
        { lang: 'x-default', href: 'https://example.org/sextra/fr/services/' },
      ],
    });
    expect(place.next?.href).toBe('/sextra/en/contact/');
    expect(page.nav.some(({ current }) => current)).toBe(false);
  });
});
