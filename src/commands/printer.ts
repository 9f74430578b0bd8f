import { existsSync } from 'node:fs';
import { shippedFonts } from '#pictures/typefaces.ts';
import { findBrowser } from '#print/browser.ts';
import { printedLine } from './progress.ts';
import { UsageError } from './usage.ts';

/** Prints the posters of a finished site that `author` will publish at `address`. */
type Printer = (folder: string, address: string, author: string) => Promise<void>;

/** What prints posters on this machine. Refused at once where nothing can, rather than after a long build. */
export async function findPrinter(): Promise<Printer> {
  const browser = checkBrowser(findBrowser());
  const { printPosters } = await import('#print/posters.ts').catch(withoutDriver);
  return async (folder, address, author) => {
    const fonts = shippedFonts();
    await printPosters({ folder, address, author, browser, fonts, printed: printedLine });
  };
}

function checkBrowser(browser: string | undefined): string {
  if (browser === undefined)
    throw new UsageError('no browser to print posters with', '--pdf', howToGetOne);
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
    'it drives the browser that prints posters: run "npm install" without --omit=optional; without --pdf all else is built',
  );
}
