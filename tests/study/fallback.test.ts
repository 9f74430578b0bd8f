import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, InputError } from '#errors.ts';
import { openSite } from '#views/open-site.ts';
import { defaultEmbedAtOwnAddress } from '#views/embeds/embed-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { prosePage } from '#views/pages/prose-page.ts';
import { project } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';

const folder = join(project, 'tests/studies/fallback');
const site = openSite(folder);
const german = site.study.translators.get('de');
const easy = site.study.translators.get('fr-x-facile');

/** What is told of the study with `from` as `to` in its settings, and without a file. */
function told(from: string, to: string): string[] {
  const copy = folderWith({});
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.constats') });
  const settings = join(copy, 'data/study.yaml');
  const yaml = readFileSync(settings, 'utf8');
  if (!yaml.includes(from)) throw new Error(`no "${from}"`);
  writeFileSync(settings, yaml.replace(from, to));
  try {
    openSite(copy);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
}

describe('a language that constats does not speak', () => {
  it('has the words that it gives, and all others from the language that the study names', () => {
    expect(german?.t('nav.home')).toBe('Übersicht');
    expect(german?.t('nav.data')).toBe('Data');
  });

  it('has numbers and dates of its own in them, and plural forms of theirs', () => {
    expect(german?.format.number(1640)).toBe('1.640');
    expect(german?.t('describe.points', { n: '1' }, { count: 1 })).toBe('1\u00a0percentage point');
    expect(german?.t('paste.base', { n: '2' }, { count: 2 })).toBe('2 answers');
    expect(german?.t('base.respondents', { n: '1.640' }, { count: 1640 })).toBe(
      '1.640 befragte Personen',
    );
  });

  it('says so on each page, with a link to that language', () => {
    expect(findingPage(site, 'de', 'trust').page.outdated).toEqual({
      text: 'Not everything here has been translated yet: the rest is in English.',
      link: { text: 'Read this page in English', href: '/en/trust/', lang: 'en' },
    });
    expect(findingPage(site, 'en', 'trust').page.outdated).toBeUndefined();
    expect(findingPage(site, 'fr', 'trust').page.outdated).toBeUndefined();
  });

  it('says so in frames as well', () => {
    const notes = (tag: string) =>
      defaultEmbedAtOwnAddress(site, findingView(site, tag, 'trust')).notes;
    expect(notes('de')).toContain(
      'Not everything here has been translated yet: the rest is in English.',
    );
    expect(notes('en').join()).not.toContain('translated');
  });

  it('has the pages that come with constats, said to be in their language', () => {
    const { title, language } = prosePage(site, 'de', 'privacy');
    expect([title, language]).toEqual(['Privacy', { lang: 'en', dir: 'ltr' }]);
    expect(prosePage(site, 'de', 'method').language).toBeUndefined();
  });

  it('has all of them to write where the study names none', () => {
    expect(told('  de: en\n', '').filter((problem) => problem.includes('ui.json'))).toEqual([
      expect.stringMatching(
        /^locales\/de\/ui\.json:1:1: 3\d\d missing texts: "skip, …"\n {2}translate those of .* there; or name a language .*:\n {4}fallback: \{ "de": en \}$/,
      ),
    ]);
  });
});

describe('texts of the study that are not translated yet', () => {
  it('are those of the language that is named for it', () => {
    expect(easy?.text('findings', 'trust.title')).toBe('Demander de l’aide');
    expect(easy?.text('findings', 'respondents.title')).toBe('Qui a répondu');
    expect(easy?.text('terms', 'trust.values.friends')).toBe('Des proches');
    expect(prosePage(site, 'fr-x-facile', 'method')).toMatchObject({
      title: 'Comment l’étude a été menée',
      language: { lang: 'fr', dir: 'ltr' },
    });
  });

  it('are told by the pages that show them, and by no other', () => {
    expect(findingPage(site, 'fr-x-facile', 'trust').page.outdated).toEqual({
      text: 'Certains textes ne sont pas encore faciles à lire. Ils sont en français.',
      link: { text: 'Lire cette page en français', href: '/fr/trust/', lang: 'fr' },
    });
    expect(prosePage(site, 'fr-x-facile', 'privacy').page.outdated).toBeUndefined();
  });

  it('are those of the source language where none of the study is named', () => {
    expect(told('  fr-x-facile: fr\n', '')).toEqual([]);
    expect(told('de: en', 'de: es')).toEqual([]);
  });

  it('must be there where the study does not allow otherwise', () => {
    const problems = told('missingTranslations: allow\n', '');
    expect(problems).toContain(
      'locales/fr-x-facile/terms.json:1:1: file not found: "locales/fr-x-facile/terms.json"\n  copy it from another language and translate it',
    );
    expect(problems.filter((problem) => problem.startsWith('locales/de/'))).toEqual([]);
  });
});

it('counts what is shown in another language, once for each', () => {
  const notes = site.study.notes.map((note) => formatProblem(note).split('\n')[0]);
  expect(notes.filter((note) => note?.includes('shown in'))).toEqual([
    'locales/fr-x-facile:1:1: 11 of the texts and pages shown in French',
    expect.stringMatching(
      /^locales\/de\/ui\.json:1:1: 3\d\d of the words of the interface shown in English$/,
    ),
    'locales/de:1:1: 2 of the texts and pages shown in English',
  ]);
});

describe('an easy-to-read language', () => {
  const { page } = findingPage(site, 'fr-x-facile', 'trust');

  it('has a name and an address of its own', () => {
    expect(page.languages.map(({ name, href }) => [name, href])).toEqual([
      ['English', '/en/trust/'],
      ['français', '/fr/trust/'],
      ['français facile à lire', '/fr-x-facile/trust/'],
      ['Deutsch', '/de/trust/'],
    ]);
    expect(page.head.alternates).toContainEqual({
      lang: 'fr-x-facile',
      href: 'https://example.org/fr-x-facile/trust/',
    });
  });

  it('is the language that it is made from to programs that show previews', () => {
    expect(page.head.preview?.locale).toBe('fr_FR');
    expect(page.head.preview?.otherLocales).toEqual(['en_US', 'de_DE']);
  });

  it('has easy words, and the numbers of its language', () => {
    expect(easy?.t('fact.base')).toBe('Combien');
    expect(easy?.t('nav.data')).toBe('Données');
    expect(easy?.format.number(1640)).toBe('1\u202f640');
  });
});

it.each([
  [
    'de: en',
    'de: de',
    'data/study.yaml:7:7: language to fall back on that lacks words itself: "de"',
  ],
  [
    'de: en',
    'de: nl',
    'data/study.yaml:7:7: language to fall back on that lacks words itself: "nl"',
  ],
  [
    'de: en',
    'nl: en\n  de: en',
    'data/study.yaml:7:3: fallback of a language that the study does not list: "nl"',
  ],
  ['de: en', 'de: english', 'data/study.yaml:7:7: '],
])('refuses "%s" as "%s"', (from, to, problem) => {
  expect(told(from, to).join('\n')).toContain(problem);
});
