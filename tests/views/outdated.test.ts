import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { dataPage } from '#views/pages/data-page.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { prosePage } from '#views/pages/prose-page.ts';
import { type Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

/** The template, whose English is the source, with `from` as `to` in one of its English files. */
function siteWith(file: string, from: string, to: string): Site {
  const path = `locales/en/${file}`;
  const text = readFileSync(join(templateFolder, path), 'utf8');
  const settings = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');
  if (!text.includes(from)) throw new Error(`no "${from}" in ${path}`);
  return openSite(
    templateWith({
      [path]: text.replaceAll(from, to),
      'data/study.yaml': `${settings}outdatedTranslations: allow\n`,
    }),
  );
}

/** The pages of a language that tell of an outdated text. */
function outdatedPages(site: Site, tag: string): string[] {
  const pages = {
    home: prosePage(site, tag, 'home'),
    method: prosePage(site, tag, 'method'),
    data: dataPage(site, tag),
    privacy: prosePage(site, tag, 'privacy'),
    respondents: findingPage(site, tag, 'respondents'),
    trust: findingPage(site, tag, 'trust'),
  };
  return Object.entries(pages).flatMap(([name, { page }]) => (page.outdated ? [name] : []));
}

describe('a page whose translation is out of date', () => {
  const site = () => siteWith('findings.json', 'to a service', 'to a health service');

  it('says so in its language, with a link to the same page in the source language', () => {
    expect(findingPage(site(), 'fr', 'trust').page.outdated).toEqual({
      text: 'L’original de cette page a changé depuis sa traduction.',
      link: {
        text: 'Lire la version plus récente, en anglais',
        href: '/en/trust/',
        lang: 'en',
      },
    });
  });

  it('says so in Arabic', () => {
    const arabic = openSite(`${project}tests/studies/arabic`);
    const translators = new Map([...arabic.study.translators].toReversed());
    const outdated = [{ tag: 'ar', section: 'pages', name: 'method' } as const];
    const turned = { ...arabic, study: { ...arabic.study, translators, outdated } };
    expect(prosePage(turned, 'ar', 'method').page.outdated).toEqual({
      text: 'تغيّر النص الأصلي لهذه الصفحة بعد ترجمتها.',
      link: { text: 'قراءة النسخة الأحدث باللغة الإنجليزية', href: '/en/method/', lang: 'en' },
    });
  });

  it('is the home page where a line on a service is out of date', () => {
    const arabic = openSite(`${project}tests/studies/arabic`);
    const outdated = [{ tag: 'en', section: 'study', name: 'support.clinic' } as const];
    const changed = { ...arabic, study: { ...arabic.study, outdated } };
    expect(prosePage(changed, 'en', 'home').page.outdated?.link?.href).toBe('/ar/');
    expect(prosePage(changed, 'en', 'method').page.outdated).toBeUndefined();
  });

  it('is never one in the source language', () => {
    expect(outdatedPages(site(), 'en')).toEqual([]);
  });

  it.each([
    ['a headline', 'findings.json', 'to a service', 'to a health service', ['home', 'trust']],
    ['a label', 'terms.json', 'A friend', 'Friends', ['home', 'trust']],
    ['a page', 'pages/method.md', 'Say here', 'Tell here', ['method']],
    [
      'the title of the study',
      'study.json',
      '"title": "',
      '"title": "The ',
      ['home', 'method', 'data', 'privacy', 'respondents', 'trust'],
    ],
  ])('is each that shows %s', (_, file, from, to, pages) => {
    expect(outdatedPages(siteWith(file, from, to), 'fr')).toEqual(pages);
  });
});

it('a study whose translations are up to date has no such page', () => {
  expect(outdatedPages(openSite(templateFolder), 'fr')).toEqual([]);
});
