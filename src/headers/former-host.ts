import { escapedPath, servedPaths } from './header-rules.ts';

/** What hosts read in the folder where a site was, at `former`, to lead every address from there to where it is today. */
export function formerHostFiles(former: string, today: string): Record<string, string> {
  const { base, pattern } = servedPaths({ address: former, tags: [] });
  const target = decodeURI(today.endsWith('/') ? today : `${today}/`);
  const [old, current] = [new URL(former), new URL(target)];
  const path = decodeURI(current.pathname);
  // Below its former folder, the site of today must not be led to itself.
  const inside = old.host === current.host && path.startsWith(base) ? path : undefined;
  const except = inside === undefined ? '' : `(?!${escapedPath(inside.slice(base.length))})`;
  const own = inside === undefined ? '' : `${encodeURI(inside)}* ${encodeURI(inside)}:splat 200\n`;
  return {
    '.htaccess': `<IfModule mod_alias.c>\n  RedirectMatch 301 "^${pattern}${except}(.*)$" "${target}$1"\n</IfModule>\n`,
    _redirects: `${own}${encodeURI(base)}* ${encodeURI(target)}:splat 301\n`,
  };
}
