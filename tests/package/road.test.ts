import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  countsCrossed,
  excelFrench,
  laySpreadsheets,
  libreOffice,
  percentagesOnly,
  twoHeaderRows,
} from '../commands/spreadsheets.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { install, type Installed, newestShell, type Shell } from './installed.ts';
import { translate, writeWords } from './team.ts';

let installed: Installed;
let browser: Browser;
let shell: Shell;
let study: string;

beforeAll(async () => {
  [installed, browser] = await Promise.all([install(), openBrowser()]);
  shell = newestShell(installed);
  study = join(shell.folder, 'study');
  mkdirSync(join(shell.folder, 'sheets'));
  laySpreadsheets(join(shell.folder, 'sheets'), {
    'horaires.csv': excelFrench,
    'accord.csv': libreOffice,
    'visitors.csv': countsCrossed,
    'services.csv': percentagesOnly,
    'enquete.xlsx': await twoHeaderRows(),
  });
});
afterAll(async () => {
  await closeContexts();
  rmSync(dirname(installed.folder), { recursive: true, force: true });
});

/** Types a command that has to do what it says. */
async function type(command: string): Promise<string> {
  const { code, stdout, stderr } = await shell.type(`constats ${command}`);
  expect({ command, code, stderr }).toMatchObject({ command, code: 0 });
  return stdout;
}

it('a team goes from five spreadsheets to a site in two languages with nothing but the package', async () => {
  await type(
    'new study --yes --name Horaires --languages fr,es --publisher Asso --contact a@asso.fr --site https://asso.fr/etude/',
  );
  for (const sheet of readdirSync(join(shell.folder, 'sheets')).toSorted())
    expect(await type(`add sheets/${sheet} study --yes`)).toContain('written');
  const refused = await shell.type('constats build study');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('question that nobody has answered yet');

  writeWords(study, 'fr');
  await type('words export study --lang es');
  translate(join(shell.folder, 'translations/words-es.csv'));
  await type('words import translations/words-es.csv study --yes');
  expect(await type('check study')).toContain('8 findings in 2 languages, no problems');
  await type('build study');
  expect(readFileSync(join(shell.folder, 'dist/fr/accord.csv'), 'utf8')).toContain('33.5');
  expect(readFileSync(join(shell.folder, 'dist/es/confiance.svg'), 'utf8')).toMatch(/^<svg /);

  const { address, stop } = await shell.serve('constats preview');
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('response', (answer) => {
    if (answer.status() >= 400) told.push(answer.url());
  });
  for (const [path, figure] of [
    ['fr/horaires/', '56,6\u00a0%'],
    ['es/horaires/', '56,6\u00a0%'],
    ['es/services/', '50\u00a0%'],
  ] as const) {
    await page.goto(new URL(path, address).href);
    expect(await page.locator('h1').textContent()).toContain(figure);
    expect(await page.locator('svg[role=img]:visible').count()).toBeGreaterThan(0);
  }
  expect(told).toEqual([]);
  stop();
});
