import { general, type HeaderRule, servedPaths, type ServedSite } from './header-rules.ts';
import { types } from './media-types.ts';

/** Lines of `_redirects` that Cloudflare reads: of single addresses, and of folders. */
const most = { single: 2000, folders: 100 };

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
 * they are told to look there. `isNetlify` is for what does not find the page for lost addresses of a language, and what
 * has to be told that a file in the place of a redirect does not count. Beyond what is read, pages lead on.
 */
export function netlifyRedirects(site: ServedSite, isNetlify: boolean): string {
  const base = encodeURI(servedPaths(site).base);
  const lost = site.tags.map((tag) => `/${tag}/* /${tag}/404.html 404\n`);
  const below = [`${base}* /:splat 200\n`];
  return [
    redirectLines(site, isNetlify ? '301!' : '301'),
    ...(base !== '/' ? below : isNetlify ? lost : []),
  ].join('');
}

/** Of the same, what leads from old addresses to those of today. */
export function redirectLines(site: ServedSite, status: string): string {
  const base = encodeURI(servedPaths(site).base);
  const { single = [], folders = [] } = Object.groupBy(site.redirects ?? [], ({ below }) =>
    below ? 'folders' : 'single',
  );
  return [...single.slice(0, most.single), ...folders.slice(0, most.folders - 1)]
    .map(({ from, to, below }) => {
      const [old, today] = [from, to].map((address) => base + encodeURI(address));
      return below ? `${old}* ${today}:splat ${status}\n` : `${old} ${today} ${status}\n`;
    })
    .join('');
}

function fitting(policy: string): string {
  const isLong = `  Content-Security-Policy: ${policy}`.length > longestLine;
  return isLong ? (policy.split(';').at(-1) ?? '') : policy;
}
