import { kitWords } from '#outputs/kit.ts';
import type { SearchWords } from '#search/finding-index.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { searchWords } from '#views/finding/search-words.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { type FeedEntry, feedEntries } from '#views/posts/feed.ts';
import type { Site } from '#views/site/site.ts';
import { tableResource } from './data-package.ts';
import { embedTexts } from './embed-list.ts';

/** What lists of the whole study say of a finding in a language: it changes with the finding alone. */
export interface FindingEntries {
  /** Of the list of what can be embedded. */
  embed: unknown;
  /** Of the Data Package. */
  resource: unknown;
  /** Of the feed. */
  feed: FeedEntry[];
  /** Of the kit for campaigns: its words. */
  words: string;
  /** Of the index of the search. */
  search: SearchWords;
}

export function findingEntries(site: Site, tag: string, id: string): FindingEntries {
  const view = findingView(site, tag, id);
  return {
    embed: embedTexts(site, tag, id),
    resource: tableResource(tableMetadata(site, view), studyMetadata(site, tag)),
    feed: feedEntries(site, tag, findFinding(site, id)),
    words: kitWords(view, site),
    search: searchWords(site, tag, id),
  };
}
