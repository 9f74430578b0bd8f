import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { accessiblePdf } from '#pdf/accessible-pdf.ts';
import { pagesOfPlaces } from '#pdf/destinations.ts';
import { siteInBrowser, type SiteToPrint } from './site-to-print.ts';
import { fetchAll, partDots, readPage, readPlaces, writePlaces } from './page-in-browser.ts';

/** What is printed, and with what. */
interface Printing extends SiteToPrint {
  /** What of the site is printed, as seen from its folder: "fr/services/poster/". */
  pages: readonly string[];
  /** Whom a PDF names as its author: the publisher of the study. */
  author: string;
  /** The program that prints. */
  browser: string;
  /** Called after each page. */
  printed?(done: number, all: number): void;
}

/**
 * Prints pages of a finished site, its posters and the study as one document, each as a PDF beside it:
 * `/fr/services/poster/` as `/fr/services/poster.pdf`. They keep to PDF/UA-1 (ISO 14289-1), with title, author and
 * language, and have the same bytes each time. Nothing is asked of any network.
 */
export async function printPages(printing: Printing): Promise<void> {
  const { folder, pages, author } = printing;
  const browser = await chromium.launch({ executablePath: printing.browser });
  try {
    const context = await siteInBrowser(browser, printing);
    for (const [index, page] of pages.entries()) {
      const url = new URL(page, printing.address.replace(/\/?$/, '/')).href;
      const pdf = await print(context, url, author);
      writeFileSync(join(folder, page.replace(/\/$/, '.pdf')), pdf);
      printing.printed?.(index + 1, pages.length);
    }
  } finally {
    await browser.close();
  }
}

async function print(context: BrowserContext, url: string, author: string): Promise<Uint8Array> {
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(url);
  await page.evaluate(fetchAll);
  await page.evaluate(partDots);
  const pdf = await printNumbered(page);
  const { title, lang, ...words } = await page.evaluate(readPage);
  await page.close();
  return accessiblePdf(pdf, { author, title, lang }, words);
}

const settings = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };

/** A page as PDF, with the numbers of its sheets where it has a place for them, which its first print tells. */
async function printNumbered(page: Page): Promise<Uint8Array> {
  const pdf = await page.pdf(settings);
  const places = await page.evaluate(readPlaces);
  if (places.length === 0) return pdf;
  const numbers = await pagesOfPlaces(pdf);
  await page.evaluate(
    writePlaces,
    places.map((place) => String(numbers.get(place) ?? '')),
  );
  return page.pdf(settings);
}
