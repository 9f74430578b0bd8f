import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearLeftovers, clearRepairs } from '#commands/leftovers.ts';
import { runName } from '#run-name.ts';
import { forgetOldest } from '#store/store.ts';

let folder: string;
let dead: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
  const killed = spawn('sleep', ['60']);
  dead = runName.replace(/\d+$/, String(killed.pid));
  killed.kill('SIGKILL');
  await once(killed, 'exit');
});
afterAll(() => rmSync(folder, { recursive: true }));

const lay = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), name);
  }
};

it('clears what killed builds left, and nothing of builds that still run', () => {
  const alive = runName.replace(/\d+$/, String(process.ppid));
  lay('site', `site.building-${dead}`, `site.previous-${dead}`, `site.building-${alive}`);
  lay(`site.building-other-1`);
  clearLeftovers(join(folder, 'site'));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['site', `site.building-${alive}`, 'site.building-other-1'].toSorted(),
  );
});

it('puts a site back that was moved aside when the build was killed', () => {
  rmSync(join(folder, 'site'), { recursive: true });
  lay(`site.previous-${dead}`);
  clearLeftovers(join(folder, 'site'));
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe(`site.previous-${dead}`);
});

it('clears what killed builds left half-kept, and keeps what is whole', () => {
  const alive = runName.replace(/\d+$/, String(process.ppid));
  const store = join(folder, 'store');
  mkdirSync(store);
  for (const name of ['a.pack', `b.pack.${dead}`, `c.pack.${alive}`])
    writeFileSync(join(store, name), name);
  forgetOldest(store, new Set(['a']));
  expect(readdirSync(store).toSorted()).toEqual(['a.pack', `c.pack.${alive}`]);
});

it('clears half-repaired files of a killed fix, and nothing else of the study', () => {
  const study = join(folder, 'study');
  const files = ['data/trust.csv', 'locales/en/study.json', 'locales/en/pages/home.md'];
  lay('study/data', 'study/locales/en/pages');
  for (const file of files) {
    writeFileSync(join(study, file), file);
    writeFileSync(join(study, `${file}.fixing-${dead}`), file);
  }
  clearRepairs(study);
  expect(files.map((file) => readFileSync(join(study, file), 'utf8'))).toEqual(files);
  expect(readdirSync(study, { recursive: true }).filter((name) => name.includes('fixing'))).toEqual(
    [],
  );
});
