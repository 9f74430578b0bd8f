import { apacheFile } from './apache.ts';
import { caddySite } from './caddy.ts';
import { isEmbed, rules, type ServedSite } from './header-rules.ts';
import { netlifyHeaders } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { headerPolicy, join, type PolicySources } from './policy.ts';

/** A file of a site; where it is a page or a drawing, with what it needs to be allowed. */
interface Page {
  /** Below the folder of the site, with forward slashes. */
  path: string;
  sources?: PolicySources;
}

/**
 * The files of a site that tell servers what its pages may do, and what only headers can say, by their names:
 * `_headers`, `.htaccess` and samples for nginx and Caddy. Each page states it in itself as well, for hosts that send
 * no headers.
 */
export function headersFiles(files: readonly Page[], site: ServedSite): Record<string, string> {
  const pages = files.flatMap(({ path, sources }) => (sources ? [{ path, sources }] : []));
  const needed = Object.groupBy(pages, ({ path }) => (isEmbed(path) ? 'embed' : 'page'));
  const together = (of: typeof pages = []) => join(of.map(({ sources }) => sources));
  const policies = {
    embed: headerPolicy(together(needed.embed), '*'),
    page: headerPolicy(together(needed.page), "'none'"),
  };
  const { pathname } = new URL(site.address);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const paths = pages.map(({ path }) => path);
  return {
    _headers: netlifyHeaders(base, rules(paths, policies)),
    '.htaccess': apacheFile(site, policies),
    'nginx.conf.sample': nginxServer(site, policies),
    'Caddyfile.sample': caddySite(site, policies),
  };
}
