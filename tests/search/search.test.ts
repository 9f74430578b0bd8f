import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breaches } from '../axe.ts';
import { buildStudy, type Built } from '../built.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { pageTurner, type TurnTo } from '../page-turner.ts';
import { serve, type Served } from '../serve.ts';

let browser: Browser;
let turnTo: TurnTo;
let prep: Built;
let served: Served;
let servedArabic: Served;

beforeAll(async () => {
  browser = await openBrowser();
  turnTo = pageTurner(browser);
  prep = await buildStudy('tests/studies/prep-ci');
  const arabic = await buildStudy('tests/studies/arabic');
  served = await serve(prep.folder, { headers: true });
  servedArabic = await serve(arabic.folder, { headers: true });
});

afterAll(async () => {
  await closeContexts();
  for (const server of [served, servedArabic]) server.stop();
});

const phone = { width: 320, script: true };

/** A page as one meets it who has nothing of the site yet: all that it asks for, and what it complains of. */
async function first(address: string) {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const asked: string[] = [];
  const told: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  await page.goto(address);
  return { page, asked, told };
}

/** The findings that are seen, with the words marked in each. */
const seen = (page: Page) =>
  page.locator('[data-finding]:visible').evaluateAll((items) =>
    items.map((item) => ({
      name: item.firstElementChild?.textContent,
      marked: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
    })),
  );

const said = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

it('a list without script has all findings, and no field that does nothing', async () => {
  const page = await turnTo(`${served.origin}/en/findings/`, { ...phone, script: false });
  expect((await seen(page)).map(({ name }) => name)).toEqual([
    ...['Age', 'Schooling', 'Nationality', 'Boyfriend or husband', 'Children'],
    ...['Frequency of sex work', 'Missing answers'],
  ]);
  expect(await page.locator('#search').isVisible()).toBe(false);
});

it('a search loads what it needs once it is used, and keeps its words where nobody is told them', async () => {
  const { page, asked, told } = await first(`${served.origin}/fr/findings/`);
  expect(asked).toEqual([`${served.origin}/fr/findings/`]);
  await page.getByLabel('Chercher dans les résultats').fill('ecole');
  await said(page, 'Trouvés');
  expect(await seen(page)).toEqual([{ name: 'Qui elles sont · Scolarité', marked: ['école'] }]);
  expect(asked.slice(1).map((address) => new URL(address).pathname)).toEqual([
    '/fr/findings.js',
    '/search.js',
  ]);
  expect(page.url()).toBe(`${served.origin}/fr/findings/#q=ecole`);
  await page.keyboard.press('Escape');
  expect(await seen(page)).toHaveLength(7);
  expect(page.url()).toBe(`${served.origin}/fr/findings/`);
  await page.keyboard.type('zzzz');
  await said(page, 'Rien trouvé');
  expect(await seen(page)).toHaveLength(7);
  expect([told, asked.length]).toEqual([[], 3]);
  await page.close();
});

it('the search program carries the licence of whatever is compiled into it', async () => {
  const program = await (await fetch(`${served.origin}/search.js`)).text();
  expect(program).toMatch(/^\/\*!\nCopyright 2022 Luca Ongaro\n\nPermission is hereby granted/);
});

it.each(['#q=nevr%20school', '?q=nevr%20school'])('an address with %s finds', async (words) => {
  const page = await turnTo(`${served.origin}/en/findings/${words}`, phone);
  await said(page, 'Found: 1');
  expect(await seen(page)).toEqual([
    { name: 'Who they are · Schooling', marked: ['Schooling', 'never', 'school'] },
  ]);
});

it('works where the site was opened as a folder', async () => {
  const { page, told } = await first(`file://${prep.folder}/en/findings/index.html#q=husband`);
  await said(page, 'Found: 2');
  expect((await seen(page))[0]?.name).toBe('How they live · Boyfriend or husband');
  expect(told).toEqual([]);
  await page.close();
});

it.each(['light', 'dark'] as const)('axe finds nothing in what was found, %s', async (scheme) => {
  const english = await turnTo(`${served.origin}/en/findings/#q=sex`, { ...phone, scheme });
  await said(english, 'Found');
  expect(await breaches(english)).toEqual([]);
  const page = await turnTo(`${servedArabic.origin}/ar/findings/#q=انترنت`, { ...phone, scheme });
  await said(page, '1');
  expect(await seen(page)).toEqual([
    { name: 'الفحص والخدمات · مصادر المعلومات', marked: ['الإنترنت'] },
  ]);
  expect(await breaches(page)).toEqual([]);
});
