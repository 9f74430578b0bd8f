import { oembedJson } from '#outputs/embeds/oembed.ts';
import { withdrawnFiles } from '#outputs/withdrawn/withdrawn-files.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';
import { frozenAt, papers } from '#urls.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { isCarousel } from '#views/site/carousel-formats.ts';
import { languageTags } from '#views/site/languages.ts';
import { type FileFormat, fileFormats, isOffered } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnFrame } from '#views/withdrawn/withdrawn-frame.ts';
import { findWithdrawn, withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { inEachLanguage } from './finding-tasks.ts';
import { page } from './page-file.ts';
import { readsInAll, readsOfPage } from './reads.ts';
import type { SiteFile, Task, TaskKind } from './task.ts';

/** What stands in a language at every address that a withdrawn finding had: that it was withdrawn. */
export const filesOfWithdrawn: TaskKind = {
  tasks: (site) => inEachLanguage(site, site.study.withdrawn),
  reads: (site, { tag = '', id = '' }) => readsOfPage(site, tag, [id]),
  files: (site, task) =>
    addressesThere(site, task).flatMap((address) => fileThere(site, task, address) ?? []),
};

/** What stands in the place of pages that were never to change, where a finding has taken back what they showed. */
export const withdrawnVersionPages: TaskKind = {
  tasks(site) {
    const { findings, record } = site.study;
    if (!site.served) return [];
    const taken = findings.filter((finding) => withdrawnVersions(record, finding).length > 0);
    return inEachLanguage(site, taken);
  },
  reads: (site, { tag = '', id = '' }) => ({ ...readsOfPage(site, tag, [id]), record: true }),
  files(site, { tag = '', id = '' }) {
    const { record } = site.study;
    const versions = withdrawnVersions(record, findFinding(site, id));
    const gone = new Set(versions.map((version) => `${version.id}/${version.version}/`));
    return publishedAddresses(record)
      .filter((address) => isShownIn(site, tag, address))
      .flatMap((address) => {
        const at = frozenAt(address);
        const place = `${at?.id}/${at?.version}/`;
        if (!gone.has(place)) return [];
        return [page(site, site.urls.published(address), `${tag}/@withdrawn/${id}/frame/${place}`)];
      });
  },
};

/** Whether an address on record is told of in this language: a page that was never to change, and whose language is gone, in the first. */
function isShownIn(site: Site, tag: string, address: string): boolean {
  const tags = languageTags(site);
  const own = address.split('/')[0] ?? '';
  const isLeft = frozenAt(address) !== undefined && !tags.includes(own);
  return own === tag || (isLeft && tags[0] === tag);
}

/** The short links of a withdrawn finding: one for paper, and one for each language, also of those that are gone. */
export const withdrawnLinks: TaskKind = {
  tasks: ({ study }) => study.withdrawn.map(({ id }) => ({ id })),
  reads: (site, { id = '' }) => ({ ...readsInAll(site, [id]), record: true }),
  files(site, { id = '' }) {
    const { urls, study } = site;
    const tags = languageTags(site);
    const kinds = [undefined, ...(tags.length > 1 ? tags : [])];
    const published = publishedAddresses(study.record);
    return findWithdrawn(site, id).codes.flatMap((code) => {
      const link = urls.relative(urls.short(code));
      const own = kinds.map((tag) => urls.relative(urls.short(code, tag)));
      const earlier = published.filter((address) => address.startsWith(link));
      return [...new Set([...own, ...earlier])].map((address) =>
        page(site, urls.published(address), own.includes(address) ? address : link),
      );
    });
  },
};

/** Those on record, and those that each finding has. */
function addressesThere(site: Site, { tag = '', id = '' }: Task): string[] {
  const { urls, served } = site;
  const { addresses } = findWithdrawn(site, id);
  const frames = [urls.embedChoice(tag, id), urls.embed(tag, id)];
  const usual = [
    urls.finding(tag, id),
    ...papers.map((paper) => urls.poster(tag, id, paper)),
    ...fileFormats.filter(isOffered(site)).map((format) => urls.file(tag, id, format)),
    ...(served ? frames : []),
  ];
  const own = addresses.filter((address) => isShownIn(site, tag, address)).map(urls.published);
  return [...new Set([...usual, ...(served ? own : [])])];
}

/** The file at one of these addresses; posters as PDF are printed from their pages. */
function fileThere(site: Site, { tag = '', id = '' }: Task, address: string): SiteFile | undefined {
  const { urls } = site;
  const isFrame = /^[^/]+\/embed\//.test(urls.relative(address));
  if (address.endsWith('/'))
    return page(site, address, `${tag}/@withdrawn/${id}/${isFrame ? 'frame/' : ''}`);
  if (isFrame) {
    const frame = address.slice(0, address.lastIndexOf('/') + 1);
    return {
      address,
      make: async () =>
        oembedJson(withdrawnView(site, tag, id), withdrawnFrame(site, tag, id, frame)),
    };
  }
  const format = formatOf(address);
  if (format === undefined) return undefined;
  return { address, make: async () => withdrawnFiles[format](withdrawnView(site, tag, id), site) };
}

/** The format of a file by its ending: "card.png" before "png". Every picture of a carousel says what the square does. */
function formatOf(address: string): FileFormat | undefined {
  if (isCarousel(address)) return 'square.png';
  const fitting = fileFormats.filter((format) => address.endsWith(`.${format}`));
  return fitting.toSorted((one, other) => other.length - one.length)[0];
}
