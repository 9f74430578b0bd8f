import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from './axe.ts';
import { buildStudy } from './built.ts';
import { project } from './command-line.ts';
import { closeContexts, openBrowser } from './open-browser.ts';
import { pageTurner, type TurnTo } from './page-turner.ts';
import { serve, type Served } from './serve.ts';
import { beyondWindow } from './window-width.ts';

let browser: Browser;
let turnTo: TurnTo;
const sites = new Map<string, Served>();

const studies = [project, 'tests/studies/prep-ci', 'tests/studies/waves', 'tests/studies/arabic'];

beforeAll(async () => {
  browser = await openBrowser();
  turnTo = pageTurner(browser);
  for (const study of studies)
    sites.set(study, await serve((await buildStudy(study)).folder, { headers: true }));
});

afterAll(async () => {
  await closeContexts();
  for (const site of sites.values()) site.stop();
});

/** A page of a finding as a reader without JavaScript meets it. */
async function open(
  path: string,
  { study = project, width = 1280, script = false } = {},
): Promise<{ page: Page; site: Served }> {
  const site = sites.get(study);
  if (site === undefined) throw new Error(`not served: ${study}`);
  site.asked.length = 0;
  const page = await turnTo(`${site.origin}${path}`, { width, script });
  return { page, site };
}

const sentence =
  '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée';

describe('the page of a finding', () => {
  it('is headed by its sentence, heard whole', async () => {
    const { page } = await open('/fr/services/');
    const heading = page.getByRole('heading', { level: 1, name: sentence, exact: true });
    expect(await heading.count()).toBe(1);
  });

  it.each([
    ['/fr/services/', project, /41\s%/g],
    ['/fr/identification/', project, /48\s%/g],
    ['/fr/contact/', project, /86\s%/g],
    ['/fr/respondents/', project, /1\s718/g],
    ['/fr/partner/', 'tests/studies/prep-ci', /71,9\s%/g],
    ['/ar/trust/', 'tests/studies/arabic', /47\.5\u200e?%/g],
  ])('says the number of %s once', async (path, study, number) => {
    const { page } = await open(path, { study });
    const seen = await page.locator('main').innerText();
    expect(seen.match(number)).toHaveLength(1);
  });

  it('says no sentence and no fact twice', async () => {
    const { page } = await open('/fr/services/');
    const lines = (await page.locator('main').innerText())
      .split(/\n|·/)
      .map((line) => line.trim())
      .filter((line) => line.length > 12);
    expect(lines.length).toBeGreaterThan(6);
    expect(lines).toEqual([...new Set(lines)]);
  });

  it('has its number and its chart in the first screen of a desk, and all of it in little more than two', async () => {
    const { page } = await open('/fr/services/');
    const chart = await page.locator('.chart').boundingBox();
    expect((chart?.y ?? 800) + (chart?.height ?? 0)).toBeLessThan(800);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(1750);
  });

  it('has at most five sizes of text', async () => {
    const { page } = await open('/fr/services/', { script: true });
    const sizes = await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
      const shown = [...document.querySelectorAll('body *')].filter(
        (part) =>
          !part.closest('svg, script') &&
          [...part.childNodes].some(({ nodeName, data }: Node & { data?: string }) =>
            nodeName === '#text' ? data?.trim() : false,
          ),
      );
      return [...new Set(shown.map((part) => getComputedStyle(part).fontSize))];
    });
    expect(sizes.length).toBeLessThanOrEqual(5);
  });
});

const actions = ['Partager', 'Intégrer', 'Télécharger', 'Citer'];

describe.each([320, 1280])(
  'what can be done with a finding, at %i px and without script',
  (width) => {
    it('opens in place, one at a time, below all four and as wide as these', async () => {
      const { page } = await open('/fr/services/', { width });
      const group = page.getByRole('group', { name: 'Partager et réutiliser' });
      const bar = await group.boundingBox();
      for (const action of actions) {
        await group.getByText(action, { exact: true }).click();
        const panels = group.locator('.panel').filter({ visible: true });
        expect([action, await panels.count()]).toEqual([action, 1]);
        const panel = await panels.boundingBox();
        expect(panel?.x).toBeCloseTo(bar?.x ?? 0, 0);
        expect(panel?.width).toBeCloseTo(bar?.width ?? 0, 0);
        expect([action, await beyondWindow(page)]).toEqual([action, 0]);
      }
      expect(await group.getByText('BibTeX').isVisible()).toBe(true);
    });

    it('asks for pictures when they are to be seen, and not before', async () => {
      const site = sites.get(project);
      // Of a reader who has none of them yet.
      const page = await browser.newPage({
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      site?.asked.splice(0);
      await page.goto(`${site?.origin}/fr/services/`);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
      expect(site?.asked).toEqual(['/fr/services/']);
      await page.getByText('Partager', { exact: true }).click();
      await expect
        .poll(() => site?.asked.slice(1).toSorted())
        .toEqual([
          '/fr/services.card.png',
          '/fr/services.qr.svg',
          '/fr/services.square.png',
          '/fr/services.story.png',
        ]);
      const card = page.getByRole('link', { name: /Carte 1200/ });
      expect(await card.getAttribute('href')).toBe('/fr/services.card.png');
      expect(await card.getByRole('img', { name: sentence }).isVisible()).toBe(true);
      const post = page.getByLabel('Post', { exact: true });
      expect(await post.inputValue()).toMatch(
        /^41\s% n’ont .*https:\/\/sextra\.example\/s\/\w+\/fr\/$/s,
      );
      await page.close();
    });
  },
);

describe('axe', () => {
  it.each([
    ['/fr/services/', project, 320],
    ['/fr/services/', 'tests/studies/waves', 1280],
    ['/ar/trust/', 'tests/studies/arabic', 1280],
  ])('finds nothing where all of %s is open (%s, %i px)', async (path, study, width) => {
    const { page } = await open(path, { study, width, script: true });
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>('.told details'))
        part.open = true;
    });
    for (const [action] of actions.entries()) {
      await page.locator('.actions summary').nth(action).click();
      // All else is as it was.
      expect(await breaches(page, action === 0 ? undefined : '.actions')).toEqual([]);
    }
  });
});

describe('a finding that can be broken down', () => {
  it('shows with each chart what is behind it, without script', async () => {
    const { page, site } = await open('/fr/partner/', { study: 'tests/studies/prep-ci' });
    const words = async () => {
      await page.locator('summary:visible', { hasText: 'En mots' }).click();
      return page.locator('details[open] p:visible').innerText();
    };
    expect(await words()).toMatch(/^Oui/);
    await page.getByRole('link', { name: 'Site', exact: true }).click();
    expect(page.url()).toBe(`${site.origin}/fr/partner/#by-group`);
    expect(await words()).toMatch(/^Les deux sites/);
  });
});
