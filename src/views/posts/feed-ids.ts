import { createUrls } from '#urls.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import type { Site } from '#views/site/site.ts';

/** Names of a feed and of its entries that no reader meets twice: the addresses that they had when first published. */
export interface FeedIds {
  feed: string;
  /** That of a finding, by its id of today. */
  finding(id: string): string;
}

/** The names in the feed of a language: today's addresses of what is not on record yet. */
export function feedIds(site: Site, tag: string): FeedIds {
  const { urls, study } = site;
  const name = (address: string, former: readonly string[] = []) =>
    firstAddress(study.record, [address, ...former].map(urls.relative)) ?? urls.absolute(address);
  return {
    feed: name(urls.feed(tag)),
    finding: (id) => name(urls.finding(tag, id)),
  };
}

/** The whole address under which one of these was first published, as seen from the folder of the site; absent where none was. */
function firstAddress(
  { releases }: PublishedRecord,
  addresses: readonly string[],
): string | undefined {
  for (const { site, addresses: known } of releases) {
    const first = addresses.find((address) => known.includes(address));
    if (first === undefined) continue;
    const { absolute, published } = createUrls(site);
    return absolute(published(first));
  }
  return undefined;
}
