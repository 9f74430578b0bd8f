import { oembedJson } from '#outputs/embeds/oembed.ts';
import { withdrawnFiles } from '#outputs/withdrawn/withdrawn-files.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';
import { frozenAt, papers } from '#urls.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { languageTags } from '#views/site/languages.ts';
import { type FileFormat, fileFormats } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnFrame } from '#views/withdrawn/withdrawn-frame.ts';
import { withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { page } from './page-file.ts';
import { readsInAll, readsOfPage } from './reads.ts';
import type { SiteFile, Task, TaskKind } from './task.ts';

/** What stands in a language at every address that a withdrawn finding had: that it was withdrawn. */
export const filesOfWithdrawn: TaskKind = {
  tasks: (site) =>
    site.study.withdrawn.flatMap(({ id }) => languageTags(site).map((tag) => ({ tag, id }))),
  reads: (site, { tag = '', id = '' }) => readsOfPage(site, tag, [id]),
  files: (site, task) =>
    addressesOf(site, task).flatMap((address) => fileThere(site, task, address) ?? []),
};

/** What stands in the place of pages that were never to change, where a finding has taken back what they showed. */
export const withdrawnVersionPages: TaskKind = {
  tasks: (site) =>
    site.study.findings
      .filter(() => site.served)
      .filter((finding) => withdrawnVersions(site.study.record, finding).length > 0)
      .flatMap(({ id }) => languageTags(site).map((tag) => ({ tag, id }))),
  reads: (site, { tag = '', id = '' }) => ({ ...readsOfPage(site, tag, [id]), record: true }),
  files(site, { tag = '', id = '' }) {
    const versions = withdrawnVersions(site.study.record, findFinding(site, id));
    return publishedAddresses(site.study.record)
      .filter((address) => isShownIn(site, tag, address))
      .flatMap((address) => {
        const at = frozenAt(address);
        const isOne = versions.some(
          (version) => version.id === at?.id && version.version === at.version,
        );
        if (at === undefined || !isOne) return [];
        const place = `${tag}/@withdrawn/${id}/frame/${at.id}/${at.version}/`;
        return [page(site, site.urls.published(address), place)];
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
    const { codes = [] } = study.withdrawn.find((finding) => finding.id === id) ?? {};
    const tags = languageTags(site);
    const kinds = tags.length > 1 ? [undefined, ...tags] : [undefined];
    return codes.flatMap((code) => {
      const link = urls.relative(urls.short(code));
      const own = kinds.map((tag) => urls.relative(urls.short(code, tag)));
      const earlier = publishedAddresses(study.record).filter((address) =>
        address.startsWith(link),
      );
      return [
        ...own.map((address) => page(site, urls.published(address))),
        ...earlier
          .filter((address) => !own.includes(address))
          .map((address) => page(site, urls.published(address), link)),
      ];
    });
  },
};

/** Those on record, and those that each finding has. */
function addressesOf(site: Site, { tag = '', id = '' }: Task): string[] {
  const { urls, study, served } = site;
  const { addresses = [] } = study.withdrawn.find((finding) => finding.id === id) ?? {};
  const frames = [urls.embedChoice(tag, id), urls.embed(tag, id)];
  const usual = [
    urls.finding(tag, id),
    ...papers.map((paper) => urls.poster(tag, id, paper)),
    ...fileFormats.map((format) => urls.file(tag, id, format)),
    ...(served ? frames : []),
  ];
  const own = addresses.filter((address) => isShownIn(site, tag, address)).map(urls.published);
  return [...new Set([...usual, ...(served ? own : [])])];
}

/** The file at one of these addresses; posters as PDF are printed from their pages. */
function fileThere(site: Site, { tag = '', id = '' }: Task, address: string): SiteFile | undefined {
  const { urls, served } = site;
  const isFrame = /^[^/]+\/embed\//.test(urls.relative(address));
  if (address.endsWith('/'))
    return page(site, address, `${tag}/@withdrawn/${id}/${isFrame ? 'frame/' : ''}`);
  if (isFrame) {
    const frame = address.slice(0, address.lastIndexOf('/') + 1);
    const answer = () =>
      oembedJson(withdrawnView(site, tag, id), withdrawnFrame(site, tag, id, frame));
    return { address, make: async () => answer() };
  }
  const format = formatOf(address);
  if (format === undefined || (format === 'oembed.json' && !served)) return undefined;
  return { address, make: async () => withdrawnFiles[format](withdrawnView(site, tag, id), site) };
}

/** The format of a file by its ending: "card.png" before "png". */
function formatOf(address: string): FileFormat | undefined {
  const fitting = fileFormats.filter((format) => address.endsWith(`.${format}`));
  return fitting.toSorted((one, other) => other.length - one.length)[0];
}
