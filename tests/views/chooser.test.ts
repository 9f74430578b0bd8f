import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { chooserPage } from '#views/pages/chooser.ts';
import { sextraFolder } from '../study-folder.ts';

describe('chooserPage', () => {
  const { head, dir, languages } = chooserPage(openSite(sextraFolder));

  it('offers each language in its own words', () => {
    expect(languages).toEqual([
      {
        tag: 'fr',
        dir: 'ltr',
        name: 'français',
        href: '/fr/',
        current: false,
        study: 'SEXTRA',
        description:
          'Ce que des hommes et des femmes trans qui échangent des services sexuels contre de l’argent ou des biens, et rencontrent leurs client·es en ligne, ont répondu à une étude communautaire dans 8 pays.',
      },
      {
        tag: 'en',
        dir: 'ltr',
        name: 'English',
        href: '/en/',
        current: false,
        study: 'SEXTRA',
        description:
          'What men and trans women who exchange sexual services for money or goods, and find their clients online, told a community-based study in 8 countries.',
      },
    ]);
  });

  it('speaks the source language itself, and is the default of all', () => {
    expect(dir).toBe('ltr');
    expect(head).toMatchObject({
      lang: 'fr',
      title: 'SEXTRA',
      canonical: 'https://sextra.example/',
      noindex: false,
      alternates: [
        { lang: 'fr', href: 'https://sextra.example/fr/' },
        { lang: 'en', href: 'https://sextra.example/en/' },
        { lang: 'x-default', href: 'https://sextra.example/' },
      ],
    });
  });

  it('keeps the base path of the site', () => {
    const page = chooserPage(openSite(sextraFolder, 'https://example.org/sextra/'));
    expect(page.head.canonical).toBe('https://example.org/sextra/');
    expect(page.languages.map(({ href }) => href)).toEqual(['/sextra/fr/', '/sextra/en/']);
  });
});
