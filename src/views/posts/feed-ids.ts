import { allIds, formerTags } from '#findings/model/former-names.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import { createUrls } from '#urls.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import type { Site } from '#views/site/site.ts';

/** Names of a feed and of its entries that stay as they are: the addresses under which each was first published. */
export interface FeedIds {
  feed: string;
  /** That of a finding, by its id of today. */
  finding(id: string): string;
}

/** The names in the feed of a language: of what is not on record yet, the addresses of today. */
export function feedIds(site: Site, tag: string): FeedIds {
  const { urls, study } = site;
  const tags = [tag, ...ownTags(site, tag)];
  const name = (addresses: readonly string[]) =>
    firstAddress(study.record, addresses.map(urls.relative)) ?? urls.absolute(addresses[0] ?? '');
  return {
    feed: name(tags.map(urls.feed)),
    finding(id) {
      return name(
        tags.flatMap((known) => idsOf(site, id).map((former) => urls.finding(known, former))),
      );
    },
  };
}

/** What a finding is called, and what it was. */
function idsOf(site: Site, id: string): readonly string[] {
  const withdrawn = site.study.withdrawn.find((finding) => finding.id === id);
  return withdrawn?.ids ?? allIds(findFinding(site, id));
}

/** What a language was called before, as "pt" of "pt-BR"; not others that lead to it now. */
function ownTags({ study }: Site, tag: string): string[] {
  const { language } = new Intl.Locale(tag);
  return formerTags(study.spec, tag).filter((from) => new Intl.Locale(from).language === language);
}

/** The whole address under which the first of these was published, as seen from the folder of the site; absent where none was. */
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
