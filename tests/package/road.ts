import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import {
  excelFrench,
  laySpreadsheets,
  libreOffice,
  twoHeaderRows,
} from '../commands/spreadsheets.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import type { Shell } from './installed.ts';
import { translate, writeWords } from './team.ts';

/** Does what a team does with nothing but the package, from three spreadsheets to a site in two languages. */
export async function followRoad(shell: Shell): Promise<void> {
  await addSpreadsheets(shell);
  const refused = await shell.type('constats build study');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('question that nobody has answered yet');
  await translateWords(shell);
  expect(await typed(shell, 'check study')).toContain('6 findings in 2 languages, no problems');
  await typed(shell, 'build study');
  expect(readFileSync(join(shell.folder, 'dist/fr/accord.csv'), 'utf8')).toContain('33.5');
  expect(readFileSync(join(shell.folder, 'dist/es/confiance.svg'), 'utf8')).toMatch(/^<svg /);
  await openInBrowser(shell, [
    ['fr/horaires/', '56,6\u00a0%'],
    ['es/horaires/', '56,6\u00a0%'],
    ['es/confiance/', '35\u00a0%'],
  ]);
}

/** Types a command that has to do what it says. */
async function typed(shell: Shell, command: string): Promise<string> {
  const { code, stdout, stderr } = await shell.type(`constats ${command}`);
  expect({ command, code, stderr }).toMatchObject({ command, code: 0 });
  return stdout;
}

async function addSpreadsheets(shell: Shell): Promise<void> {
  const sheets = join(shell.folder, 'sheets');
  mkdirSync(sheets);
  laySpreadsheets(sheets, {
    'horaires.csv': excelFrench,
    'accord.csv': libreOffice,
    'enquete.xlsx': await twoHeaderRows(),
  });
  await typed(
    shell,
    'new study --yes --name Horaires --languages fr,es --publisher Asso --contact a@asso.fr --site https://asso.fr/etude/',
  );
  for (const sheet of readdirSync(sheets).toSorted())
    expect(await typed(shell, `add sheets/${sheet} study --yes`)).toContain('written');
}

async function translateWords(shell: Shell): Promise<void> {
  writeWords(join(shell.folder, 'study'), 'fr');
  await typed(shell, 'words export study --lang es');
  translate(join(shell.folder, 'translations/words-es.csv'));
  await typed(shell, 'words import translations/words-es.csv study --yes');
}

/** Shows pages of the site: each has its figure and a chart, and finds all that it asks for. */
async function openInBrowser(shell: Shell, pages: [path: string, figure: string][]): Promise<void> {
  const { address, stop } = await shell.serve('constats preview');
  onTestFinished(stop);
  onTestFinished(closeContexts);
  const page = await (await openBrowser()).newPage();
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('response', (answer) => {
    if (answer.status() >= 400) told.push(answer.url());
  });
  for (const [path, figure] of pages) {
    await page.goto(new URL(path, address).href);
    expect(await page.locator('h1').textContent()).toContain(figure);
    expect(await page.locator('svg[role=img]:visible').count()).toBeGreaterThan(0);
  }
  expect(told).toEqual([]);
}
