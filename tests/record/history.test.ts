import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { constats } from '../command-line.ts';
import { bytesOf } from '../folder-bytes.ts';
import { takeAway, templateCopy, writeFiles } from '../study-folder.ts';

let folder: string;
let study: string;
let out: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-history-'));
  study = join(folder, 'study');
  out = join(folder, 'site');
  templateCopy(study);
  // One finding to begin with is enough: others come.
  takeAway(study, 'respondents');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file that a server handed out after one of the publications, and each page that was never to change. */
const known = new Set<string>();
const frozen = new Map<string, string>();

/** What readers of the English feed were told: the id of each entry, with the day when it came. */
const told = new Map<string, string>();

/** What a site has for its server, for itself and for search engines alone. */
const isForMachines = (path: string) =>
  /(^|\/)(\.htaccess|404\.html|_headers|_redirects|robots\.txt|sitemap[-\w]*\.xml)$/.test(path);

/** Builds the site, checks that it keeps what was promised before, and publishes it. */
async function publish(date: string): Promise<Record<string, string>> {
  const built = await constats('build', study, '--out', out);
  expect([built.code, built.stderr]).toEqual([0, '']);
  const site = bytesOf(out);
  expect(lostIn(site)).toEqual([]);
  remember(site);
  const ids = [...(site['en/feed.xml'] ?? '').matchAll(/<entry>\s*<id>([^<]+)/g)].map(
    ([, id = '']) => id,
  );
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of ids) if (!told.has(id)) told.set(id, date);
  const words = ['publish', study, '--out', out, '--date', date, '--yes'];
  const published = await constats(...words);
  expect([published.code, published.stderr]).toEqual([0, '']);
  return site;
}

/** The addresses that no longer answer rightly, with what is wrong there. */
function lostIn(site: Record<string, string>): string[] {
  const withdrawn = (path: string) => path.includes('/visits');
  return [...known].flatMap((path) => {
    const bytes = site[path];
    if (bytes === undefined) return `${path}: gone`;
    if (path.endsWith('.png') && !bytes.startsWith('\x89PNG')) return `${path}: no picture`;
    if (path.endsWith('.xlsx') && !bytes.startsWith('PK')) return `${path}: no workbook`;
    if (path.endsWith('.json') && !isJson(bytes)) return `${path}: no JSON`;
    if (path.endsWith('.html') && !leadsSomewhere(path, bytes, site))
      return `${path}: leads nowhere`;
    const first = frozen.get(path);
    if (first !== undefined && first !== bytes && !withdrawn(path)) return `${path}: changed`;
    return [];
  });
}

/** Whether a page leads on to nothing that is not there. */
function leadsSomewhere(path: string, html: string, site: Record<string, string>): boolean {
  const [, target] = /<meta http-equiv="refresh" content="\d+; ?url=([^"]+)"/i.exec(html) ?? [];
  if (target === undefined) return /<h[12]/.test(html);
  const { pathname } = new URL(target, `https://localhost${basePath}${path}`);
  const file = pathname.slice(basePath.length);
  return `${file}${file === '' || file.endsWith('/') ? 'index.html' : ''}` in site;
}

/** Where the site is published below its host. */
let basePath = '/';

let tags = ['en', 'fr'];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function remember(site: Record<string, string>): void {
  for (const [path, bytes] of Object.entries(site)) {
    if (!isForMachines(path)) known.add(path);
    if (/\/embed\/.*\/v\//.test(path) && !frozen.has(path)) frozen.set(path, bytes);
  }
}

/** A file of words: texts, or groups of them, by their names. */
type Words = Record<string, object>;

/** Puts the same other words into the texts of each language. */
function inEachLanguage(file: string, change: (words: Words) => void): void {
  for (const tag of tags) {
    const path = join(study, 'locales', tag, file);
    const words = JSON.parse(readFileSync(path, 'utf8'));
    change(words);
    writeFileSync(path, JSON.stringify(words, null, 2));
  }
}

function append(file: string, text: string): void {
  replace(file, /$/, text);
}

function replace(file: string, from: string | RegExp, to: string): void {
  const path = join(study, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}
it('keeps every promise through the history of a study', async () => {
  replace('data/study.yaml', 'base: 640', 'base: 640\npublished: 2025-09-04');
  await publish('2025-09-04');
  expect(frozenPages('trust')).toHaveLength(2);

  // A finding is added.
  writeFiles(study, {
    'data/visits.csv': 'visits,percent\nnone,41\nsome,59\n',
    'data/visits.yaml': `position: 3\npublished: 2025-10-01\n${ofPercent('none')}`,
  });
  inEachLanguage('findings.json', (words) => {
    words['visits'] = { title: 'Visits', headline: '{{percent}} had no visit' };
  });
  inEachLanguage('terms.json', (words) => {
    words['visits'] = { label: 'Visits', values: { none: 'No visit', some: 'Some visits' } };
  });
  await publish('2025-10-01');

  // Another is renamed.
  for (const ending of ['csv', 'yaml'])
    renameSync(join(study, `data/trust.${ending}`), join(study, `data/helpers.${ending}`));
  inEachLanguage('findings.json', (words) => {
    words['helpers'] = words['trust'] ?? {};
    delete words['trust'];
  });
  for (const tag of tags) replace(`locales/${tag}/pages/home.md`, '{{trust}}', '{{helpers}}');
  expect(await refusal()).toContain('trust');
  append('data/helpers.yaml', 'formerly: [trust]\n');
  await publish('2025-11-01');

  // A figure is corrected.
  replace('data/helpers.csv', 'friends,71', 'friends,72');
  expect(await refusal()).toMatch(/71.*72/s);
  append('data/helpers.yaml', 'corrections: [{ date: 2025-12-01, text: friends }]\n');
  inEachLanguage('findings.json', (words) => {
    words['helpers'] = {
      ...words['helpers'],
      corrections: { friends: 'Friends had been miscounted.' },
    };
  });
  await publish('2025-12-01');
  expect(frozenPages('helpers')).toHaveLength(4);

  // Another is withdrawn.
  for (const ending of ['csv', 'yaml']) rmSync(join(study, `data/visits.${ending}`));
  expect(await refusal()).toContain('visits');
  append('data/study.yaml', 'withdrawn: { visits: { date: 2026-01-10 } }\n');
  inEachLanguage('study.json', (words) => {
    words['withdrawn'] = { visits: 'One question had been read in two ways.' };
  });
  inEachLanguage('findings.json', (words) => delete words['visits']);
  inEachLanguage('terms.json', (words) => delete words['visits']);
  const without = await publish('2026-01-10');
  expect(without['en/embed/visits/index.html']).toContain('One question had been read');

  // The study is asked again.
  append(
    'data/study.yaml',
    'editions: { "2027": { period: { start: 2027-01, end: 2027-03 }, base: 800, published: 2027-06-01 } }\n',
  );
  writeFiles(study, {
    'data/helpers-2027.csv': 'trust,percent\nservices,64\nfriends,70\n',
    'data/helpers-2027.yaml': `edition: "2027"\ncontinues: helpers\n${ofPercent('services')}`,
  });
  inEachLanguage('findings.json', (words) => {
    words['helpers-2027'] = { title: 'Trust', headline: '{{percent}} would turn to a service' };
  });
  inEachLanguage('study.json', (words) => {
    words['editions'] = { '2027': { source: 'Made-up figures of another year' } };
  });
  await publish('2027-06-01');

  // A language is given up.
  rmSync(join(study, 'locales/fr'), { recursive: true });
  tags = ['en'];
  replace('data/study.yaml', 'languages: [en, fr]', 'languages: [en]');
  expect(await refusal()).toContain('fr');
  append('data/study.yaml', 'formerLanguages: { fr: en }\n');
  await publish('2027-09-01');

  // The site moves.
  replace(
    'data/study.yaml',
    'url: https://example.org/',
    `url: https://findings.example.net/study/`,
  );
  expect(await refusal()).toContain('https://example.org/');
  append('data/study.yaml', 'formerUrls: [https://example.org/]\nhost: nginx\n');
  basePath = '/study/';
  await publish('2027-10-01');
  expect(readFileSync(`${out}.from-example.org/en/helpers/index.html`, 'utf8')).toContain(
    'content="0; url=https://findings.example.net/study/en/helpers/"',
  );

  // Each was told once, and has its first address for ever.
  expect([...told].map(([id, date]) => `${date} ${id}`)).toEqual([
    '2025-09-04 https://example.org/en/trust/',
    '2025-10-01 https://example.org/en/visits/',
    '2025-12-01 https://example.org/en/trust/#friends',
    '2026-01-10 https://example.org/en/visits/#.withdrawn',
    '2027-06-01 https://example.org/en/helpers-2027/',
  ]);
  expect(known.size).toBeGreaterThan(200);
});

function ofPercent(row: string): string {
  return `chart: proportion\nheadline:\n  row: ${row}\n  measure: percent\n`;
}

/** What a check refuses. */
async function refusal(): Promise<string> {
  const { code, stderr } = await constats('check', study);
  expect(code).toBe(1);
  return stderr;
}

function frozenPages(id: string): string[] {
  return [...frozen.keys()].filter((path) => path.includes(`/embed/${id}/v/`));
}
