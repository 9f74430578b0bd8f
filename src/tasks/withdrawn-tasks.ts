import { oembedJson } from '#outputs/embeds/oembed.ts';
import { withdrawnFiles } from '#outputs/withdrawn/withdrawn-files.ts';
import { papers } from '#urls.ts';
import { languageTags } from '#views/site/languages.ts';
import { type FileFormat, fileFormats } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnFrame } from '#views/withdrawn/withdrawn-frame.ts';
import { withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { page } from './page-file.ts';
import { readsInAll, readsOfPage } from './reads.ts';
import type { SiteFile, Task, TaskKind } from './task.ts';

/** What stands in a language at every address that a withdrawn finding had: that it was withdrawn. */
export const withdrawnFindings: TaskKind = {
  tasks: (site) =>
    site.study.withdrawn.flatMap(({ id }) => languageTags(site).map((tag) => ({ tag, id }))),
  reads: (site, { tag = '', id = '' }) => readsOfPage(site, tag, [id]),
  files: (site, task) =>
    addressesOf(site, task).flatMap((address) => fileThere(site, task, address) ?? []),
};

/** The short links of a withdrawn finding: one for paper, and one for each language. */
export const withdrawnLinks: TaskKind = {
  tasks: ({ study }) => study.withdrawn.map(({ id }) => ({ id })),
  reads: (site, { id = '' }) => readsInAll(site, [id]),
  files(site, { id = '' }) {
    const { codes = [] } = site.study.withdrawn.find((finding) => finding.id === id) ?? {};
    const tags = languageTags(site);
    const kinds = tags.length > 1 ? [undefined, ...tags] : [undefined];
    return codes.flatMap((code) => kinds.map((tag) => page(site, site.urls.short(code, tag))));
  },
};

/** Those on record, and those that each finding has. */
function addressesOf({ urls, study, served }: Site, { tag = '', id = '' }: Task): string[] {
  const { addresses = [] } = study.withdrawn.find((finding) => finding.id === id) ?? {};
  const frames = [urls.embedChoice(tag, id), urls.embed(tag, id)];
  const usual = [
    urls.finding(tag, id),
    ...papers.map((paper) => urls.poster(tag, id, paper)),
    ...fileFormats.map((format) => urls.file(tag, id, format)),
    ...(served ? frames : []),
  ];
  const own = addresses.filter((address) => address.startsWith(`${tag}/`)).map(urls.published);
  return [...new Set([...usual, ...own])];
}

/** The file at one of these addresses; posters as PDF are printed from their pages. */
function fileThere(site: Site, { tag = '', id = '' }: Task, address: string): SiteFile | undefined {
  const { urls, served } = site;
  const isFrame = address.startsWith(urls.embedPage(tag));
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
