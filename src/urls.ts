/** The pages of longer text that each language has beside its home page and its findings. */
export const pageNames = ['method', 'data', 'privacy'] as const;

export type PageName = (typeof pageNames)[number];

/** Names below a language that no finding may take, now or when the site learns to make more. */
export const reservedNames = [
  ...pageNames,
  'embed',
  'poster',
  'campaign',
  'feed',
  'home',
  'index',
  'card',
] as const;

/** Every address of a site, with its base path; `absolute` gives the whole address of one. */
export interface Urls {
  /** Where readers choose a language. */
  chooser(): string;
  home(tag: string): string;
  page(tag: string, name: PageName): string;
  finding(tag: string, id: string): string;
  /** A file about a finding, e.g. `/fr/services.csv`. */
  file(tag: string, id: string, format: string): string;
  /** The picture of the whole study, for messages that link to it. */
  studyCard(tag: string): string;
  /** The short link of a finding, which offers it in each language. */
  short(code: string): string;
  /** The description of every table, for programs. */
  dataPackage(): string;
  /** How the study is cited, for programs. */
  citation(): string;
  /** What is new and what was corrected, in a language. */
  feed(tag: string): string;
  /** The list of pages for search engines, and the list of such lists. */
  sitemap(): string;
  sitemapIndex(): string;
  absolute(path: string): string;
  /** An address as seen from the folder of the site, e.g. `fr/services.csv`. */
  relative(path: string): string;
}

/** Makes the addresses of the site published at `site`, e.g. "https://example.org/study/". */
export function createUrls(site: string): Urls {
  const { origin, pathname } = new URL(site);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return {
    chooser: () => base,
    home: (tag) => `${base}${tag}/`,
    page: (tag, name) => `${base}${tag}/${name}/`,
    finding: (tag, id) => `${base}${tag}/${id}/`,
    file: (tag, id, format) => `${base}${tag}/${fileName(id, format)}`,
    studyCard: (tag) => `${base}${tag}/card.png`,
    short: (code) => `${base}s/${code}/`,
    dataPackage: () => `${base}datapackage.json`,
    citation: () => `${base}CITATION.cff`,
    feed: (tag) => `${base}${tag}/feed.xml`,
    sitemap: () => `${base}sitemap-0.xml`,
    sitemapIndex: () => `${base}sitemap-index.xml`,
    absolute: (path) => `${origin}${path}`,
    relative: (path) => path.slice(base.length),
  };
}

/** The name of a file about a finding, as its neighbours in the same folder call it. */
export function fileName(id: string, format: string): string {
  return `${id}.${format}`;
}
