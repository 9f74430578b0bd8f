import { createUrls, isMail } from '#urls.ts';
import type { Redirect } from './redirects.ts';

/** Headers of every answer. Everything here is public, and no answer depends on who asks: any site may read it. */
export const general: Record<string, string> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Access-Control-Allow-Origin': '*',
  // No file is named after its content, and a correction has to reach its readers: five minutes, then asked again.
  'Cache-Control': 'public, max-age=300',
};

/** A site as servers are told of it. */
export interface ServedSite {
  /** The id of the study, e.g. "sextra". */
  id: string;
  /** Where the site is published, e.g. "https://example.org/study/". */
  address: string;
  /** The tags of its languages: each has a page for addresses that are not there. */
  tags: readonly string[];
  /** Whether files lie there that were compressed beforehand. */
  compressed: boolean;
  /** Old addresses that lead to those of today. Default: none. */
  redirects?: readonly Redirect[];
}

/** The path below which a site is published, as servers compare it: decoded, e.g. "/étude/"; and what begins so, as patterns. */
export function servedPaths({
  address,
  tags,
  redirects = [],
}: Pick<ServedSite, 'address' | 'tags' | 'redirects'>) {
  const { pathname } = new URL(address);
  const base = decodeURI(pathname.endsWith('/') ? pathname : `${pathname}/`);
  const pattern = escapedPath(base);
  return {
    base,
    pattern,
    embedPattern: pattern + partsPattern(embedShapes[0]),
    /** Below those of embeds: who asks for the first that fits asks for this one before. */
    frozenPattern: pattern + partsPattern(frozenShapes[0]),
    /** Without an end: Apache asks for the file that was compressed beforehand by a longer name. */
    mailPattern: `${pattern}[^/]+/[^/]+\\.email\\.html`,
    /** Addresses of a language, its tag being the first group. */
    languagePattern: `${pattern}(${tags.join('|')})/`,
    /** Each with the path that it leads to. */
    redirects: redirects.map(({ from, to, below }) => ({
      old: `^${pattern}${escapedPath(from)}${below ? '(.*)' : ''}$`,
      to: base + to,
      below,
    })),
  };
}

/** A path as a pattern of itself. */
export function escapedPath(path: string): string {
  return path.replace(/[.+*?^$()|[\]\\{}]/g, '\\$&');
}

/** The Content-Security-Policy of addresses that look alike. */
export interface HeaderRule {
  /** `:name` stands for one part of an address. */
  path: string;
  policy: string;
}

/** The policies of a site, by kind of page. */
export interface Policies {
  /** Pages for the frames of other sites. */
  embed: string;
  /** Those that stay as they were published. */
  frozen: string;
  /** Mails that carry a finding, whose styles stand in each of their elements. They run no script. */
  mail: string;
  /** Files in the folder of a language, for hosts that cannot tell mails from the others. */
  file: string;
  /** Everything else, pictures opened alone included. */
  page: string;
}

/**
 * One rule for each shape of address, and never two for one address: where two hold, Cloudflare joins their policies
 * and Netlify takes the later.
 */
export function rules(files: readonly string[], policies: Policies): HeaderRule[] {
  const shapes = files.filter((file) => file.endsWith('.html')).map(shapeOf);
  const fixed = ['', ':file', ':folder/', ':folder/:file', ':folder/:page/'];
  return [...new Set([...fixed, ...shapes])]
    .toSorted()
    .map((path) => ({ path, policy: policies[kindOfShape(path)] }));
}

/** Pages for frames: of a finding, and of one of its breakdowns. */
const urls = createUrls('https://localhost/');
const embedShapes = [
  urls.relative(urls.embed(':folder', ':finding')),
  urls.relative(urls.embed(':folder', ':finding', ':breakdown')),
] as const;

/** The same as they were published, in every version. */
const frozenAt = { tag: ':folder', id: ':finding', version: ':version' };
const frozenShapes = [
  urls.relative(urls.frozenEmbed(frozenAt)),
  urls.relative(urls.frozenEmbed({ ...frozenAt, breakdown: ':breakdown' })),
] as const;

/** A shape as a pattern. */
function partsPattern(shape: string): string {
  return shape.replace(/:\w+/g, '[^/]+');
}

/** Which policy a page has. */
export function kindOfPage(file: string): keyof Policies {
  return isMail(file) ? 'mail' : kindOfShape(shapeOf(file));
}

function kindOfShape(shape: string): keyof Policies {
  if (embedShapes.some((known) => known === shape)) return 'embed';
  // Netlify has no rule that tells a mail from the other files of its language, nor from pages without their stroke.
  if (shape === ':folder/:file') return 'file';
  return frozenShapes.some((known) => known === shape) ? 'frozen' : 'page';
}

/** The shape of the address of a page; below two folders the name of the last is kept, e.g. `:folder/:finding/poster/`. */
function shapeOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  if (folders.length < 3) return ['', ':folder/', ':folder/:page/'][folders.length] ?? '';
  const address = `${folders.join('/')}/`;
  const last = folders[2] ?? '';
  const shapes = [
    ...embedShapes,
    ...frozenShapes,
    urls.relative(urls.short(':code', last)),
    `:folder/:finding/${last}/`,
  ];
  return shapes.find((shape) => new RegExp(`^${partsPattern(shape)}$`).test(address)) ?? address;
}
