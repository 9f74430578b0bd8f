/** Pages that are nothing but longer text. To add one: its name here, and its text in each folder of `src/interface/`. */
export const textPages = ['method'] as const;

/** All pages of longer text that each language has beside its findings, in the order of the navigation. */
export const pageNames = ['home', ...textPages, 'data', 'privacy'] as const;

export type PageName = (typeof pageNames)[number];

/** What posters are printed on. */
export const papers = ['A4', 'A3'] as const;

export type Paper = (typeof papers)[number];

/** Names below a language that no finding may take, now or when the site learns to make more. */
export const reservedNames = [
  ...pageNames,
  'findings',
  'embed',
  'poster',
  'poster-a3',
  'campaign',
  'changes',
  'report',
  'study',
  'feed',
  'index',
  'card',
  '404',
] as const;

/**
 * Every address of a site, with its base path; `absolute` gives the whole address of one.
 *
 * Who embeds `/fr/embed/services/` always shows the latest, which states its version. What was published as a version
 * stays below it: `/fr/embed/services/v/1a2b3c4d/`, and that of a breakdown, `/fr/embed/services/v/1a2b3c4d/by-age/`.
 */
export interface Urls {
  /** Where readers choose a language. */
  chooser(): string;
  home(tag: string): string;
  page(tag: string, name: PageName): string;
  /** The list of all findings, or a place in it, e.g. that of a theme. */
  findings(tag: string, place?: string): string;
  /** What was corrected and what came, or a place in it, e.g. that of a correction. */
  changes(tag: string, place?: string): string;
  /** The whole study as one document, or a place in it, e.g. that of a finding. */
  report(tag: string, place?: string): string;
  /** What is searched there: the index of a language, and the program, as scripts. */
  searchIndex(tag: string): string;
  searchProgram(): string;
  finding(tag: string, id: string): string;
  /** A file about a finding, e.g. `/fr/services.csv`. */
  file(tag: string, id: string, format: string): string;
  /** A file of `public/`, by its name from there, e.g. `/logos/harbour.svg`. */
  published(file: string): string;
  /** The picture of the whole study, for messages that link to it. */
  studyCard(tag: string): string;
  /** The short link of a finding, which offers it in each language; or, with a language, the one that opens it there. */
  short(code: string, tag?: string): string;
  /** The study as slides. */
  studySlides(tag: string): string;
  /** Everything for those who tell others of the study. */
  campaign(tag: string): string;
  /** All of it in one file; that of one finding is its file `zip`. */
  campaignKit(tag: string): string;
  /** A finding on one sheet. Default: A4. */
  poster(tag: string, id: string, paper?: Paper): string;
  /** The study on one sheet. Default: A4. */
  studyPoster(tag: string, paper?: Paper): string;
  /** A poster or the report as PDF, by the address of its page; only some builds make them. */
  pdf(page: string): string;
  /** The page where other sites choose a finding. */
  embedPage(tag: string): string;
  /** The page where they choose how it is shown. */
  embedChoice(tag: string, id: string): string;
  /** The page that other sites show in a frame; a breakdown, e.g. "by-country", has its own below it. */
  embed(tag: string, id: string, breakdown?: string): string;
  /** The same as it was published in a version of the data: a page that never changes. */
  frozenEmbed(at: FrozenAt): string;
  /** What sites are told that turn the bare address of the page for a breakdown into a frame. */
  embedAnswer(tag: string, id: string, breakdown: string): string;
  /** The list of everything that can be embedded, for programs. */
  embeds(): string;
  /** The description of every table, for programs. */
  dataPackage(): string;
  /** How the study is cited, for programs. */
  citation(): string;
  /** The icon of the site for browsers that know no SVG, and for phones that keep a page on their first screen. */
  icon(): string;
  touchIcon(): string;
  /** The page for addresses that are not there: of all, or of those below a language. */
  notFound(tag?: string): string;
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
    page: (tag, name) => `${base}${tag}/${name === 'home' ? '' : `${name}/`}`,
    findings: (tag, place) => `${base}${tag}/findings/${placeOf(place)}`,
    changes: (tag, place) => `${base}${tag}/changes/${placeOf(place)}`,
    report: (tag, place) => `${base}${tag}/report/${placeOf(place)}`,
    searchIndex: (tag) => `${base}${tag}/findings.js`,
    searchProgram: () => `${base}search.js`,
    finding: (tag, id) => `${base}${tag}/${id}/`,
    file: (tag, id, format) => `${base}${tag}/${fileName(id, format)}`,
    published: (file) => base + file.split('/').map(encodeURIComponent).join('/'),
    studyCard: (tag) => `${base}${tag}/card.png`,
    studySlides: (tag) => `${base}${tag}/${fileName('study', 'pptx')}`,
    short: (code, tag) => `${base}s/${code}/${tag === undefined ? '' : `${tag}/`}`,
    campaign: (tag) => `${base}${tag}/campaign/`,
    campaignKit: (tag) => `${base}${tag}/campaign.zip`,
    poster: (tag, id, paper) => `${base}${tag}/${id}/${sheetNames[paper ?? 'A4']}/`,
    studyPoster: (tag, paper) => `${base}${tag}/${sheetNames[paper ?? 'A4']}/`,
    pdf: (page) => page.replace(/\/$/, '.pdf'),
    embedPage: (tag) => `${base}${tag}/embed/`,
    embedChoice: (tag, id) => `${base}${tag}/${id}/embed/`,
    embed: (tag, id, breakdown) =>
      `${base}${tag}/embed/${id}/${breakdown === undefined ? '' : `${breakdown}/`}`,
    frozenEmbed: ({ tag, id, version, breakdown }) =>
      `${base}${tag}/embed/${id}/v/${version}/${breakdown === undefined ? '' : `${breakdown}/`}`,
    embedAnswer: (tag, id, breakdown) => `${base}${tag}/embed/${id}/${breakdown}/oembed.json`,
    embeds: () => `${base}embeds.json`,
    dataPackage: () => `${base}datapackage.json`,
    citation: () => `${base}CITATION.cff`,
    icon: () => `${base}favicon.ico`,
    touchIcon: () => `${base}apple-touch-icon.png`,
    notFound: (tag) => `${base}${tag === undefined ? '' : `${tag}/`}404.html`,
    feed: (tag) => `${base}${tag}/feed.xml`,
    sitemap: () => `${base}sitemap-0.xml`,
    sitemapIndex: () => `${base}sitemap-index.xml`,
    absolute: (path) => `${origin}${path}`,
    relative: (path) => path.slice(base.length),
  };
}

/** Where a site is, with or without encryption, e.g. "example.org/study/". */
export function placeOfSite(site: string): string {
  const { host, pathname } = new URL(site);
  return `${host}${pathname.replace(/\/$/, '')}/`;
}

/** Which page that never changes is meant. */
export interface FrozenAt {
  tag: string;
  id: string;
  /** Of the data that it shows. */
  version: string;
  /** Absent where it shows the first. */
  breakdown?: string | undefined;
}

/** The page that never changes at an address as seen from the folder of a site; absent where another stands there. */
export function frozenAt(address: string): FrozenAt | undefined {
  const [, tag, id, version, breakdown] = frozenPattern.exec(address) ?? [];
  if (tag === undefined || id === undefined || version === undefined) return undefined;
  return { tag, id, version, ...(breakdown !== undefined && { breakdown }) };
}

const frozenPattern = /^([^/]+)\/embed\/([^/]+)\/v\/([0-9a-f]{8})\/(?:([^/]+)\/)?$/;

/** Where the file of an address lies in the folder of a site, both as seen from there: a page in a folder of its own. */
export function fileOfAddress(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** The address of a file in the folder of a site. */
export function addressOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

function placeOf(place: string | undefined): string {
  return place === undefined ? '' : `#${place}`;
}

const sheetNames = { A4: 'poster', A3: 'poster-a3' } as const satisfies Record<Paper, string>;

/** Whether an address is that of a mail: a file to be carried away, though it is written as a page. */
export function isMail(address: string): boolean {
  return address.endsWith('.email.html');
}

/** The name of a file about a finding, as its neighbours in the same folder call it. */
export function fileName(id: string, format: string): string {
  return `${id}.${format}`;
}
