import { oembedJson } from '#outputs/embeds/oembed.ts';
import { outputOf } from '#outputs/index.ts';
import { papers } from '#urls.ts';
import { embedAt, embedsOf, frozenEmbedsOf } from '#views/embeds/embeds-of.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { formatsOf } from '#views/site/carousel-formats.ts';
import { isOffered } from '#views/site/downloads.ts';
import { askedElsewhere, neighbours } from '#views/pages/finding-place.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { shortLink } from '#views/words/short-address.ts';
import { keptOf } from './frozen-tasks.ts';
import { entriesFile } from './list-entries.ts';
import { page } from './page-file.ts';
import { reportPart } from './report-tasks.ts';
import { readsInAll, readsOf, readsOfPage } from './reads.ts';
import type { SiteFile, Task, TaskKind } from './task.ts';

/** The files of a finding in a language that are no pages, and its part in the lists of all. */
export const findingFiles: TaskKind = {
  tasks: inEachLanguage,
  reads: (site, { tag = '', id = '' }) => readsOf(site, tag, [id]),
  files: (site, { tag = '', id = '' }) => [
    ...formatsOf(findFinding(site, id))
      .filter(isOffered(site))
      .map((format) => ({
        address: site.urls.file(tag, id, format),
        make: async () => outputOf(format).render(findingView(site, tag, id), site),
      })),
    entriesFile(site, tag, id),
  ],
};

/** The pages of a finding in a language: its own, its part of the report, its posters, where a frame is chosen, and those for frames with what tells of them. */
export const findingPages: TaskKind = {
  tasks: (site) => inEachLanguage(site).map((task) => ({ ...task, onRecord: keptOf(site, task) })),
  reads: (site, { tag = '', id = '' }) =>
    readsOfPage(site, tag, [
      id,
      ...[...neighbours(site, id), ...askedElsewhere(site, id)].flatMap((other) => other?.id ?? []),
    ]),
  files: (site, { tag = '', id = '', onRecord }) => [
    page(site, site.urls.finding(tag, id)),
    reportPart(site, tag, id),
    ...papers.map((paper) => page(site, site.urls.poster(tag, id, paper))),
    ...(site.served ? framePages(site, tag, id) : []),
    ...(site.served ? newFrozenPages(site, tag, id, onRecord) : []),
  ],
};

/** What other sites show of a finding, and where they choose it. */
function framePages(site: Site, tag: string, id: string): SiteFile[] {
  return [
    page(site, site.urls.embedChoice(tag, id)),
    ...embedsOf(site, id).flatMap((breakdown) => [
      page(site, site.urls.embed(tag, id, breakdown)),
      ...(breakdown === undefined ? [] : [answer(site, { tag, id, breakdown })]),
    ]),
  ];
}

/** The same as they will stay: those that are not on record already. */
function newFrozenPages(
  site: Site,
  tag: string,
  id: string,
  onRecord: Task['onRecord'] = {},
): SiteFile[] {
  const { version } = findFinding(site, id);
  return frozenEmbedsOf(site, id)
    .map((breakdown) => site.urls.frozenEmbed({ tag, id, version, breakdown }))
    .filter((address) => !(site.urls.relative(address) in onRecord))
    .map((address) => page(site, address));
}

/** The short links of a finding: one for paper, and where there are several languages, one for each. */
export const shortLinks: TaskKind = {
  tasks: ({ study }) => study.findings.map(({ id }) => ({ id })),
  reads: (site, { id = '' }) => readsInAll(site, [id]),
  files(site, { id = '' }) {
    const links = [undefined, ...languageTags(site)].map((tag) => shortLink(site, id, tag));
    return [...new Set(links)].map((link) => page(site, link));
  },
};

/** A task for each language of each finding, or of others that have an id. */
export function inEachLanguage(site: Site, all: readonly { id: string }[] = site.study.findings) {
  return all.flatMap(({ id }) => languageTags(site).map((tag) => ({ tag, id })));
}

function answer(
  site: Site,
  { tag, id, breakdown }: { tag: string; id: string; breakdown: string },
): SiteFile {
  return {
    address: site.urls.embedAnswer(tag, id, breakdown),
    make: async () =>
      oembedJson(findingView(site, tag, id), embedAt(site, tag, { finding: id, breakdown })),
  };
}
