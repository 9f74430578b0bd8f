import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { constats, project, shellEnvironment } from '../command-line.ts';
import { bytesOf } from '../folder-bytes.ts';
import { templateCopy, writeFiles } from '../study-folder.ts';

let folder: string;
let study: string;
let store: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-kept-'));
  study = join(folder, 'study');
  store = join(study, '.constats/store');
  templateCopy(study);
  rmSync(join(study, 'locales/fr/sources.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the study and gives all bytes of its site. */
async function built(): Promise<Record<string, string>> {
  const out = join(folder, 'site');
  const { code, stderr } = await constats('build', study, '--out', out);
  expect([code, stderr]).toEqual([0, '']);
  return bytesOf(out);
}

/** Changes a file of the study, builds, and gives the tables and pages that were made for that. */
async function madeAfter(file: string, from: string, to: string): Promise<string[]> {
  const path = join(study, file);
  const before = new Set(packs());
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFiles(study, { [file]: from === '' ? to : text.replace(from, to) });
  await built();
  return packs()
    .filter((name) => !before.has(name))
    .flatMap(pathsIn)
    .filter((made) =>
      /^(en|fr)\/((trust|respondents)(\.csv|\/index.html)|method\/index.html)$/.test(made),
    )
    .toSorted();
}

/** The file under a name: another one once it is written anew. */
const fileOf = (name: string) => `${name} ${statSync(join(store, name)).ino}`;

const packs = () => readdirSync(store).filter((name) => name.endsWith('.pack'));

/** The files in a pack, which its head names. */
function pathsIn(name: string): string[] {
  const head = readFileSync(join(store, name), 'utf8').split('\n')[2] ?? '';
  return [...head.matchAll(/"path":"([^"]+)","length"/g)].map(([, path = '']) => path);
}

const tables = (tag: string, ...ids: string[]) => ids.map((id) => `${tag}/${id}.csv`);
const pages = (tag: string, ...ids: string[]) => ids.map((id) => `${tag}/${id}/index.html`);
const both = ['trust', 'respondents'];
const all = (tag: string) => [...tables(tag, ...both), ...pages(tag, ...both, 'method')];

it('makes no more than what a change touches, and the same as where nothing is kept', async () => {
  await built();
  const changes: [file: string, from: string, to: string, made: string[]][] = [
    ['data/study.yaml', 'base: 640', 'base: 641', [...all('en'), ...all('fr')]],
    ['locales/fr/study.json', 'Étude', 'Une étude', [...all('fr'), ...pages('en', 'method')]],
    ['locales/fr/terms.json', 'Des proches', 'Proches', [...all('fr'), ...pages('en', 'method')]],
    ['locales/fr/ui.json', '', '{ "skip": "Au texte" }', [...all('fr'), ...pages('en', 'method')]],
    [
      'locales/en/pages/method.md',
      'Say here',
      'Tell here',
      [...pages('en', 'method'), ...pages('fr', 'method')],
    ],
    [
      'locales/en/findings.json',
      'would turn',
      'would go',
      [...tables('en', 'trust'), ...pages('en', ...both, 'method'), ...pages('fr', 'method')],
    ],
    [
      'data/trust.csv',
      'friends,71',
      'friends,72',
      ['en', 'fr'].flatMap((tag) => [...tables(tag, 'trust'), ...pages(tag, ...both, 'method')]),
    ],
    [
      'data/respondents.yaml',
      'position: 1',
      'position: 9',
      ['en', 'fr'].flatMap((tag) => pages(tag, ...both, 'method')),
    ],
    ['public/report.txt', '', 'Nothing of ours.', []],
  ];
  for (const [file, from, to, made] of changes)
    expect([file, await madeAfter(file, from, to)]).toEqual([file, made.toSorted()]);
  const kept = await built();
  rmSync(store, { recursive: true });
  expect(await built()).toEqual(kept);
});

it('never trusts what was damaged, and misses nothing that was taken away', async () => {
  const before = await built();
  const [first = '', second = '', third = '', fourth = ''] = packs().map((name) =>
    join(store, name),
  );
  const bytes = readFileSync(first);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  writeFileSync(first, bytes);
  writeFileSync(second, readFileSync(second).subarray(0, 500));
  writeFileSync(third, '');
  rmSync(fourth);
  expect(await built()).toEqual(before);
});

it('goes on where a build was killed', async () => {
  const before = await built();
  rmSync(store, { recursive: true });
  const killed = spawn(
    process.execPath,
    ['src/constats.mjs', 'build', study, '--out', join(folder, 'site')],
    { cwd: project, env: shellEnvironment() },
  );
  while (!existsSync(store) || packs().length < 5) await new Promise((soon) => setTimeout(soon, 5));
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const left = packs().map(fileOf);
  expect(await built()).toEqual(before);
  expect(packs().map(fileOf)).toEqual(expect.arrayContaining(left));
  expect(readdirSync(folder).toSorted()).toEqual(['site', 'study']);
});

it('puts together what several machines made, the same bytes as one', async () => {
  const before = await built();
  const parts = join(folder, 'parts');
  for (const part of [1, 2, 3])
    expect(
      await constats('build', study, '--part', `${part}/3`, '--out', join(parts, `${part}`)),
    ).toMatchObject({ code: 0, stderr: '' });
  // Each machine keeps what it made for itself: the one that joins has none of it.
  rmSync(store, { recursive: true });
  const join3 = () => constats('join', study, '--parts', parts, '--out', join(folder, 'joined'));
  expect(await join3()).toMatchObject({ code: 0, stderr: '' });
  expect(bytesOf(join(folder, 'joined'))).toEqual(before);

  const table = ['1', '2', '3']
    .map((part) => join(parts, part, 'en/trust.csv'))
    .find((file) => existsSync(file));
  writeFileSync(table ?? '', 'trust,percent\n');
  expect((await join3()).stderr).toBe(
    `constats: damaged file of a part: "${table ?? ''}"\n  build all parts again, of the same study and with the same options\n`,
  );
  const file = join(parts, '2/constats-part.json');
  for (const text of [
    '{',
    '{}',
    readFileSync(file, 'utf8').replace('"files": {', '"files": { "../x": "0",'),
  ]) {
    writeFileSync(file, text);
    expect((await join3()).stderr).toBe(
      `constats: part that cannot be read: "${join(parts, '2')}"\n  build all parts again, of the same study and with the same options\n`,
    );
  }
  rmSync(join(parts, '2'), { recursive: true });
  expect((await join3()).stderr).toBe(`constats: missing part: "2/3"\n  add it to ${parts}\n`);
  writeFiles(study, { 'data/trust.csv': 'trust,percent\nservices,60\nfriends,71\n' });
  expect((await join3()).stderr).toBe(
    `constats: part of another site: "${join(parts, '1')}"\n  build all parts again, of the same study and with the same options\n`,
  );
  expect(bytesOf(join(folder, 'joined'))).toEqual(before);
});
