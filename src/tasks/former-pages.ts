import { leadHtml } from '#outputs/site/lead-html.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { leadPage } from '#views/pages/lead-page.ts';
import type { Site } from '#views/site/site.ts';
import { leadsOf } from './leads.ts';
import { addressesOf } from './site-addresses.ts';

/**
 * What stands where a site was before, by the addresses of its pages as seen from there: pages that lead to the same
 * address of the site today, also in frames; and the page for addresses that never were, which leads to its beginning.
 */
export function formerPages(site: Site): [address: string, html: string][] {
  const addresses = new Set([
    ...addressesOf(site),
    ...leadsOf(site).map(({ from }) => from),
    ...publishedAddresses(site.study.record),
  ]);
  const pages = [...addresses].filter((address) => /(?:^|\/)$/.test(address)).toSorted();
  return [...pages, '404.html'].map((address) => {
    const page = leadPage(site, address === '404.html' ? '' : address);
    return [address, leadHtml({ ...page, href: page.canonical })];
  });
}
