import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oembedJson } from '#outputs/embeds/oembed.ts';
import { snippet } from '#outputs/embeds/snippet.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { breaches } from '../axe.ts';
import { buildStudy } from '../built.ts';
import { project } from '../command-line.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { pageTurner, type Reader, type TurnTo } from '../page-turner.ts';
import { serve, type Served } from '../serve.ts';
import { embedded, fits, scrolling, untilFitting } from './frames.ts';
import { hostPage, scriptSnippet, wordPressPost } from './host-pages.ts';
import { hostsOf, strictPage } from './host-scripts.ts';

let browser: Browser;
let turnTo: TurnTo;
/** Every address that a page of the host asks for, by its path on either site. */
const asked: string[] = [];
/** The site that is embedded, and the one that embeds it. */
let [served, host]: [Served?, Served?] = [];
let folder: string;
let site: Site;
let embed: EmbedView;
let breakdown: EmbedView;
/** Twenty of its frames: each finding in each language and way of being shown. */
let all: EmbedView[];

beforeAll(async () => {
  const study = join(project, 'tests/studies/prep-ci');
  browser = await openBrowser();
  browser.on('context', listen);
  turnTo = pageTurner(browser);
  served = await serve((await buildStudy(study)).folder);
  folder = mkdtempSync(join(tmpdir(), 'constats-contract-'));
  host = await serve(folder);
  site = openSite(study, `${served.origin}/`);
  [embed, breakdown = embed] = embedViews(site, 'en', 'age');
  all = languageTags(site)
    .toReversed()
    .flatMap((tag) => site.study.findings.flatMap(({ id }) => embedViews(site, tag, id)))
    .slice(0, 20);
});

afterAll(async () => {
  browser.off('context', listen);
  await closeContexts();
  served?.stop();
  host?.stop();
  rmSync(folder, { recursive: true });
});

function listen(context: BrowserContext): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|about):/.test(url)) asked.push(url.replace(/[?#].*/, ''));
  });
}

/** Opens a page of the host, and forgets what was asked for before. */
function visit(html: string, reader: Reader = {}): Promise<Page> {
  writeFileSync(join(folder, 'index.html'), html);
  asked.length = 0;
  return turnTo(`${host?.origin}/`, { width: 650, height: 3000, script: true, ...reader });
}

/** How much too high each frame is, in pixels. */
const errors = async (page: Page): Promise<number[]> =>
  (await fits(page)).map(({ frame, content }) => frame - content);

const wordPress = (width: string) =>
  wordPressPost([JSON.parse(oembedJson(findingView(site, 'en', 'age'), embed)).html], { width });

/** The page of a host with a strict policy, at the address of the site that is embedded. */
const strict = (body: string) => strictPage(body, served?.origin ?? '');

const darkPage = ':root{color-scheme:dark}body{background:#000;color:#fff}';

interface Host extends Reader {
  html: () => string;
  /** The frames in it. */
  frames?: number;
  /** Whether it differs from the others for axe. */
  axe?: boolean;
}

const scripted = (embeds = [embed]) => embeds.map((one) => scriptSnippet(one)).join('');

const hosts: Record<string, Host> = {
  WordPress: { html: () => wordPress('600px'), axe: true },
  'WordPress in a column': { html: () => wordPress('320px'), width: 320 },
  ...Object.fromEntries(
    Object.entries(hostsOf).map(([name, pageOf]) => [name, { html: () => pageOf(embed.address) }]),
  ),
  'our script, in a column': { html: () => hostPage(scripted()), width: 320 },
  'our script, in three frames, right to left': {
    html: () => hostPage(scripted(all.slice(0, 3)), { dir: 'rtl' }),
    frames: 3,
    axe: true,
  },
  'our script, on a dark page': {
    html: () => hostPage(scripted(), { style: darkPage }),
    scheme: 'dark',
    axe: true,
  },
  'our script, under a strict policy': { html: () => strict(scripted()), width: 320 },
  'our script, in twenty frames': { html: () => hostPage(scripted(all)), frames: 20 },
};

describe('a host that is told the height', () => {
  const check = async (shown: EmbedView, { html, frames = 1, axe, ...reader }: Host) => {
    const page = await visit(html(), reader);
    // Frames are fetched as they come into view.
    for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
    await untilFitting(page);
    expect(await scrolling(page)).toEqual([]);
    expect(await errors(page)).toEqual(Array.from({ length: frames }, () => 0));
    const addresses =
      frames === 1 ? [shown.address] : all.slice(0, frames).map(({ address }) => address);
    expect(asked.filter((url) => url !== `${served?.origin}/embed.js`).toSorted()).toEqual(
      [`${host?.origin}/`, ...addresses].toSorted(),
    );
    if (axe) expect(await breaches(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 3000 });
    await untilFitting(page);
  };

  it.each(Object.entries(hosts))(
    'has a frame as high as its content, that asks for nothing: %s',
    (_, one) => check(embed, one),
  );

  it('has one of a breakdown, too', () =>
    check(breakdown, { html: () => hostPage(scriptSnippet(breakdown)) }));
});

describe('the pasted frame alone', () => {
  const pages: Record<string, { html: () => string; most?: number; axe?: boolean }> = {
    'as it comes': { html: () => hostPage(snippet(embed)), axe: true },
    'of a breakdown': { html: () => hostPage(snippet(breakdown)) },
    '320 pixels wide, dark': {
      html: () => hostPage(snippet(embed, { width: 320, scheme: 'dark' }), { style: darkPage }),
      axe: true,
    },
    '600 pixels wide, light': {
      html: () => hostPage(snippet(embed, { width: 600, scheme: 'light' })),
    },
    // One height for all widths is too high for most.
    'under a strict policy': { html: () => strict(snippet(embed)), most: 300 },
  };

  it.each(Object.entries(pages))('%s has no scroll bar', async (_, { html, most = 120, axe }) => {
    for (const script of [true, false]) {
      const page = await visit(html(), { script });
      for (const width of [650, 320]) {
        await page.setViewportSize({ width, height: 3000 });
        await expect.poll(() => scrolling(page)).toEqual([]);
        const [error = -1] = await errors(page);
        expect([script, width, error, error >= 0 && error <= most]).toEqual([
          script,
          width,
          error,
          true,
        ]);
      }
      expect(asked).toEqual([`${host?.origin}/`, expect.stringContaining('/en/embed/age/')]);
      if (axe && script) expect(await breaches(page)).toEqual([]);
    }
  });
});

describe('a host with a strict policy', () => {
  it('refuses every style and script that stands in it', async () => {
    const page = await visit(strict(snippet(embed)));
    expect(await page.locator('#styled').evaluate((one) => getComputedStyle(one).color)).toBe(
      'rgb(0, 0, 0)',
    );
    expect(await page.title()).toBe('Host');
    expect(
      await page.locator('iframe').evaluate((one) => getComputedStyle(one).borderTopWidth),
    ).toBe('0px');
    expect((await embedded(page)[0]?.locator('h1').textContent())?.trim()).toBe(embed.headline);
  });
});
