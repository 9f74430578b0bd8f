import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, readable } from '../built.ts';
import { nodeProcess } from '../command-line.ts';
import { folderWith, writeFiles } from '../study-folder.ts';
import { copyProject, follow, readRecipes } from './recipes.ts';

const recipes = readRecipes();

it('reads the recipes of CONTRIBUTING', () => {
  expect(recipes.map(({ name, steps }) => `${name}: ${steps.length}`)).toEqual([
    'A chart type: 12',
    'A measure: 8',
    'An output: 11',
    'A page: 7',
    'A host: 5',
    'A symbol: 7',
    'A script: 11',
    'A rule: 3',
    'A bad-input folder: 2',
    'An interface language: 1',
  ]);
});

it('stops where the place of a step is not there', () => {
  const steps = [{ file: 'a.ts', place: 'below', line: 'x', text: 'y' }] as const;
  const told = (files: Record<string, string>) => () =>
    follow({ name: 'A line', steps }, folderWith(files));
  expect(told({ 'a.ts': 'z' })).toThrow('A line: no such place in a.ts');
  expect(told({})).toThrow('A line: no such place in a.ts');
});

// All recipes are followed in one copy of the project, one after another, and one study there uses what they add.
describe('a copy of the project in which all recipes are followed', () => {
  const parent = mkdtempSync(join(tmpdir(), 'constats-recipes-'));
  const copy = join(parent, 'copy');
  const constats = (...words: string[]) => nodeProcess(copy, ['src/constats.mjs', ...words]);
  let site: Omit<Built, 'remove'>;
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  beforeAll(async () => {
    copyProject(copy);
    for (const recipe of recipes) follow(recipe, copy);
    translate(copy);
    const out = join(parent, 'site');
    const { code, stderr } = await constats(
      'build',
      layStudy(parent),
      '--host',
      'lighttpd',
      '--out',
      out,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    site = readable(out);
  });

  it('has no mistake in its types', async () => {
    const check = ['--type-aware', '--type-check', '--allow', 'all', 'src', 'tests'];
    const { code, stdout } = await nodeProcess(copy, ['node_modules/oxlint/bin/oxlint', ...check]);
    const found = 'Found 0 warnings and 0 errors.';
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(found) });
  });

  it('has no mistake in the types of its pages', async () => {
    const check = ['check', '--noSync', '--tsconfig', 'tsconfig.astro.json'];
    const { code, stdout } = await nodeProcess(copy, [
      'node_modules/astro/bin/astro.mjs',
      ...check,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('- 0 errors') });
  });

  it('draws the chart type: a number without dots, and how to read it', () => {
    const page = site.page('en/respondents/index.html');
    const svg = page.querySelector('.wide svg');
    expect([...(svg?.querySelectorAll('text') ?? [])].map(textOf)).toEqual(['People who answered']);
    expect(svg?.querySelector('circle, path')).toBeNull();
    expect(textOf(page.querySelector('main'))).toContain('The number counts what its label says.');
  });

  it('has the measure and the symbol in the table, and in its file', () => {
    const rows = [...site.page('en/trust/index.html').querySelectorAll('table tr')];
    expect(rows.map((row) => [...row.children].map(textOf))).toEqual([
      ['Would turn to', 'Share of respondents', 'Standard deviation'],
      ['A service', '62%', '1.5'],
      ['A friend', 'not asked', '0.8'],
    ]);
    const lines = site.text('en/trust.csv').split('\r\n');
    expect(lines[1]).toMatch(/^services,A service,62,1\.5,/);
    expect(lines[2]).toMatch(/^friends,A friend,\[b\],0\.8,/);
    expect(lines[2]).toContain('[b] not asked: nobody here was asked this question');
  });

  it('writes the output, and leads to it', () => {
    expect(site.text('en/respondents.txt')).toBe(
      '640 people answered\n\nPeople who answered: 640. Period: March\u2009–\u2009June 2025. Sample: Self-selected.\n\nhttps://example.org/en/respondents/\n',
    );
    const link = site.page('en/respondents/index.html').querySelector('a[href$="respondents.txt"]');
    expect(textOf(link)).toBe('In words (text)');
  });

  it('has the page in the language, which the study does not word itself', () => {
    const page = site.page('de/team/index.html');
    expect(page.documentElement.lang).toBe('de');
    expect(textOf(page.querySelector('h1'))).toBe('Wer die Studie gemacht hat');
    expect(textOf(page.querySelector('main'))).toContain('Example association asked, counted and');
    const link = site.page('de/trust/index.html').querySelector('nav a[href="/de/team/"]');
    expect(textOf(link)).toBe('Wer die Studie gemacht hat');
  });

  it('speaks the language', () => {
    const page = site.page('de/trust/index.html');
    expect(textOf(page.querySelector('h1'))).toBe('62\u00A0% gingen zu einer Stelle');
    expect(textOf(page.querySelector('a[href$="trust.txt"]'))).toBe('In Worten (Text)');
    expect(textOf(page.querySelector('table tr:last-child td'))).toBe('nicht gefragt');
  });

  it('writes the file of the host, with what pages may do', () => {
    const written = readFileSync(join(parent, 'site.lighttpd.conf'), 'utf8');
    const [, first, ...lines] = written.split('\n');
    expect(first).toBe('setenv.set-response-header = (');
    expect(lines).toContain('  "Referrer-Policy" => "no-referrer",');
    expect(lines.at(-3)).toMatch(/^ {2}"Content-Security-Policy" => "default-src 'none';/);
  });

  it('has the script in a page, and names it on the privacy page', () => {
    const script = site.page('en/campaign/index.html').querySelector('[data-does="print"]');
    expect(textOf(script)).toContain('querySelectorAll("[data-prints]")');
    expect(textOf(site.page('en/privacy/index.html').querySelector('main'))).toContain(
      'Script for printing – on pages that are printed: opens the printing of the browser',
    );
  });

  it('refuses what the rule forbids, as the bad-input folder says', async () => {
    const mistake = join(copy, 'tests/bad/published-before-the-start');
    const study = join(parent, 'mistake');
    cpSync(join(copy, 'tests/template'), study, { recursive: true });
    cpSync(join(mistake, 'data'), join(study, 'data'), { recursive: true });
    const { code, stderr } = await constats('check', study);
    expect(code).toBe(1);
    expect(stderr).toContain(readFileSync(join(mistake, 'error.txt'), 'utf8'));
    expect(stderr).toContain('1 problem; nothing was written');
  });
});

/** A little of the language that was only copied so far. */
function translate(copy: string): void {
  const german = join(copy, 'src/interface/de');
  const words = JSON.parse(readFileSync(join(german, 'ui.json'), 'utf8')) as object;
  const page = readFileSync(join(german, 'pages/team.md'), 'utf8');
  writeFiles(german, {
    'ui.json': JSON.stringify({
      ...words,
      'format.txt': 'In Worten (Text)',
      'symbol.not-asked': 'nicht gefragt',
    }),
    'pages/team.md': page.replace('# Who did the study', '# Wer die Studie gemacht hat'),
  });
}

/** The template of the copy, in English and German, with what recipes add. */
function layStudy(parent: string): string {
  const [template, study] = [join(parent, 'copy/tests/template'), join(parent, 'study')];
  const settings = readFileSync(join(template, 'data/study.yaml'), 'utf8');
  cpSync(join(template, 'data'), join(study, 'data'), { recursive: true });
  for (const tag of ['en', 'de'])
    cpSync(join(template, 'locales/en'), join(study, 'locales', tag), { recursive: true });
  writeFiles(study, {
    'data/study.yaml': settings.replace('languages: [en, fr]', 'languages: [en, de]'),
    'data/respondents.yaml': 'position: 1\nchart: plain\nbase: none\nheadline:\n  measure: n\n',
    'data/trust.csv': 'trust,percent,sd\nservices,62,1.5\nfriends,[b],0.8\n',
    'locales/en/findings.json': findings('people answered', 'would turn to a service'),
    'locales/de/findings.json': findings('Menschen antworteten', 'gingen zu einer Stelle'),
  });
  return study;
}

function findings(answered: string, turned: string): string {
  return JSON.stringify({
    respondents: { title: answered, headline: `{{n}} ${answered}` },
    trust: { title: turned, headline: `{{percent}} ${turned}` },
  });
}

/** What is read of an element, in one line. */
function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').trim().replaceAll(/[ \n]+/g, ' ');
}
