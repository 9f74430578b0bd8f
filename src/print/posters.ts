import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Route } from 'playwright-core';
import { accessiblePdf } from '#pdf/accessible-pdf.ts';

/** What is printed, and with what. */
export interface Printing {
  /** The folder of a finished site. */
  folder: string;
  /** The public address of the site: links in a PDF lead there. */
  address: string;
  /** Whom a PDF names as its author: the publisher of the study. */
  author: string;
  /** The program that prints. */
  browser: string;
  /** The fonts that are shipped: a PDF looks the same wherever it is made. */
  fonts: readonly FontFile[];
  /** Called after each poster. */
  printed?(done: number, all: number): void;
}

/** A font of some weight, and its file. */
export interface FontFile {
  family: string;
  weight: number;
  file: string;
}

/**
 * Prints each poster of a finished site as a PDF beside its page, `/fr/services/poster/` as `/fr/services/poster.pdf`:
 * as PDF/UA-1 (ISO 14289-1) has it: tagged, with its title, its author and its language, the same bytes each time. Nothing is asked of any network.
 */
export async function printPosters(printing: Printing): Promise<number> {
  const pages = globSync('**/poster{,-a3}/index.html', { cwd: printing.folder }).toSorted();
  const browser = await chromium.launch({ executablePath: printing.browser });
  try {
    const context = await openSite(browser, printing);
    for (const [index, page] of pages.entries()) {
      const file = page.replaceAll('\\', '/').replace(/\/index\.html$/, '');
      writeFileSync(join(printing.folder, `${file}.pdf`), await print(context, file, printing));
      printing.printed?.(index + 1, pages.length);
    }
  } finally {
    await browser.close();
  }
  return pages.length;
}

/** The site as its readers will have it, from the folder. */
async function openSite(browser: Browser, { fonts }: Printing) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    // What a page may load does not foresee the shipped fonts.
    bypassCSP: true,
  });
  await context.route('**/*', (route: Route) => {
    const { pathname } = new URL(route.request().url());
    const font = fonts[Number(/^\/\.font\/(\d+)$/.exec(pathname)?.[1])];
    if (font !== undefined) return route.fulfill({ path: font.file, contentType: 'font/ttf' });
    return route.abort();
  });
  return context;
}

async function print(
  context: BrowserContext,
  file: string,
  { folder, address, author, fonts }: Printing,
) {
  const page = await context.newPage();
  const url = new URL(`${file}/`, address.endsWith('/') ? address : `${address}/`).href;
  const html = readFileSync(join(folder, file, 'index.html'), 'utf8');
  await page.route(url, (route) =>
    route.fulfill({
      body: html.replace('</head>', () => `<style>${fontCss(fonts)}</style></head>`),
      contentType: 'text/html; charset=utf-8',
    }),
  );
  await page.emulateMedia({ media: 'print' });
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  const { lang, ...words } = await page.evaluate(readPage);
  const title = await page.title();
  await page.close();
  return accessiblePdf(pdf, { author, title, lang }, words);
}

/** What a PDF has to be told of its page; runs in the browser. */
function readPage() {
  const textOf = (element: HTMLElement) =>
    (element.ariaLabel ?? element.innerText).replace(/\s+/g, ' ').trim();
  const here = location.href.replace(/#.*/, '');
  const links = [...document.links].map((link) => ({
    href: link.href.startsWith(`${here}#`) ? link.href.slice(here.length) : link.href,
    text: textOf(link),
  }));
  const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].map(textOf);
  return { lang: document.documentElement.lang, links, headings };
}

/** In the place of the fonts of the machine; the first of them has Latin letters, those that follow others. */
function fontCss(fonts: readonly FontFile[]): string {
  const faces = fonts.map(
    ({ family, weight }, index) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(/.font/${index})}`,
  );
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`))];
  const stack = (names: readonly string[]) =>
    `--sans:${names.join()},sans-serif;--serif:${names.join()},serif`;
  return [
    ...faces,
    `:root{${stack(families)}}`,
    `:root[dir=rtl]{${stack(families.toReversed())}}`,
  ].join('');
}
