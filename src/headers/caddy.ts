import { general, type Policies, servedPaths, type ServedSite } from './header-rules.ts';
import { types } from './media-types.ts';

/** A site for Caddy, which sees to certificates itself; `root` is left to whoever runs it. */
export function caddySite(site: ServedSite, { embed, frozen, mail, page }: Policies): string {
  const { host } = new URL(site.address);
  const { base, embedPattern, frozenPattern, mailPattern, languagePattern, redirects } =
    servedPaths(site);
  const named = Object.entries(types).map(([ending, type], index) => {
    const name = `@type${index + 1}`;
    const path = ending === 'feed.xml' ? `*/${ending}` : `*.${ending}`;
    return `\t${name} path ${path}\n\theader ${name} Content-Type "${type}"`;
  });
  const moved = redirects.map(({ old, to, below }, index) => {
    const name = `old${index + 1}`;
    const target = encodeURI(to) + (below ? `{re.${name}.1}` : '');
    return `\t@${name} path_regexp ${name} "${old}"\n\tredir @${name} ${target} permanent\n`;
  });
  return `# ${base === '/' ? 'root is the folder of the site' : `root is the folder in which the site stands as ${base}`}
${host} {
\troot * /var/www/${site.id}
\tencode zstd gzip

\theader {
${Object.entries(general)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
\t}
\t@frozen path_regexp ^${frozenPattern}
\t@frame {
\t\tpath_regexp ^${embedPattern}
\t\tnot path_regexp ^${frozenPattern}
\t}
\t@mail path_regexp ^${mailPattern}
\t@page {
\t\tnot path_regexp ^${embedPattern}
\t\tnot path_regexp ^${mailPattern}
\t}
\theader @frame Content-Security-Policy "${embed}"
\theader @frozen Content-Security-Policy "${frozen}"
\theader @mail Content-Security-Policy "${mail}"
\theader @page Content-Security-Policy "${page}"

${named.join('\n')}

${moved.join('')}\t# These are for servers, not for readers.
\t@servers {
\t\tpath ${base}_headers ${base}_redirects */.*
\t\tnot path */.well-known/*
\t}
\terror @servers 404

\thandle_errors {
\t\theader Content-Type "text/html; charset=utf-8"
\t\t@language path_regexp language ^${languagePattern}
\t\t@other not path_regexp ^${languagePattern}
\t\trewrite @other ${base}404.html
\t\trewrite @language ${base}{re.language.1}/404.html
\t\tfile_server {
\t\t\tstatus {err.status_code}
\t\t}
\t}
\tfile_server${site.compressed ? ' {\n\t\tprecompressed br gzip\n\t}' : ''}
}
`;
}
