import type { Host } from '#hosts.ts';
import { apacheFile, apacheLanguageFile } from './apache.ts';
import { caddySite } from './caddy.ts';
import { kindOfPage, type Policies, rules, type ServedSite } from './header-rules.ts';
import { netlifyHeaders, netlifyRedirects, redirectLines } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { framePolicy, headerPolicy, join, type PolicySources } from './policy.ts';

/** How a file for the configuration of a server begins, by which it is told from one of somebody else's. */
export const ownLine = '# Written by constats, anew by each build: include it where it lies.\n';

/** A file of a site; where it is a page or a drawing, with what it needs to be allowed. */
interface Page {
  /** Below the folder of the site, with forward slashes. */
  path: string;
  sources?: PolicySources;
}

/** What a host reads of a site. */
export interface HostFiles {
  /** Read in the folder of the site, by their names: such a host hands them to nobody. */
  inside: Record<string, string>;
  /** For the configuration of a server: beside the folder, so that nobody is handed it. */
  configuration?: string | undefined;
}

/** A site, and what its pages may do. */
interface Governed {
  site: ServedSite;
  policies: Policies;
  /** The paths of its pages and drawings. */
  paths: readonly string[];
}

/**
 * The files that tell a host what the pages of a site may do, and what only headers can say. Each page states it in
 * itself as well, for hosts that send no headers. Where no host is named: what any of them reads by its name.
 */
export function hostFiles(
  files: readonly Page[],
  site: ServedSite,
  host: Host | 'any' = 'any',
): HostFiles {
  const pages = files.flatMap(({ path, sources }) => (sources ? [{ path, sources }] : []));
  const paths = pages.map(({ path }) => path);
  return { inside: {}, ...byHost[host]?.({ site, policies: policiesOf(pages), paths }) };
}

/** What each host reads; one that reads nothing is not named. */
const byHost: { [Name in Host | 'any']?: (governed: Governed) => Partial<HostFiles> } = {
  any: (governed) => ({
    inside: {
      ...headersOf(governed),
      ...redirectsFile(redirectLines(governed.site, '301')),
      ...apacheFiles(governed),
    },
  }),
  apache: (governed) => ({ inside: apacheFiles(governed) }),
  ftp: (governed) => ({ inside: apacheFiles(governed) }),
  nginx: ({ site, policies }) => ({ configuration: ownLine + nginxServer(site, policies) }),
  caddy: ({ site, policies }) => ({ configuration: ownLine + caddySite(site, policies) }),
  netlify: (governed) => ({
    inside: { ...headersOf(governed), ...redirectsFile(netlifyRedirects(governed.site, true)) },
  }),
  cloudflare: (governed) => ({
    inside: { ...headersOf(governed), ...redirectsFile(netlifyRedirects(governed.site, false)) },
  }),
  // Without it, files whose names begin with "_" are left out where the folder is a branch.
  github: () => ({ inside: { '.nojekyll': '' } }),
};

function headersOf({ site, policies, paths }: Governed): Record<string, string> {
  return { _headers: netlifyHeaders(site, rules(paths, policies)) };
}

function redirectsFile(text: string): Record<string, string> {
  return text === '' ? {} : { _redirects: text };
}

/** Each language shows its own page for addresses that are not there. */
function apacheFiles({ site, policies }: Governed): Record<string, string> {
  const own = site.tags.map((tag) => [`${tag}/.htaccess`, apacheLanguageFile(site, tag)]);
  return { '.htaccess': apacheFile(site, policies), ...Object.fromEntries(own) };
}

/**
 * Pages that stay as they were published state in themselves what they may do, each with the styles of its own time: a
 * header that named them all would become longer with each version, and only says who may frame them. Those of mails are too
 * many to be named: where a server knows a mail by its name, it is allowed styles and nothing more.
 */
function policiesOf(pages: readonly Required<Page>[]): Policies {
  const needed = Object.groupBy(pages, ({ path }) => kindOfPage(path));
  const together = (of: typeof pages = []) => join(of.map(({ sources }) => sources));
  const page = together(needed.page);
  return {
    embed: headerPolicy(together(needed.embed), '*'),
    frozen: framePolicy('*'),
    mail: headerPolicy({ script: [], frame: [], ...anyStyle }, "'none'"),
    file: headerPolicy({ ...page, ...anyStyle }, "'none'"),
    page: headerPolicy(page, "'none'"),
  };
}

const anyStyle = { style: ["'unsafe-inline'"] };
