import { escapeMarkup } from '#markup.ts';
import type { SitemapEntry } from '#views/pages/sitemap-entries.ts';

const opening = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The pages of a site for search engines (sitemaps.org). */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, changed }) => {
    const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeMarkup(address)}</loc>${day}</url>\n`;
  });
  return `${opening}<urlset ${namespace}>\n${urls.join('')}</urlset>\n`;
}

/** The list of sitemaps, of which there is one: it may hold 50,000 pages. */
export function sitemapIndex(address: string): string {
  return `${opening}<sitemapindex ${namespace}>\n<sitemap><loc>${escapeMarkup(address)}</loc></sitemap>\n</sitemapindex>\n`;
}

/** What crawlers may visit, all of it, and where the list of pages is. */
export function robots(sitemapAddress: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
}
