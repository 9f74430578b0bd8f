import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';

/** A site, and what it is printed in. */
export interface SiteToPrint {
  /** The folder of the finished site. */
  folder: string;
  /** The public address of the site: links in a PDF lead there. */
  address: string;
  /** The fonts that are shipped: a PDF looks the same wherever it is made. */
  fonts: readonly FontFile[];
}

/** A font of some weight, and its file. */
interface FontFile {
  family: string;
  weight: number;
  file: string;
}

/** The site as its readers will have it, from its folder; all else is refused. */
export async function siteInBrowser(browser: Browser, site: SiteToPrint): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    // What a page may load does not foresee the shipped fonts.
    bypassCSP: true,
  });
  await context.route('**/*', (route) => answer(route, site));
  return context;
}

async function answer(route: Route, { folder, address, fonts }: SiteToPrint): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const font = fonts[Number(/^\/\.font\/(\d+)$/.exec(pathname)?.[1])];
  if (font) return route.fulfill({ path: font.file, contentType: 'font/ttf' });
  const base = new URL(address.replace(/\/?$/, '/'));
  const path = origin === base.origin && pathname.startsWith(base.pathname);
  const file = join(folder, decodeURI(pathname.slice(base.pathname.length)));
  if (!path || !existsSync(file)) return route.abort();
  if (!pathname.endsWith('/')) return route.fulfill({ path: file });
  const html = readFileSync(join(file, 'index.html'), 'utf8');
  const style = `<style>${fontCss(fonts)}</style></head>`;
  return route.fulfill({
    body: html.replace('</head>', () => style),
    contentType: 'text/html; charset=utf-8',
  });
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
    'code{font-family:inherit}',
    // An x between digits of an address is no sign of multiplication.
    'a,bdi{font-variant-ligatures:no-contextual}',
    '@page{@bottom-center{font-family:var(--sans)}}',
  ].join('');
}
