import { general, type HeaderRule, servedPaths, type ServedSite } from './header-rules.ts';
import { types } from './media-types.ts';

/** Characters that Cloudflare reads of a line; it passes over longer ones. */
const longestLine = 2000;

/**
 * The file `_headers` that Netlify and Cloudflare Pages read. A policy that is too long for them only says who may frame
 * a page: the page states the rest itself.
 */
export function netlifyHeaders(site: ServedSite, rules: readonly HeaderRule[]): string {
  const base = encodeURI(servedPaths(site).base);
  const block = (path: string, headers: Record<string, string>) =>
    [`${base}${path}`, ...Object.entries(headers).map((header) => `  ${header.join(': ')}`)].join(
      '\n',
    );
  const typed = { ':folder/feed.xml': types['feed.xml'] ?? '', 'CITATION.cff': types['cff'] ?? '' };
  return `${[
    block('*', general),
    ...rules.map(({ path, policy }) => block(path, { 'Content-Security-Policy': fitting(policy) })),
    ...Object.entries(typed).map(([path, type]) => block(path, { 'Content-Type': type })),
  ].join('\n\n')}\n`;
}

/**
 * The file `_redirects` that Netlify and Cloudflare Pages read. They hand out a folder from their root: below a path,
 * they are told to look there. `byLanguage` is for those that do not find the page for lost addresses of a language.
 */
export function netlifyRedirects(site: ServedSite, byLanguage: boolean): string {
  const base = encodeURI(servedPaths(site).base);
  if (base !== '/') return `${base}* /:splat 200\n`;
  return byLanguage ? site.tags.map((tag) => `/${tag}/* /${tag}/404.html 404\n`).join('') : '';
}

function fitting(policy: string): string {
  const isLong = `  Content-Security-Policy: ${policy}`.length > longestLine;
  return isLong ? (policy.split(';').at(-1) ?? '') : policy;
}
