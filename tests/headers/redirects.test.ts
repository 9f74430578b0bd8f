import { expect, it } from 'vitest';
import { netlifyRedirects } from '#headers/netlify.ts';
import { redirectsOf } from '#headers/redirects.ts';

const page = (from: string, to: string) => ({ from, to, by: 'page' as const });
const copy = (from: string, to: string) => ({ from, to, by: 'copy' as const });
const told = (...[leads, files]: Parameters<typeof redirectsOf>) =>
  redirectsOf(leads, files).map(({ from, to, below }) => `${from}${below ? '*' : ''} ${to}`);

it('leads a folder in one line, where nothing else lies in it', () => {
  const leads = [
    page('fr/old/', 'fr/new/'),
    page('fr/old/poster/', 'fr/new/poster/'),
    copy('fr/old.csv', 'fr/new.csv'),
    page('start/', 'fr/'),
  ];
  expect(told(leads, ['fr/new/index.html', 'fr/old/index.html'])).toEqual([
    'start/ fr/',
    'fr/old/* fr/new/',
  ]);
  expect(told(leads, ['fr/old/notes.txt'])).toEqual([
    'fr/old/ fr/new/',
    'fr/old/poster/ fr/new/poster/',
    'start/ fr/',
  ]);
});

it('leads a language in one line, or each of its findings where pages lie there that never change', () => {
  const leads = [
    page('pt/', 'fr/'),
    page('pt/a/', 'fr/a/'),
    page('pt/a/poster/', 'fr/a/poster/'),
    page('pt/old/', 'fr/a/'),
    page('pt/gone.pptx', 'fr/a/'),
    copy('pt/a.csv', 'fr/a.csv'),
    copy('pt/embed/a/by-town/', 'fr/embed/a/'),
  ];
  const there = ['fr/index.html', 'fr/a/index.html', 'fr/a/poster/index.html', 'fr/a.csv'];
  expect(told(leads, there)).toEqual([
    'pt/old/ fr/a/',
    'pt/gone.pptx fr/a/',
    'pt/embed/a/by-town/ fr/embed/a/',
    'pt/* fr/',
  ]);
  expect(told(leads, [...there, 'pt/embed/a/v/1a2b3c4d/index.html'])).toEqual([
    'pt/ fr/',
    'pt/old/ fr/a/',
    'pt/gone.pptx fr/a/',
    'pt/a/* fr/a/',
  ]);
});

it('writes no more lines than Cloudflare reads, and tells Netlify that a file in the place does not count', () => {
  const site = { id: 'a', address: 'https://example.org/study/', tags: ['fr'], compressed: false };
  const many = (count: number, below: boolean) =>
    Array.from({ length: count }, (_, index) => ({ from: `${index}/`, to: 'fr/', below }));
  const lines = netlifyRedirects(
    { ...site, redirects: [...many(2500, false), ...many(150, true)] },
    false,
  ).split('\n');
  expect(lines.filter((line) => /^\/study\/\d+\/ /.test(line))).toHaveLength(2000);
  expect(lines.filter((line) => line.includes('*'))).toHaveLength(100);
  expect(lines.at(-2)).toBe('/study/* /:splat 200');
  const redirects = [{ from: 'é/', to: 'fr/', below: true }];
  expect(netlifyRedirects({ ...site, redirects }, true)).toBe(
    '/study/%C3%A9/* /study/fr/:splat 301!\n/study/* /:splat 200\n',
  );
});
