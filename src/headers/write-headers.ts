import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { markupParts } from '#contents/page-parts.ts';
import { apacheFile } from './apache.ts';
import { caddySite } from './caddy.ts';
import { isEmbed, rules, type ServedSite } from './header-rules.ts';
import { netlifyHeaders } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { headerPolicy, join, policy, type PolicySources, sourcesOf } from './policy.ts';

/**
 * The last step of a build: from the finished text of each page, what it may do. Each page states it in itself, for
 * hosts that send no headers; `_headers`, `.htaccess` and samples for nginx and Caddy state it, and what only headers
 * can, for hosts that do.
 * A `_headers` of the study stays as it is.
 */
export function writeHeaders(folder: string, site: ServedSite): void {
  const files = globSync('**/*.{html,svg}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const needed = files.map((file) => {
    const text = readFileSync(path(folder, file), 'utf8');
    const sources = sourcesOf(markupParts(text, file.endsWith('.svg')));
    if (isOurs(text)) writeFileSync(path(folder, file), withPolicy(text, sources));
    return { embed: isEmbed(file), sources };
  });
  const together = (embed: boolean) =>
    join(needed.filter((page) => page.embed === embed).map(({ sources }) => sources));
  const policies = {
    embed: headerPolicy(together(true), '*'),
    page: headerPolicy(together(false), "'none'"),
  };
  const { pathname } = new URL(site.address);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const headers = path(folder, '_headers');
  if (!existsSync(headers)) writeFileSync(headers, netlifyHeaders(base, rules(files, policies)));
  writeFileSync(path(folder, '.htaccess'), apacheFile(site, policies));
  writeFileSync(path(folder, 'nginx.conf.sample'), nginxServer(site, policies));
  writeFileSync(path(folder, 'Caddyfile.sample'), caddySite(site, policies));
}

const charset = '<meta charset="utf-8">';

/** A page of the study's own `public/` is left alone. */
function isOurs(text: string): boolean {
  return text.includes('<meta name="generator" content="constats">') && text.includes(charset);
}

/** Right behind the character set, which has to be told first, and before anything that it governs. */
function withPolicy(html: string, sources: PolicySources): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(sources)}">`;
  return html.replace(charset, () => charset + meta);
}
