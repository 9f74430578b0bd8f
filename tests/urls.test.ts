import { describe, expect, it } from 'vitest';
import { createUrls, frozenAt, pageNames, reservedNames } from '#urls.ts';

describe.each([
  ['https://sextra.example/', '', 'https://sextra.example'],
  ['https://sextra.example', '', 'https://sextra.example'],
  ['https://example.org/study/', '/study', 'https://example.org'],
  ['https://example.org/study', '/study', 'https://example.org'],
  ['https://example.org/a/b/', '/a/b', 'https://example.org'],
  ['http://localhost:4321/', '', 'http://localhost:4321'],
])('createUrls(%j)', (site, base, origin) => {
  const urls = createUrls(site);

  it.each([
    ['the chooser', urls.chooser(), '/'],
    ['the home of a language', urls.home('fr'), '/fr/'],
    ['a page', urls.page('fr', 'method'), '/fr/method/'],
    ['a finding', urls.finding('pt-BR', 'services'), '/pt-BR/services/'],
    ['a short link', urls.short('no-service'), '/s/no-service/'],
    ['a feed', urls.feed('fr'), '/fr/feed.xml'],
    ['the sitemap', urls.sitemapIndex(), '/sitemap-index.xml'],
    ['a file', urls.file('fr', 'services', 'csv'), '/fr/services.csv'],
    ['a file of public/', urls.published('logos/our harbour.svg'), '/logos/our%20harbour.svg'],
    ['the card of the study', urls.studyCard('fr'), '/fr/card.png'],
    ['the campaign kit', urls.campaign('fr'), '/fr/campaign/'],
    ['all of it in one file', urls.campaignKit('fr'), '/fr/campaign.zip'],
    ['the study as slides', urls.studySlides('fr'), '/fr/study.pptx'],
    ['a poster', urls.poster('fr', 'services'), '/fr/services/poster/'],
    ['a poster on A3', urls.poster('fr', 'services', 'A3'), '/fr/services/poster-a3/'],
    ['a poster as PDF', urls.pdf(urls.poster('fr', 'services')), '/fr/services/poster.pdf'],
    ['the poster of the study', urls.studyPoster('fr'), '/fr/poster/'],
    ['it on A3, as PDF', urls.pdf(urls.studyPoster('fr', 'A3')), '/fr/poster-a3.pdf'],
    ['where findings are chosen', urls.embedPage('fr'), '/fr/embed/'],
    ['where a frame is chosen', urls.embedChoice('fr', 'services'), '/fr/services/embed/'],
    ['an embed page', urls.embed('fr', 'services'), '/fr/embed/services/'],
    ['that of a breakdown', urls.embed('fr', 'services', 'by-age'), '/fr/embed/services/by-age/'],
    [
      'one that never changes',
      urls.frozenEmbed({ tag: 'fr', id: 'services', version: '1a2b3c4d' }),
      '/fr/embed/services/v/1a2b3c4d/',
    ],
    [
      'that of a breakdown',
      urls.frozenEmbed({ tag: 'fr', id: 'services', version: '1a2b3c4d', breakdown: 'by-age' }),
      '/fr/embed/services/v/1a2b3c4d/by-age/',
    ],
    ['what can be embedded', urls.embeds(), '/embeds.json'],
    ['a file with two endings', urls.file('en', 'services', 'qr.svg'), '/en/services.qr.svg'],
  ])('gives the address of %s', (_, path, expected) => {
    expect(path).toBe(`${base}${expected}`);
    expect(urls.absolute(path)).toBe(`${origin}${base}${expected}`);
  });
});

it('reservedNames keeps every page of a language for itself', () => {
  expect(reservedNames).toEqual(expect.arrayContaining([...pageNames]));
  expect(reservedNames).toContain('embed');
  expect(reservedNames).toEqual(expect.arrayContaining(['poster', 'poster-a3']));
  expect(reservedNames).toContain('campaign');
});

it.each([
  ['fr/embed/services/v/1a2b3c4d/', { tag: 'fr', id: 'services', version: '1a2b3c4d' }],
  [
    'pt-BR/embed/a-b/v/00000000/by-age/',
    { tag: 'pt-BR', id: 'a-b', version: '00000000', breakdown: 'by-age' },
  ],
  ['fr/embed/services/', undefined],
  ['fr/embed/services/by-age/', undefined],
  ['fr/embed/services/v/1a2b3c4d/by-age/oembed.json', undefined],
  ['s/fr/embed/services/v/1a2b3c4d/', undefined],
])('frozenAt(%j) knows a page that never changes by its address', (address, expected) => {
  expect(frozenAt(address)).toEqual(expected);
});
