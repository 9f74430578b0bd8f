import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFonts } from '#pictures/typefaces.ts';
import { findBrowser } from '#print/browser.ts';
import { printedPages } from '#tasks/site-addresses.ts';
import type { Site } from '#views/site/site.ts';
import { printedLine } from './progress.ts';
import { UsageError } from './usage.ts';

/** Prints the posters of a site and its report, as far as their pages are in a folder and their PDFs are not. */
type Printer = (folder: string, site: Site) => Promise<void>;

/** What prints pages on this machine. Refused at once where nothing can, rather than after a long build. */
export async function findPrinter(): Promise<Printer> {
  const browser = checkBrowser(findBrowser());
  const { printPages } = await import('#print/printed-pages.ts').catch(withoutDriver);
  return async (folder, site) => {
    const { study, urls } = site;
    const pages = printedPages(site).filter(
      (page) =>
        existsSync(join(folder, page, 'index.html')) && !existsSync(join(folder, urls.pdf(page))),
    );
    if (pages.length === 0) return;
    await printPages({
      ...{ folder, pages, browser, fonts: shippedFonts(), printed: printedLine },
      address: urls.absolute(urls.chooser()),
      author: study.spec.publisher.name,
    });
  };
}

function checkBrowser(browser: string | undefined): string {
  if (browser === undefined)
    throw new UsageError('no browser to print PDFs with', '--pdf', howToGetOne);
  if (!existsSync(browser)) throw new UsageError('no browser at CHROME_PATH', browser, howToGetOne);
  return browser;
}

const howToGetOne =
  'install Chromium (Debian: sudo apt-get install chromium) or Chrome, or name one you have: CHROME_PATH=/path/to/chrome; without --pdf all else is built';

function withoutDriver(error: unknown): never {
  if (!(error instanceof Error && error.message.includes('playwright-core'))) throw error;
  throw new UsageError(
    'missing package',
    'playwright-core',
    'it drives the browser that prints PDFs: run "npm install" without --omit=optional; without --pdf all else is built',
  );
}
