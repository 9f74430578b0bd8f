import { createRequire } from 'node:module';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from './axe.ts';
import { buildStudy, type Built } from './built.ts';
import { project } from './command-line.ts';
import { headersOf } from './headers/applied.ts';
import { measureTexts } from './measure-texts.ts';
import { closeContexts, openBrowser } from './open-browser.ts';
import { pageTurner, type TurnTo } from './page-turner.ts';
import { serve, type Served } from './serve.ts';
import { folderWith } from './study-folder.ts';
import { beyondWindow } from './window-width.ts';

let browser: Browser;
let open: TurnTo;
let sextra: Built;
let arabic: Built;
let served: Served;
let servedArabic: Served;

beforeAll(async () => {
  browser = await openBrowser();
  open = pageTurner(browser);
  sextra = await buildStudy(project);
  arabic = await buildStudy('tests/studies/arabic');
  served = await serve(sextra.folder, { headers: true });
  servedArabic = await serve(arabic.folder, { headers: true });
});

afterAll(async () => {
  await closeContexts();
  for (const server of [served, servedArabic]) server.stop();
  for (const site of [sextra, arabic]) site.remove();
});

const paths = [
  '/',
  '/fr/',
  '/en/services/',
  '/fr/respondents/',
  '/fr/embed/',
  '/fr/services/embed/',
  '/fr/embed/services/',
  '/fr/method/',
  '/en/data/',
  '/fr/privacy/',
  '/404.html',
  '/fr/campaign/',
  '/fr/report/',
  '/en/services/poster/',
  '/fr/poster/',
  '/s/x4h92r/',
];
const narrowLight = { width: 320, scheme: 'light' } as const;
const narrowDark = { width: 320, scheme: 'dark' } as const;
const wideDark = { width: 1280, scheme: 'dark' } as const;

/** Pages that are looked at in the dark, too. */
const dark: Record<string, readonly (typeof narrowDark | typeof wideDark)[]> = {
  '/': [wideDark],
  '/fr/': [wideDark],
  '/en/services/': [wideDark, narrowDark],
  '/fr/services/embed/': [wideDark],
  '/fr/report/': [wideDark],
  '/fr/poster/': [wideDark],
  '/ar/trust/': [wideDark, narrowDark],
};

describe.each([...paths, '/ar/trust/'])('a page of every kind, %s', (path) => {
  /** It is shown once: to load it costs more than most of what is asked there. */
  let page: Page;
  /** What a browser complains of. */
  const said: string[] = [];
  const listen = (message: ConsoleMessage) => said.push(message.text());
  const see = async (width: number, colorScheme: 'light' | 'dark' = 'light') => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
  };

  beforeAll(async () => {
    page = await open('about:blank', { script: true });
    page.on('console', listen);
    const { origin } = path.startsWith('/ar/') ? servedArabic : served;
    await page.goto(`${origin}${path}`);
  });
  afterAll(() => {
    page.off('console', listen);
  });

  it.each([390, 1280])('has at most five sizes of text at %i px', async (width) => {
    await see(width);
    const found = await page.evaluate(sizesOfText);
    expect(found.length).toBeGreaterThan(0);
    if (!path.includes('poster')) expect([found.length <= 5, found]).toEqual([true, found]);
  });

  it('is refused nothing under the headers that the site asks for', () => {
    expect(said).toEqual([]);
  });

  it.each([narrowLight, ...(dark[path] ?? [])])(
    'holds nothing that axe finds at $width px, $scheme',
    async ({ width, scheme }) => {
      await see(width, scheme);
      expect(await breaches(page)).toEqual([]);
    },
  );
});

/** Runs in a page. */
function sizesOfText(): string[] {
  const hasText = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
  const said = [...document.querySelectorAll('body *:not(script, style, svg *)')];
  return [...new Set(said.filter(hasText).map((each) => getComputedStyle(each).fontSize))];
}

const charts = [
  { study: 'sextra', path: '/fr/' },
  { study: 'sextra', path: '/en/contact/' },
  { study: 'arabic', path: '/ar/' },
] as const;

describe('a chart', () => {
  it.each(charts)(
    'has text that can be read, inside the drawing, at every width, on $path',
    async ({ study, path }) => {
      const { origin } = study === 'sextra' ? served : servedArabic;
      const page = await open(`${origin}${path}`);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const texts = await page.evaluate(measureTexts);
        expect(texts.length).toBeGreaterThan(0);
        for (const { said, size, outside, overlaps, isCrossed } of texts) {
          expect([width, said, size >= 12]).toEqual([width, said, true]);
          // Letters may reach beyond their own width by a pixel.
          expect([width, said, outside <= 1]).toEqual([width, said, true]);
          expect([width, said, overlaps]).toEqual([width, said, []]);
          expect([width, said, isCrossed]).toEqual([width, said, false]);
        }
      }
    },
  );
});

describe('a phone of 320 px', () => {
  it.each(['sextra', 'arabic'])('shows no page of %s that scrolls sideways', async (study) => {
    const site = study === 'sextra' ? sextra : arabic;
    // What goes on to another page at once shows nothing itself.
    const goesOn = /^s\/[^/]+\/[^/]+\//;
    const pages = site.files.filter((file) => file.endsWith('.html') && !goesOn.test(file));
    expect(pages.length).toBeGreaterThan(20);
    // Each is read into a page that stays: to go there costs twice as much. What one says of what it may do would hold
    // for the next, too.
    const context = await browser.newContext({
      javaScriptEnabled: false,
      bypassCSP: true,
      viewport: { width: 320, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${study === 'sextra' ? served.origin : servedArabic.origin}/robots.txt`);
    const wide: string[] = [];
    for (const path of pages) {
      await page.setContent(site.text(path));
      if ((await beyondWindow(page)) !== 0) wide.push(path);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

describe('a picture opened alone, in the fonts of the machine', () => {
  it.each([
    ['sextra', '/fr/services.svg'],
    ['sextra', '/en/respondents.svg'],
    ['arabic', '/ar/trust.svg'],
  ] as const)('keeps all text inside, %s%s', async (study, path) => {
    const { origin } = study === 'sextra' ? served : servedArabic;
    const page = await open(`${origin}${path}`, { width: 1280 });
    // As it is, and in the widest sans serif that readers commonly have.
    for (const font of ['', 'Verdana, "DejaVu Sans", sans-serif']) {
      const outside = await page.evaluate((family) => {
        document.documentElement.style.fontFamily = family;
        const sheet = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll('text')]
          .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.left < sheet.left + 20 || box.right > sheet.right - 20)
          .map(({ said }) => said);
      }, font);
      expect(outside).toEqual([]);
    }
  });
});

describe('a table wider than a phone', () => {
  it('scrolls by itself, not the page, and axe finds nothing', async () => {
    const site = await buildStudy('tests/studies/probability');
    const server = await serve(site.folder);
    const page = await open(`${server.origin}/fr/channels/`, { ...narrowLight, script: true });
    expect(await beyondWindow(page)).toBe(0);
    expect(await breaches(page)).toEqual([]);
    server.stop();
    site.remove();
  });
});

describe('a reader', () => {
  it('gets a finding page in one request', async () => {
    const viewport = { width: 320, height: 800 };
    const page = await browser.newPage({ javaScriptEnabled: false, viewport });
    served.asked.length = 0;
    await page.goto(`${served.origin}/fr/identification/`);
    expect(served.asked).toEqual(['/fr/identification/']);
    await page.close();
  });

  it('who uses the keyboard meets the way past the header first, then the way out', async () => {
    const page = await open(`${served.origin}/en/services/`, { width: 1280 });
    const order: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(order).toEqual([
      'Skip to content',
      'SEXTRA',
      'français',
      'Leave this site',
      'Overview',
      'Method',
      'Data',
      'Privacy',
      'Share',
    ]);
  });

  it('who skips the header lands on the content', async () => {
    const page = await open(`${served.origin}/en/services/`, { width: 320 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${served.origin}/en/services/#main_content`);
  });

  it('sees one drawing at every width: narrow on a phone, broad where a figure has a large screen; prints the wide one', async () => {
    const page = await open(`${served.origin}/en/services/`);
    for (const [width, media, seen] of [
      [320, 'screen', ['narrow']],
      [768, 'screen', ['wide']],
      [1280, 'screen', ['broad']],
      [1280, 'print', ['wide']],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media });
      const shown = await page.evaluate(() =>
        ['narrow', 'wide', 'broad'].filter((size) =>
          document.querySelector(`.chart .${size} svg`)?.checkVisibility(),
        ),
      );
      expect([width, media, shown]).toEqual([width, media, seen]);
    }
  });

  it('who prints gets dark text on white, without the navigation', async () => {
    const page = await open(`${served.origin}/en/services/`, { width: 768, scheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(29, 27, 30)', backgroundColor: 'rgb(255, 255, 255)' });
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    expect(await page.locator('.version .address').isVisible()).toBe(true);
  });

  it('who enlarges text twofold can still read all of it', async () => {
    const page = await open(`${served.origin}/fr/services/`, { width: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await beyondWindow(page)).toBe(0);
  });
});

describe('a chart for another site', () => {
  it('is shown as it will look, in the width and colours chosen, without script', async () => {
    const page = await open(`${served.origin}/en/respondents/embed/`, { width: 1280 });
    const section = page.locator('#respondents');
    const shown = section.locator('iframe');
    const width = () => shown.evaluate((frame) => frame.clientWidth);
    expect(await width()).toBe(720);
    await section.getByLabel('Narrow, 320 px').check();
    await section.getByLabel('Dark').check();
    expect(await width()).toBe(320);
    expect(await shown.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark');
    const texts = section.locator('#respondents-frame-label ~ textarea').filter({ visible: true });
    expect(await texts.count()).toBe(1);
    expect(await texts.inputValue()).toMatch(
      /^<div style="container-type:inline-size;width:100%;max-width:320px"><iframe .*;color-scheme:dark"/,
    );
  });
});

describe('a text to copy', () => {
  it('is copied by a button that names it and says so, under the headers of the site', async () => {
    const page = await open(`${served.origin}/fr/services/embed/`, { width: 320, script: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const section = page.locator('#services');
    await section.getByRole('button', { name: 'Copier : Markdown' }).click();
    await expect.poll(() => section.getByRole('status').allTextContents()).toContain('Copié');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await section.locator('#services-markdown').inputValue());
    expect(copied).toContain('](<https://sextra.example/fr/services/>)');
    await page.context().clearPermissions();
    await page.goto(`${served.origin}/en/campaign/`);
    const button = page.getByRole('button', { name: 'Copy: Text message' });
    expect(await button.count()).toBe(4);
  });

  it('has no button where no script runs', async () => {
    const page = await open(`${served.origin}/en/campaign/`, { width: 320 });
    expect(await page.locator('[data-copies]').count()).toBe(20);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

describe('what stands above a page', () => {
  const above = [
    { path: '/fr/method/', width: 320, rows: 105, note: 150 },
    { path: '/en/data/', width: 390, rows: 105, note: 125 },
    { path: '/fr/privacy/', width: 768, rows: 110, note: 135 },
    { path: '/fr/method/', width: 1280, rows: 60, note: 90 },
  ];

  it.each(above)('has its rows and stays in sight: %o', async ({ path, width, rows, note }) => {
    const page = await open(`${served.origin}${path}`, { width, script: true });
    const bottom = (selector: string) =>
      page.evaluate((of) => document.querySelector(of)?.getBoundingClientRect().bottom, selector);
    expect(await bottom('header .pages')).toBeLessThan(rows);
    expect(await bottom('#exit-note')).toBeLessThan(note);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const exit = await page.locator('.exit').boundingBox();
    expect(exit?.y).toBeGreaterThan(0);
    expect(exit?.y).toBeLessThan(30);
  });

  it('covers no headline that stays beside its chart', async () => {
    const page = await open(`${servedArabic.origin}/ar/`, { width: 1280, script: true });
    await page.evaluate(() => {
      const top = document.querySelector('#trust')?.getBoundingClientRect().top ?? 0;
      scrollTo(0, top + scrollY + 60);
    });
    const header = await page.locator('header').boundingBox();
    const headline = await page.locator('#trust .words').boundingBox();
    expect(headline?.y).toBeGreaterThan(header?.height ?? 800);
  });

  it('covers nothing that a key leads to', async () => {
    const page = await open(`${served.origin}/en/data/`, { width: 390, script: true });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('footer a').first().focus();
    const covered: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const [{ left, top, width, height } = new DOMRect()] = focused?.getClientRects() ?? [];
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return focused?.contains(seen) ? '' : (focused?.textContent ?? 'nothing');
      });
      if (hidden !== '') covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });
});

describe('under the headers that the site asks for', () => {
  it('nothing is refused in a picture opened alone', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    for (const path of ['/fr/services.svg', '/favicon.ico', '/apple-touch-icon.png']) {
      await page.goto(`${served.origin}${path}`);
      expect([path, said]).toEqual([path, []]);
    }
    await page.close();
  });

  it.each(['/', '/fr/embed/services/'])(
    'the styles of %s apply, and a script put into it does not run',
    async (path) => {
      const page = await open(`${served.origin}${path}`, { width: 1280, script: true });
      const put = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
        const style = document.createElement('style');
        style.textContent = 'html{color:red}';
        document.head.append(style);
        const { color, fontFamily } = getComputedStyle(document.documentElement);
        return { title: document.title, color, plain: fontFamily.startsWith('"Times') };
      });
      expect(put).toEqual({
        title: expect.not.stringMatching(/^run$/),
        color: 'rgb(29, 27, 30)',
        plain: false,
      });
    },
  );

  it('other sites may frame an embed page, whose script runs, and no other page', async () => {
    const folder = folderWith({
      'host.html': `<link rel="icon" href="data:,"><script>heard=[];addEventListener("message",({data})=>heard.push(data))</script>
      <iframe src="${served.origin}/fr/embed/services/"></iframe><iframe src="${served.origin}/fr/services/"></iframe>`,
    });
    const host = await serve(folder);
    const page = await browser.newPage();
    await page.goto(`${host.origin}/host.html`);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: object[] }).heard);
    await expect.poll(heard).toContainEqual({ 'constats-height': expect.any(Number) });
    const [, embed, finding] = page.frames();
    expect(await embed?.locator('h1').count()).toBe(1);
    // Chromium shows a page of its own in the place of one that may not be framed.
    expect(finding?.url()).toBe('chrome-error://chromewebdata/');
    await page.close();
    host.stop();
  });

  it('a published evaluator of policies finds nothing grave', () => {
    for (const path of ['/', '/en/services/', '/en/embed/services/', '/en/services.csv']) {
      const policy = headersOf(sextra.folder, path)['Content-Security-Policy'] ?? '';
      const grave = new CspEvaluator(new CspParser(policy).csp)
        .evaluate()
        .filter(({ severity }) => severity <= Severity.HIGH_MAYBE);
      expect([path, policy === '', grave]).toEqual([path, false, []]);
      expect(policy).toMatch(path.includes('embed') ? /frame-ancestors \*$/ : /ancestors 'none'$/);
      if (!path.endsWith('.csv')) expect(policy).not.toContain('unsafe');
    }
    // A file of a language may be a mail, whose styles stand in its elements: nothing else is looser there.
    const [page = '', file] = ['/en/services/', '/en/services.csv'].map(
      (path) => headersOf(sextra.folder, path)['Content-Security-Policy'],
    );
    expect(file).toBe(page.replace(/style-src [^;]*/, "style-src 'unsafe-inline'"));
  });

  it('a host that reads no more than the first rules still gets them all', () => {
    const lines = sextra.text('_headers').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });
});

const posters = [
  ...['fr'].flatMap((tag) =>
    ['respondents/', 'contact/', ''].map((of) => ({
      study: 'sextra',
      path: `/${tag}/${of}poster/`,
    })),
  ),
  { study: 'sextra', path: '/fr/services/poster-a3/' },
  ...['/ar/trust/poster/', '/ar/poster/'].map((path) => ({ study: 'arabic', path })),
];

describe('a poster', () => {
  it.each(posters)(
    'is printed on one sheet, nothing cut or below 9 points: $path',
    async ({ study, path }) => {
      const { origin } = study === 'sextra' ? served : servedArabic;
      const page = await open(`${origin}${path}`, { width: 794 });
      expect(await printedPages(page)).toBe(1);
      expect(await room(page)).toMatchObject({ cut: 0, small: [] });
      const bare = await page.evaluate(
        () =>
          [...document.querySelectorAll('.sheet')].flatMap((sheet) =>
            [...(sheet.querySelector('.figures')?.children ?? [sheet])].filter((figure) =>
              [...figure.querySelectorAll('.drawing svg, .dots svg, .number')].every(
                (part) => !part.checkVisibility({ visibilityProperty: true }),
              ),
            ),
          ).length,
      );
      expect(bare).toBe(0);
    },
  );

  it('has a code that is read as its short link, at 150 dots per inch', async () => {
    const context = await browser.newContext({
      viewport: { width: 1000, height: 800 },
      deviceScaleFactor: 150 / 96,
    });
    const page = await context.newPage();
    await page.goto(`${served.origin}/fr/services/poster/`);
    const sheet = sharp(await page.screenshot({ fullPage: true })).ensureAlpha();
    const { data, info } = await sheet.raw().toBuffer({ resolveWithObject: true });
    const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe('https://sextra.example/s/x4h92r/');
    await context.close();
  });
});

/** The pages that a printer is given. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** How much of a sheet is cut off, how high its lowest chart is, in pixels, and which texts are below 9 points. */
async function room(page: Page): Promise<{ cut: number; smallest: number; small: string[] }> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const sheet = document.querySelector('.sheet');
    const charts = [...document.querySelectorAll('.drawing')].filter((chart) =>
      chart.checkVisibility({ visibilityProperty: true }),
    );
    return {
      cut: (sheet?.scrollHeight ?? 0) - (sheet?.clientHeight ?? 0),
      smallest: Math.min(...charts.map((chart) => chart.getBoundingClientRect().height)),
      small: [...(sheet?.querySelectorAll<HTMLElement | SVGTextElement>('*') ?? [])]
        .filter((part) => part.checkVisibility({ visibilityProperty: true }))
        .filter((part) =>
          [...part.childNodes].some(
            (node) => node.nodeName === '#text' && node.textContent?.trim(),
          ),
        )
        .filter((part) => {
          const drawn = part instanceof SVGGraphicsElement ? (part.getScreenCTM()?.a ?? 0) : 1;
          const points = 0.75 * parseFloat(getComputedStyle(part).fontSize) * drawn;
          return !part.closest('title,desc,metadata,style') && points < 8.99;
        })
        .map(({ textContent }) => textContent ?? ''),
    };
  });
}
