import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import type { Browser, Page } from 'playwright-core';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippet } from '#outputs/embeds/snippet.ts';
import { outputs } from '#outputs/index.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { languageTags } from '#views/site/languages.ts';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { pageTurner, type Reader, type TurnTo } from '../page-turner.ts';
import { serve, type Served } from '../serve.ts';
import { embedded, type Fit, fits, untilFitting } from './frames.ts';
import { hostPage, listeningPage, scriptSnippet, wordPressPost } from './host-pages.ts';

const folders = ['.', 'tests/studies/arabic', 'tests/studies/probability'].map((name) =>
  join(project, name),
);
/** A finding as other sites get it. */
interface Shown {
  lang: string;
  id: string;
  embeds: [EmbedView, ...EmbedView[]];
  /** The frame that an answer to oEmbed holds. */
  answer: string;
}

let browser: Browser;
let turnTo: TurnTo;
let built: Built[];
/** The sites that are embedded. */
let served: Served[];
/** The site that embeds them: another origin. */
let host: Served;
let folder: string;
let sextra: Shown[];
let arabic: Shown[];
/** With more kinds of charts. */
let probability: Shown[];

beforeAll(async () => {
  browser = await openBrowser();
  turnTo = pageTurner(browser);
  built = await Promise.all(folders.map((study) => buildStudy(study)));
  served = await Promise.all(built.map((site) => serve(site.folder)));
  folder = mkdtempSync(join(tmpdir(), 'constats-host-'));
  host = await serve(folder);
  [sextra = [], arabic = [], probability = []] = folders.map((study, index) => {
    const site = openSite(study, `${served[index]?.origin}/`);
    return languageTags(site).flatMap((tag) =>
      site.study.findings.map(({ id }) => ({
        lang: tag,
        id,
        embeds: embedViews(site, tag, id),
        answer: JSON.parse(String(outputs['oembed.json'].render(findingView(site, tag, id), site)))
          .html,
      })),
    );
  });
});

afterAll(async () => {
  await closeContexts();
  for (const server of [...served, host]) server.stop();
  for (const site of built) site.remove();
  rmSync(folder, { recursive: true });
});

/** Opens a page of the host. */
function visit(html: string, reader: Reader = {}): Promise<Page> {
  writeFileSync(join(folder, 'index.html'), html);
  return turnTo(`${host.origin}/`, { script: true, ...reader });
}

const view = (language: string, id: string): Shown => {
  const found = [...sextra, ...arabic].find((other) => other.lang === language && other.id === id);
  if (found === undefined) throw new Error(`no ${language} ${id}`);
  return found;
};

describe('a post of WordPress', () => {
  it.each([
    [0, '600px'],
    [1200, '300px'],
  ])('whose script listens after %i ms shows every finding whole, in %s', async (late, width) => {
    const page = await visit(
      wordPressPost(
        sextra.map(({ answer }) => answer),
        { late, width },
      ),
    );
    await untilFitting(page);
    expect(embedded(page)).toHaveLength(8);
    for (const frame of await page.locator('iframe').all()) {
      expect(await frame.isVisible()).toBe(true);
      expect(`${(await frame.boundingBox())?.width}px`).toBe(width);
    }
    expect(await page.locator('blockquote').count()).toBe(0);
  });

  it('never shows more than 1000 pixels, and the rest can be scrolled to', async () => {
    const page = await visit(wordPressPost([view('fr', 'services').answer], { width: '150px' }));
    await expect.poll(async () => (await fits(page))[0]?.frame).toBe(1000);
    expect((await fits(page))[0]?.content).toBeGreaterThan(1000);
  });

  it('never shows less than 200 pixels', async () => {
    const page = await visit(wordPressPost([view('en', 'services').answer]));
    await untilFitting(page);
    await embedded(page)[0]?.evaluate(() => {
      document.body.replaceChildren('A chart of one line.');
      document.documentElement.style.height = '120px';
    });
    await expect.poll(() => fits(page)).toEqual([{ width: 600, frame: 200, content: 120 }]);
  });

  it('follows the link to the finding', async () => {
    const page = await visit(wordPressPost([view('en', 'services').answer]));
    await untilFitting(page);
    await embedded(page)[0]?.getByText('All about this finding').click();
    await page.waitForURL(`${served[0]?.origin}/en/services/`);
  });

  it('shows the other language in the same frame, as high as that is', async () => {
    const page = await visit(wordPressPost([view('en', 'services').answer]));
    await untilFitting(page);
    const [frame] = embedded(page);
    await frame?.getByText('français').click();
    await frame?.waitForURL(`${served[0]?.origin}/fr/embed/services/#?secret=Secret0000`);
    await untilFitting(page);
    expect(await frame?.locator('h1').textContent()).toContain('n’ont eu recours');
  });
});

/** Its frames are laid out as elsewhere, and not painted: so high a window takes as long to paint as to lay out. */
const unpainted = { style: 'main{visibility:hidden}' };

describe('a site that passes on what oEmbed answers', () => {
  const widths = [200, 320, 390, 600, 1200];
  // What a window does not show, browsers lay out late.
  const height = 30_000;
  const all = () => [...sextra, ...arabic].map(({ answer }) => answer).join('');

  it.each([
    ['as it is', (html: string) => html],
    ['without its styles', (html: string) => html.replace(/ style="[^"]*"/g, '')],
  ])('%s, cuts no frame at any width, without script', async (_, passed) => {
    const page = await visit(hostPage(passed(all()), unpainted), { script: false, height });
    expect(embedded(page)).toHaveLength(18);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      // A frame without styles has borders.
      const isCut = (fit: Fit) =>
        fit.width < width - 4 || fit.width > width || fit.frame < fit.content;
      await expect.poll(async () => (await fits(page)).filter(isCut)).toEqual([]);
    }
  });

  it('says the headline once', async () => {
    const page = await visit(hostPage(view('en', 'services').answer), { script: false });
    expect(await page.locator('blockquote').isVisible()).toBe(false);
  });
});

describe('the pasted frame', () => {
  const widths = [200, 288, 320, 480, 600, 1000];

  it('is high enough at every width without any script, and not much too high', async () => {
    const all = [...sextra, ...arabic, ...probability]
      .flatMap(({ embeds }) => embeds)
      .map((embed) => snippet(embed))
      .join('');
    // What a window does not show, browsers lay out late.
    const height = 30_000;
    const page = await visit(hostPage(all, unpainted), { script: false, height });
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      expect(embedded(page)).toHaveLength(26);
      const most = width < 240 ? 220 : width < 488 ? 165 : 100;
      const misfit = (fit: Fit) =>
        fit.width !== width || fit.frame < fit.content || fit.frame - fit.content > most;
      await expect.poll(async () => (await fits(page)).filter(misfit)).toEqual([]);
    }
  });

  it('does not scroll in a column of 320 pixels, nor in a page from right to left', async () => {
    const columns = `<div style="width:320px">${snippet(view('fr', 'contact').embeds[0])}</div><div style="display:flex">${snippet(view('ar', 'trust').embeds[0])}</div>`;
    const page = await visit(hostPage(columns, { dir: 'rtl' }), { script: false });
    expect(embedded(page)).toHaveLength(2);
    for (const frame of embedded(page)) {
      const [shown, all] = await frame.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return [
          [clientWidth, clientHeight],
          [scrollWidth, scrollHeight],
        ];
      });
      expect(shown?.[0]).toBeGreaterThan(280);
      expect(all).toEqual(shown);
    }
  });

  it('in the strictest sandbox still shows its finding, and changes its language', async () => {
    const strict = snippet(view('en', 'trust').embeds[0]).replace(/sandbox="[^"]*"/, 'sandbox=""');
    const page = await visit(hostPage(strict));
    const [frame] = embedded(page);
    expect((await frame?.locator('h1').textContent())?.trim()).toBe(
      view('en', 'trust').embeds[0].headline,
    );
    // Such a frame may open nothing: its link takes neither itself nor the host to the finding.
    await frame?.getByText('All about this finding').click();
    await frame?.getByText('العربية').click();
    await frame?.waitForURL('**/ar/embed/trust/');
    expect(await frame?.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toBe(`${host.origin}/`);
  });

  it('opens the finding in a tab of its own', async () => {
    const page = await visit(hostPage(snippet(view('en', 'services').embeds[0])));
    const opened = page.context().waitForEvent('page');
    await embedded(page)[0]?.getByText('All about this finding').click();
    const tab = await opened;
    expect(tab.url()).toBe(`${served[0]?.origin}/en/services/`);
    await tab.close();
    expect(page.url()).toBe(`${host.origin}/`);
  });

  it('on a dark page keeps its own paper, light or dark as its reader likes', async () => {
    const dark = hostPage(snippet(view('en', 'services').embeds[0]), {
      style: 'body{background:#000}',
    });
    const page = await visit(dark, { script: false });
    for (const [colorScheme, paper] of [
      ['light', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(23, 21, 26)'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const shown = await embedded(page)[0]?.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(shown).toBe(paper);
    }
  });
});

describe('the pasted frame in chosen colours', () => {
  it('has them whatever its reader likes, without any script', async () => {
    const embed = view('en', 'services').embeds[0];
    const frames = (['light', 'dark'] as const).map((scheme) =>
      snippet(embed, { scheme, width: 320 }).replace(/sandbox="[^"]*"/, 'sandbox=""'),
    );
    writeFileSync(join(folder, 'index.html'), hostPage(frames.join('')));
    // A browser that is made to like a scheme hands on no other.
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: null });
    await page.goto(`${host.origin}/`);
    const papers = embedded(page).map((frame) =>
      frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    );
    expect(await Promise.all(papers)).toEqual(['rgb(255, 255, 255)', 'rgb(23, 21, 26)']);
    const sizes = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(sizes).toEqual([320, 320]);
    await page.close();
  });
});

describe('the script for hosts', () => {
  it('makes the frame itself where there is none', async () => {
    const { address } = view('en', 'contact').embeds[0];
    const page = await visit(
      hostPage(
        `<constats-embed src="${address}" title="A chart"></constats-embed><script src="${new URL('/embed.js', address).href}"></script>`,
        { width: '600px' },
      ),
    );
    await untilFitting(page);
    expect(await page.locator('iframe').getAttribute('title')).toBe('A chart');
  });

  it('makes frames in Arabic as high as their content, in a page from right to left', async () => {
    const frames = arabic
      .filter(({ lang }) => lang === 'ar')
      .map(({ embeds }) => scriptSnippet(embeds[0]))
      .join('');
    const page = await visit(hostPage(frames, { dir: 'rtl' }), { width: 650, height: 8000 });
    await untilFitting(page);
    const errors = (await fits(page)).map(({ frame, content }) => frame - content);
    expect(errors.length).toBeGreaterThan(1);
    expect(errors).toEqual(errors.map(() => 0));
  });
});

describe('a program that reads links', () => {
  it('finds the sentence, the picture and the frame of a finding', async () => {
    const { spec } = openSite(project).study;
    const read = await unfurl(new URL('/en/services/', spec.url).href, {
      // The pages name the address that they are published at; here they are served from another.
      fetch: (url) => fetch(url.replace(/^https:\/\/[^/]+/, served[0]?.origin ?? '')),
    });
    const headline = '41% used no community sexual-health service during the last year';
    const published = new URL('/en/', spec.url).href;
    expect(read.open_graph).toMatchObject({
      title: headline,
      type: 'article',
      url: `${published}services/`,
      locale: 'en_US',
      images: [
        { url: `${published}services.card.png`, type: 'image/png', width: 1200, height: 630 },
      ],
    });
    expect(read.twitter_card.card).toBe('summary_large_image');
    expect(read.oEmbed).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: headline,
      provider_name: 'SEXTRA',
      width: 600,
      thumbnails: [{ url: `${published}services.card.png`, width: 1200, height: 630 }],
    });
    expect(read.canonical_url).toBe(`${published}services/`);
  });

  it('finds behind a short link what the words around it speak of', async () => {
    const { url } = openSite(project).study.spec;
    const read = async (path: string) =>
      (
        await unfurl(new URL(path, url).href, {
          fetch: (asked) => fetch(asked.replace(/^https:\/\/[^/]+/, served[0]?.origin ?? '')),
        })
      ).open_graph;
    expect(await read('/s/x4h92r/en/')).toMatchObject({
      title: '41% used no community sexual-health service during the last year',
      locale: 'en_US',
      url: new URL('/en/services/', url).href,
    });
    expect((await read('/s/x4h92r/fr/')).url).toBe(new URL('/fr/services/', url).href);
    expect((await read('/s/x4h92r/')).url).toBe(new URL('/s/x4h92r/', url).href);
  });
});

describe('a program that asks for oEmbed', () => {
  it('discovers the answer in the page of a finding, and in that for frames', async () => {
    const { url: published } = openSite(project).study.spec;
    for (const path of ['en/services/', 'en/embed/services/']) {
      const answered = await extract(new URL(path, published).href, { maxwidth: 400 }, (url) =>
        fetch(url.replace(/^https:\/\/[^/]+/, served[0]?.origin ?? '')),
      );
      expect(answered).toMatchObject({
        method: 'auto-discovery',
        version: '1.0',
        type: 'rich',
        title: '41% used no community sexual-health service during the last year',
        thumbnail_width: 1200,
      });
      expect(answered['html']).toContain(
        `<iframe src="${new URL('en/embed/services/', published).href}" width="100%"`,
      );
    }
  });
});

describe('an embed page tells its height', () => {
  interface Listening {
    heard: { frame: number; data: unknown }[];
  }
  /** What each of these pages tells at first. */
  const hear = async (...addresses: string[]): Promise<unknown[][]> => {
    const page = await visit(listeningPage(addresses));
    const read = () => page.evaluate(() => (globalThis as unknown as Listening).heard);
    await expect
      .poll(async () => new Set((await read()).map(({ frame }) => frame)).size)
      .toBe(addresses.length);
    const heard = await read();
    return addresses.map((_, index) =>
      heard.filter(({ frame }) => frame === index).map(({ data }) => data),
    );
  };

  it('in every manner that hosts listen to', async () => {
    const address = `${view('en', 'services').embeds[0].address}?childId=chart-1#?secret=Abcdef0123`;
    const [heard = []] = await hear(address);
    const height = (heard[0] as Record<string, number>)['constats-height'];
    expect(height).toBeGreaterThan(300);
    expect(heard.slice(0, 6)).toEqual([
      { 'constats-height': height },
      { 'datawrapper-height': { services: height } },
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src: address, context: 'iframe.resize', height }),
      `pymxPYMxchart-1xPYMxheightxPYMx${height}`,
      { message: 'height', value: height, secret: 'Abcdef0123' },
    ]);
  });

  it('and passes on no name but of letters and digits', async () => {
    const { address } = view('en', 'services').embeds[0];
    const names = ['#?secret=short', '#?secret=Abcdef012"', '?childId=%3Cimg%3E#x', '?childId=a"b'];
    const heard = await hear(...names.map((name) => address + name));
    expect(heard).toHaveLength(4);
    for (const messages of heard) {
      expect(messages.length).toBeGreaterThan(4);
      expect(JSON.stringify(messages)).not.toMatch(/pymx|"secret"/);
    }
  });
});
