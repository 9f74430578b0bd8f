import type { Finding } from '#findings/model/finding.ts';
import { themeOf, themeTitle } from '#views/finding/finding-groups.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { changed } from '#findings/model/dates.ts';
import { correctionTexts, studyText } from '#views/words/study-texts.ts';

/** What is new and what was corrected, in one language, for those who subscribe. */
export interface FeedView {
  lang: string;
  title: string;
  /** Whole addresses: of the feed itself, and of the page that it is about. */
  address: string;
  home: string;
  author: string;
  /** The day of the last change, e.g. "2025-06-15". */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  address: string;
  /** Absent where only a correction has a date. */
  published?: string | undefined;
  updated: string;
  /** Its theme: its name in no language, and its title; absent where it has none. */
  theme?: { name: string; title: string } | undefined;
  /** What the finding says and rests on, and before that what was corrected. */
  summary: string;
}

/** The findings that have a date, the last changed first; `told` is what is told of each. */
export function feedView(site: Site, tag: string, told: readonly FeedEntry[]): FeedView {
  const { study, urls } = site;
  const entries = told.toSorted((a, b) =>
    a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1,
  );
  return {
    lang: tag,
    title: studyText(site, translatorOf(site, tag), 'title'),
    address: urls.absolute(urls.feed(tag)),
    home: urls.absolute(urls.home(tag)),
    author: study.spec.publisher.name,
    updated: entries[0]?.updated ?? '',
    entries,
  };
}

/** What is told of a finding: nothing where it has no date. */
export function feedEntries(site: Site, tag: string, finding: Finding): FeedEntry[] {
  const updated = changed(finding);
  if (updated === undefined) return [];
  const { headline, address, breakdowns } = findingView(site, tag, finding.id);
  const name = themeOf(site, finding.id);
  const corrections = correctionTexts(site, translatorOf(site, tag), finding);
  return [
    {
      title: headline,
      address,
      published: finding.published,
      updated,
      theme:
        name === undefined ? undefined : { name, title: themeTitle(site, tag, finding.id) ?? name },
      summary: [...corrections, breakdowns[0].description].join(' '),
    },
  ];
}
