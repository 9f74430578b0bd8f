import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodePng } from '#pictures/png-encode.ts';
import { openSite } from '#views/open-site.ts';
import { exitView } from '#views/pages/exit.ts';
import { pageView } from '#views/pages/page.ts';
import { languageTags, translatorOf } from '#views/site/languages.ts';
import { themeCss } from '#views/site/theme-css.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const pixels = { width: 3, height: 2, pixels: new Uint8Array(3 * 2 * 4) };
const site = openSite(sextraFolder);
const below = openSite(sextraFolder, 'https://example.org/sextra');

const method = (at: typeof site, tag: string) =>
  pageView(at, tag, {
    title: 'Comment',
    description: 'En une phrase',
    address: (other) => at.urls.page(other, 'method'),
  });

describe('pageView', () => {
  it('names every language version, each from all the others, and for any other language the source', () => {
    const alternates = [
      { lang: 'fr', href: 'https://sextra.example/fr/method/' },
      { lang: 'en', href: 'https://sextra.example/en/method/' },
      { lang: 'x-default', href: 'https://sextra.example/fr/method/' },
    ];
    expect(method(site, 'fr').head.alternates).toEqual(alternates);
    expect(method(site, 'en').head.alternates).toEqual(alternates);
  });

  it('has its head in its own language', () => {
    expect(method(site, 'fr').head).toMatchObject({
      lang: 'fr',
      title: 'Comment – SEXTRA',
      description: 'En une phrase',
      canonical: 'https://sextra.example/fr/method/',
      noindex: false,
    });
    expect(method(site, 'en').head).toMatchObject({
      lang: 'en',
      canonical: 'https://sextra.example/en/method/',
    });
  });

  it('keeps the base path of the site in every address', () => {
    const { head, home, nav, languages } = method(below, 'en');
    expect(head.canonical).toBe('https://example.org/sextra/en/method/');
    expect(head.alternates).toEqual([
      { lang: 'fr', href: 'https://example.org/sextra/fr/method/' },
      { lang: 'en', href: 'https://example.org/sextra/en/method/' },
      { lang: 'x-default', href: 'https://example.org/sextra/fr/method/' },
    ]);
    expect(home).toBe('/sextra/en/');
    expect(nav.map(({ href }) => href)).toEqual([
      '/sextra/en/',
      '/sextra/en/method/',
      '/sextra/en/data/',
      '/sextra/en/privacy/',
    ]);
    expect(languages.map(({ href }) => href)).toEqual(['/sextra/fr/method/', '/sextra/en/method/']);
  });

  it('leads to the pages of its language, and marks its own', () => {
    expect(method(site, 'fr').nav).toEqual([
      { text: 'Accueil', href: '/fr/', current: false },
      { text: 'Méthode', href: '/fr/method/', current: true },
      { text: 'Données', href: '/fr/data/', current: false },
      { text: 'Vie privée', href: '/fr/privacy/', current: false },
    ]);
  });

  it('leads to itself in each language, by the name that the language has for itself', () => {
    expect(method(site, 'en').languages).toEqual([
      { tag: 'fr', dir: 'ltr', name: 'français', href: '/fr/method/', current: false },
      { tag: 'en', dir: 'ltr', name: 'English', href: '/en/method/', current: true },
    ]);
  });

  it('says who publishes it', () => {
    expect(method(site, 'fr')).toMatchObject({
      dir: 'ltr',
      study: 'SEXTRA',
      publisher: { name: 'Coalition PLUS', url: undefined, logo: undefined },
      partners: [],
      contact: 'sextra@coalitionplus.org',
    });
  });

  it('shows the logos of the publisher and its partners, by their addresses and as they are', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"/>';
    const folder = templateWith({
      'data/study.yaml': readFileSync(`${templateFolder}/data/study.yaml`, 'utf8').replace(
        /^publisher:\n.*$/m,
        [
          'publisher: { name: Harbour Association, logo: logo.svg }',
          'partners:',
          '  - { name: Harbour Clinic, url: "https://clinic.example/", logo: logos/our clinic.png }',
          '  - { name: Northtown Library }',
        ].join('\n'),
      ),
      'public/logo.svg': drawing,
      'public/logos/our clinic.png': undefined,
    });
    writeFileSync(`${folder}/public/logos/our clinic.png`, encodePng(pixels));
    const { publisher, partners } = method(openSite(folder, 'https://example.org/study/'), 'en');
    expect(publisher).toEqual({
      name: 'Harbour Association',
      url: undefined,
      logo: {
        src: '/study/logo.svg',
        data: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
        width: 240,
        height: 80,
      },
    });
    expect(partners).toMatchObject([
      {
        name: 'Harbour Clinic',
        url: 'https://clinic.example/',
        logo: { src: '/study/logos/our%20clinic.png', width: 3, height: 2 },
      },
      { name: 'Northtown Library', logo: undefined },
    ]);
    expect(partners[0]?.logo?.data).toMatch(/^data:image\/png;base64,iVBOR/);
  });

  it('draws pictures for feeds in the accent, or on white where the study says so', () => {
    const settings = readFileSync(`${templateFolder}/data/study.yaml`, 'utf8');
    const white = openSite(
      templateWith({ 'data/study.yaml': settings.replace('ground: accent', 'ground: paper') }),
    );
    expect(openSite(templateFolder).palettes.ground.paper).toBe('#0b5d8f');
    expect(white.palettes.ground.paper).toBe('#ffffff');
  });

  it('says how to leave it, and what that does not do, in each language of a page', () => {
    expect(exitView(site, ['fr', 'en'])).toEqual({
      href: 'https://www.wikipedia.org/',
      words: [
        {
          tag: 'fr',
          dir: 'ltr',
          leave: 'Quitter ce site',
          note: 'L’historique du navigateur garde cette page.',
        },
        {
          tag: 'en',
          dir: 'ltr',
          leave: 'Leave this site',
          note: 'Your browser’s history keeps this page.',
        },
      ],
    });
  });

  it('has no link to leave by where the study names none', () => {
    expect(exitView(openSite(templateFolder), ['en'])).toBeUndefined();
  });

  it('does not say the name of the study twice', () => {
    const { head } = pageView(site, 'fr', {
      title: 'SEXTRA',
      description: '',
      address: site.urls.home,
    });
    expect(head.title).toBe('SEXTRA');
  });

  it('throws for a language that the study does not speak', () => {
    expect(() => translatorOf(site, 'es')).toThrow('unknown language: es');
  });
});

it('languageTags(site) are in the order of the study', () => {
  expect(languageTags(site)).toEqual(['fr', 'en']);
  expect(languageTags(openSite(templateFolder))).toEqual(['en', 'fr']);
});

it('themeCss(site) keeps dark colours off paper', () => {
  const css = themeCss(site);
  expect(css).toMatch(/^:root\{color-scheme:light dark;--paper:#ffffff;/);
  expect(css).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{:root\{--paper:#17151a;/);
});
