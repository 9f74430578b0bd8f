import type { Finding } from '#findings/model/finding.ts';
import { themeOf, themeTitle } from '#views/finding/finding-groups.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { correctionViews } from '#views/words/corrections.ts';
import { studyText } from '#views/words/study-texts.ts';
import { feedIds } from './feed-ids.ts';

/** What is new and what was corrected, in one language, for those who subscribe. */
export interface FeedView {
  lang: string;
  /** Names it, wherever it is. */
  id: string;
  title: string;
  /** Whole addresses: of the feed itself, and of the page that it is about. */
  address: string;
  home: string;
  author: string;
  /** The day of the last change, e.g. "2025-06-15". */
  updated: string;
  entries: NamedEntry[];
}

/** A finding that was published or withdrawn, or what was corrected in it: each is told once. */
export interface FeedEntry {
  /** The id of the finding. */
  finding: string;
  /** Names what happened to it; absent where it was published. */
  event?: string | undefined;
  title: string;
  address: string;
  /** The day. */
  updated: string;
  /** Its theme: its name in no language, and its title; absent where it has none. */
  theme?: { name: string; title: string } | undefined;
  /** What the finding says and rests on, and before that what was corrected. */
  summary: string;
}

/** An entry with the name by which programs know it again. */
interface NamedEntry extends FeedEntry {
  id: string;
}

/** What was published, corrected and withdrawn, the last first; `told` is what is told of each finding. */
export function feedView(site: Site, tag: string, told: readonly FeedEntry[]): FeedView {
  const { study, urls } = site;
  const ids = feedIds(site, tag);
  const entries = [...told, ...withdrawals(site, tag)]
    .toSorted((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1))
    .map((entry) => {
      const place = entry.event === undefined ? '' : `#${entry.event}`;
      return { ...entry, id: `${ids.finding(entry.finding)}${place}` };
    });
  return {
    lang: tag,
    id: ids.feed,
    title: studyText(site, translatorOf(site, tag), 'title'),
    address: urls.absolute(urls.feed(tag)),
    home: urls.absolute(urls.home(tag)),
    author: study.spec.publisher.name,
    updated: entries[0]?.updated ?? '',
    entries,
  };
}

/** That findings were withdrawn. No correction has that name. */
function withdrawals(site: Site, tag: string): FeedEntry[] {
  return site.study.withdrawn
    .map(({ id }) => withdrawnView(site, tag, id))
    .map(({ id, title, address, date, why }) => ({
      ...{ finding: id, event: '.withdrawn', title, address, updated: date, summary: why },
    }));
}

/** What is told of a finding, the last first: nothing where it has no date. */
export function feedEntries(site: Site, tag: string, finding: Finding): FeedEntry[] {
  const { id, published } = finding;
  const translator = translatorOf(site, tag);
  const corrections = correctionViews(site, translator, finding);
  if (published === undefined && corrections.length === 0) return [];
  const { headline, address, breakdowns } = findingView(site, tag, id);
  const [{ description }] = breakdowns;
  const name = themeOf(site, id);
  const theme = name === undefined ? undefined : { name, title: themeTitle(site, tag, id) ?? name };
  return [
    ...corrections.map((correction) => ({
      finding: id,
      event: correction.name,
      title: translator.t('correction.title', { title: headline }),
      address: site.urls.absolute(correction.href),
      updated: correction.day,
      theme,
      summary: `${correction.text} ${description}`,
    })),
    ...(published === undefined
      ? []
      : [
          {
            finding: id,
            title: headline,
            address,
            updated: published,
            theme,
            summary: description,
          },
        ]),
  ];
}
