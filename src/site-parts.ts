import { pageNames, type Paper, papers, type Urls } from '#urls.ts';

/** What a study fills its site with. */
export interface SiteParts {
  /** The tags of its languages. */
  tags: readonly string[];
  /** The ids of its findings. */
  ids: readonly string[];
  /** The words of its short links. */
  codes: readonly string[];
}

/**
 * Everything that a site consists of, by its addresses; one that ends in `*` stands for all that begin so. Without
 * `404.html`, `robots.txt`, `CITATION.cff`, `_headers` and icons, which a study may have of its own.
 */
export function siteAddresses(urls: Urls, parts: SiteParts): string[] {
  return [...folderAddresses(urls, parts), ...servedAddresses(urls, parts)];
}

/** What of it there is also where the site is opened from a disk. */
export function folderAddresses(urls: Urls, { tags, ids, codes }: SiteParts): string[] {
  const posters = (address: (paper: Paper) => string) =>
    papers.map(address).flatMap((poster) => [poster, urls.pdf(poster)]);
  return [
    ...[urls.chooser(), urls.dataPackage(), urls.searchProgram()],
    ...codes.flatMap((code) => [urls.short(code), ...tags.map((tag) => urls.short(code, tag))]),
    ...tags.flatMap((tag) => [
      ...pageNames.map((name) => urls.page(tag, name)),
      ...[urls.findings(tag), urls.changes(tag), urls.searchIndex(tag)],
      ...[urls.report(tag), urls.pdf(urls.report(tag))],
      ...[urls.studyCard(tag), urls.campaign(tag), urls.campaignKit(tag)],
      urls.studySlides(tag),
      ...posters((paper) => urls.studyPoster(tag, paper)),
      ...ids.flatMap((id) => [
        urls.finding(tag, id),
        urls.file(tag, id, '*'),
        ...posters((paper) => urls.poster(tag, id, paper)),
      ]),
    ]),
  ];
}

/** What of it is for those who ask a server: other sites, programs, search engines and servers themselves. */
function servedAddresses(urls: Urls, { tags, ids }: SiteParts): string[] {
  return [
    ...[urls.embeds(), urls.sitemap(), urls.sitemapIndex()],
    ...['embed.js', '.htaccess'].map((name) => urls.chooser() + name),
    ...tags.flatMap((tag) => [
      ...[
        urls.feed(tag),
        urls.notFound(tag),
        `${urls.home(tag)}.htaccess`,
        `${urls.embedPage(tag)}*`,
      ],
      ...ids.map((id) => urls.embedChoice(tag, id)),
    ]),
  ];
}
