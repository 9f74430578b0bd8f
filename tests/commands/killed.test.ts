import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearLeftovers, runName } from '#commands/leftovers.ts';

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
