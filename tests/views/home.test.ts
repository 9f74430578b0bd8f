import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { type ProsePage, prosePage } from '#views/pages/prose-page.ts';
import { sextraFolder, templateWith } from '../study-folder.ts';

const site = openSite(sextraFolder);

/** Opens a study whose translations are not recorded again after each change. */
const openDraft = (folder: string) =>
  openSite(folder, undefined, { outdatedTranslations: 'allow' });

/** What stands on a page, with a whole finding by its id. */
const blocksOf = ({ sections }: ProsePage) =>
  sections.flatMap(({ blocks }) =>
    blocks.map((block) => ('html' in block ? block.html : block.finding.id)),
  );

describe('the home page of SEXTRA', () => {
  it('leads in its language', () => {
    const { title, lead } = prosePage(site, 'fr', 'home');
    expect(title).toBe(
      'On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on\u202f?',
    );
    expect(lead).toMatch(
      /^SEXTRA a interrogé des hommes, .* trouvent leurs client·es par internet\.$/,
    );
  });

  it.each(['fr', 'en'])('shows each finding once, in order: %s', (tag) => {
    const shown = blocksOf(prosePage(site, tag, 'home')).filter((block) => !block.startsWith('<'));
    expect(shown).toEqual(['respondents', 'identification', 'services', 'contact']);
  });

  it('has the findings in its own language, under its headings', () => {
    const { sections } = prosePage(site, 'en', 'home');
    expect(sections.map(({ heading }) => heading)).toEqual([
      undefined,
      'Words and services do not reach everyone',
      'Online is where people meet',
      'These results will help leave fewer people out',
      'Several associations had the same question',
      'One questionnaire, an open invitation',
      'Write to us',
    ]);
    expect(sections[0]?.blocks).toMatchObject([
      { finding: { id: 'respondents', headline: '1,718 people living in 8 countries answered' } },
    ]);
  });

  it.each([
    [
      'fr',
      'dans les langues des 8 pays, le questionnaire a été diffusé de juin 2021 à mai 2022 sur',
    ],
    [
      'en',
      'the languages of the 8 countries, the questionnaire was spread from June 2021 to May 2022 through',
    ],
  ])('quotes facts of the study: %s', (tag, part) => {
    expect(blocksOf(prosePage(site, tag, 'home')).join('')).toContain(part);
  });

  it('links to its pages and to the study team', () => {
    const html = blocksOf(prosePage(site, 'en', 'home')).join('');
    expect(html).toContain('<a href="/en/method/">Read how the study was done</a>');
    expect(html).toContain(
      '<a href="mailto:sextra@coalitionplus.org">sextra@coalitionplus.org</a>',
    );
  });

  it('is described by the study, and found in each language', () => {
    const below = openSite(sextraFolder, 'https://example.org/sextra/');
    const { page } = prosePage(below, 'fr', 'home');
    expect(page.head).toMatchObject({
      lang: 'fr',
      title: 'On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on\u202f? – SEXTRA',
      description:
        'Ce que des hommes et des femmes trans qui échangent des services sexuels contre de l’argent ou des biens, et rencontrent leurs client·es en ligne, ont répondu à une étude communautaire dans 8 pays.',
      canonical: 'https://example.org/sextra/fr/',
      alternates: [
        { lang: 'fr', href: 'https://example.org/sextra/fr/' },
        { lang: 'en', href: 'https://example.org/sextra/en/' },
        { lang: 'x-default', href: 'https://example.org/sextra/' },
      ],
    });
    expect(page.nav[0]).toMatchObject({ href: '/sextra/fr/', current: true });
    expect(blocksOf(prosePage(below, 'fr', 'home')).join('')).toContain(
      '<a href="/sextra/fr/method/">',
    );
  });
});

describe('a page of longer text', () => {
  it('is described by its lead, and stands at its own address', () => {
    const { title, lead, page } = prosePage(site, 'fr', 'method');
    expect(title).toBe('Comment l’étude a été menée');
    expect(lead).toBe(
      'Un seul questionnaire en ligne, une invitation ouverte, 8 pays, juin 2021\u2009–\u2009mai 2022.',
    );
    expect(page.head).toMatchObject({
      description: lead,
      canonical: 'https://sextra.example/fr/method/',
    });
  });

  it.each([
    ['fr', '<strong>Ce sont des pourcentages entiers des 1\u202f718 participant·es.</strong>'],
    ['fr', 'Que 48\u00a0% ne s’identifient pas comme travailleur·ses du sexe ne veut pas dire'],
    ['en', '<strong>They are whole percentages of the 1,718 participants.</strong>'],
    ['en', 'That 48% do not identify as sex workers does not mean that all others do.'],
  ])('quotes findings: %s, %s', (tag, part) => {
    expect(blocksOf(prosePage(site, tag, 'method')).join('')).toContain(part);
  });

  it.each([
    ['en', 'In France and Morocco, March\u2009–\u2009June 2025, 640 people'],
    ['fr', 'France et Maroc, mars\u2009–\u2009juin 2025, 640 personnes'],
  ])('names countries in its language: %s', (tag, sentence) => {
    const folder = templateWith({
      'locales/en/pages/method.md':
        '# A\n\nLead.\n\nIn {{study.country-names}}, {{study.period}}, {{respondents:n}} people\n',
      'locales/fr/pages/method.md':
        '# A\n\nLead.\n\n{{study.country-names}}, {{study.period}}, {{respondents:n}} personnes\n',
    });
    expect(blocksOf(prosePage(openDraft(folder), tag, 'method'))).toEqual([`<p>${sentence}</p>\n`]);
  });

  it('links to a finding by its id', () => {
    const folder = templateWith({
      'locales/en/pages/method.md': '# A\n\nLead.\n\n[trust](trust) [home](home)\n',
    });
    expect(blocksOf(prosePage(openDraft(folder), 'en', 'method'))).toEqual([
      '<p><a href="/en/trust/">trust</a> <a href="/en/">home</a></p>\n',
    ]);
  });
});
