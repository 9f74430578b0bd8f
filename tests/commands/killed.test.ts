import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearLeftovers, clearPictures, clearRepairs } from '#commands/leftovers.ts';
import { runName } from '#run-name.ts';

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
  lay(`workshops/${dead}`, `workshops/${alive}`, 'workshops/pictures', `site.building-other-1`);
  clearLeftovers(join(folder, 'workshops'), join(folder, 'site'));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['site', `site.building-${alive}`, 'site.building-other-1', 'workshops'].toSorted(),
  );
  expect(readdirSync(join(folder, 'workshops')).toSorted()).toEqual([alive, 'pictures'].toSorted());
});

it('puts a site back that was moved aside when the build was killed', () => {
  rmSync(join(folder, 'site'), { recursive: true });
  lay(`site.previous-${dead}`);
  clearLeftovers(join(folder, 'workshops'), join(folder, 'site'));
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe(`site.previous-${dead}`);
});

it('clears half-written pictures of killed builds, and keeps whole ones', () => {
  const alive = runName.replace(/\d+$/, String(process.ppid));
  const pictures = join(folder, 'pictures');
  mkdirSync(pictures);
  for (const name of ['a.png', `b.png.${dead}`, `c.png.${alive}`])
    writeFileSync(join(pictures, name), name);
  clearPictures(pictures);
  expect(readdirSync(pictures).toSorted()).toEqual(['a.png', `c.png.${alive}`]);
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
