import type { Translator } from '#i18n/translator.ts';
import type { Finding } from '#findings/model/finding.ts';
import { fileName, type Paper, papers } from '#urls.ts';
import type { LinkView } from './link-view.ts';
import type { Site } from './site.ts';

/** The files of a finding that readers are offered, in their order. */
const downloadFormats = ['svg', 'png', 'xlsx', 'csv', 'json'] as const;

type DownloadFormat = (typeof downloadFormats)[number];

/** Pictures of a finding for feeds and messages, with their sizes in pixels. */
export const cardFormats = {
  'card.png': { width: 1200, height: 630 },
  'square.png': { width: 1080, height: 1080 },
  'story.png': { width: 1080, height: 1920 },
} as const;

export type CardFormat = keyof typeof cardFormats;

/** The files that hold the citation of a finding, for programs that manage references. */
export const citationFormats = ['bib', 'ris', 'csl.json'] as const;

/** What they are called, in every language. */
export const citationNames: Record<(typeof citationFormats)[number], string> = {
  bib: 'BibTeX',
  ris: 'RIS (Zotero, EndNote)',
  'csl.json': 'CSL-JSON',
};

/** The files in which a finding is carried into slides, newsrooms and letters, in the order they are offered in. */
export const carriedFormats = ['pptx', 'vl.json', 'email.html', 'email.txt'] as const;

/**
 * Every file that a finding has. W3C tools look for the description of a CSV beside it, under the name it has here;
 * `oembed.json` tells other sites how to show the finding; `zip` holds what a campaign takes; `email.png` is the picture of
 * a mail.
 */
export const fileFormats = [
  ...downloadFormats,
  'csv-metadata.json',
  'oembed.json',
  'qr.svg',
  'qr.png',
  'zip',
  ...(Object.keys(cardFormats) as CardFormat[]),
  ...citationFormats,
  ...carriedFormats,
  'email.png',
] as const;

export type FileFormat = (typeof fileFormats)[number];

/** What is of no use without a server: nobody asks how to show what none hands out, and mails show a picture of the site. */
const servedFormats: readonly string[] = ['oembed.json', 'email.html', 'email.txt', 'email.png'];

/** Whether a site offers a kind of file. */
export function isOffered({ served }: Pick<Site, 'served'>): (format: string) => boolean {
  return (format) => served || !servedFormats.includes(format);
}

/** A file about a finding that readers can take with them. */
export interface DownloadView {
  format: DownloadFormat;
  label: string;
  href: string;
  /** What it is called where it is kept. */
  name: string;
}

export function downloads(
  { urls }: Site,
  { t, tag }: Translator,
  { id, version }: Pick<Finding, 'id' | 'version'>,
): DownloadView[] {
  return downloadFormats.map((format) => ({
    format,
    label: t(`format.${format}`),
    href: urls.file(tag, id, format),
    name: downloadName(id, version, format),
  }));
}

/** The name of a file that somebody keeps, by which its version is known later: "services-1a2b3c4d.csv". */
export function downloadName(id: string, version: string, format: string): string {
  return fileName(`${id}-${version}`, format);
}

/** The ways to the whole study as one document: its page, and its PDF where there is one. */
export function reportLinks({ urls, pdf }: Site, { t, tag }: Translator): LinkView[] {
  const [text, href] = [t('campaign.report'), urls.report(tag)];
  return [{ text, href }, ...(pdf ? [{ text: `${text} (PDF)`, href: urls.pdf(href) }] : [])];
}

/** The ways to a poster: each paper, and its PDF where there is one. `name` says what it is called on a paper. */
export function posterLinks(
  { urls, pdf }: Site,
  address: (paper: Paper) => string,
  name: (paper: string) => string,
): LinkView[] {
  return papers.flatMap((paper) => [
    { text: name(paper), href: address(paper) },
    ...(pdf ? [{ text: name(`${paper}, PDF`), href: urls.pdf(address(paper)) }] : []),
  ]);
}
