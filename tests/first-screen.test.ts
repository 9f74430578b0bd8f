import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStudy } from './built.ts';
import { project } from './command-line.ts';
import { closeContexts, openBrowser } from './open-browser.ts';
import { pageTurner, type TurnTo } from './page-turner.ts';
import { serve } from './serve.ts';

let open: TurnTo;

beforeAll(async () => {
  open = pageTurner(await openBrowser());
});
afterAll(closeContexts);

/** Studies with the languages of their home pages, and how many findings of each have a number. */
const studies = [
  { study: project, tags: ['fr', 'en'], figures: 3 },
  { study: 'tests/studies/arabic', tags: ['ar', 'en'], figures: 1 },
  { study: 'tests/studies/prep-ci', tags: ['fr', 'en'], figures: 4 },
  { study: 'tests/studies/waves', tags: ['fr', 'en'], figures: 3 },
  { study: 'tests/studies/suppressed', tags: ['fr', 'en'], figures: 2 },
  { study: 'tests/studies/probability', tags: ['fr', 'en'], figures: 3 },
  { study: 'tests/studies/percent-only', tags: ['fr', 'en'], figures: 4 },
];

const screens = [
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

describe.each(studies)('the home page of $study', ({ study, tags, figures }) => {
  it('has its numbers in the first screen of a desk; on a telephone the first, and all in one and a half', async () => {
    const site = await buildStudy(study);
    const served = await serve(site.folder);
    for (const tag of tags) {
      const page = await open(`${served.origin}/${tag}/`, { script: true });
      for (const screen of screens) {
        await page.setViewportSize(screen);
        const ends = await page.evaluate(() =>
          [...document.querySelectorAll('main a[href^="#"]')].map(
            (figure) => figure.getBoundingClientRect().bottom + scrollY,
          ),
        );
        const screensDown = ends.map((end) => end / screen.height);
        const [first = Infinity] = screensDown;
        const where = `${tag} at ${screen.width}: ${ends.map(Math.round).join(', ')}`;
        expect([where, ends.length]).toEqual([where, figures]);
        expect([where, first <= 1]).toEqual([where, true]);
        const most = screen.width < 800 ? 1.5 : 1;
        expect([where, Math.max(...screensDown) <= most]).toEqual([where, true]);
      }
    }
    served.stop();
    site.remove();
  });
});

describe('the home page of SEXTRA', () => {
  it.each(['fr', 'en'])('is less than five screens of a desk: %s', async (tag) => {
    const site = await buildStudy(project);
    const served = await serve(site.folder);
    const page = await open(`${served.origin}/${tag}/`, { script: true });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(4000);
    served.stop();
  });

  it('has each figure where its link leads, below no header', async () => {
    const site = await buildStudy(project);
    const served = await serve(site.folder);
    const page = await open(`${served.origin}/fr/`, { script: true });
    await page.locator('main a[href="#services"]').click();
    const { y = NaN } = (await page.locator('#services h3').boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(200);
    served.stop();
  });
});
