import { general, type Policies, servedPaths, type ServedSite } from './header-rules.ts';
import { compressed, mediaType, textEndings, types } from './media-types.ts';

/**
 * The file `.htaccess` that Apache reads in the folder of the site, where its host lets it (`AllowOverride FileInfo`):
 * each part only where the module is there that it speaks to.
 */
export function apacheFile(site: ServedSite, { embed, frozen, mail, page }: Policies): string {
  const { pattern, embedPattern, frozenPattern, mailPattern, redirects } = servedPaths(site);
  const header = (name: string, value: string, when = '') =>
    `  Header always set ${name} "${value}"${when}`;
  const names = Object.entries(types).map(
    ([ending, type]) =>
      `<FilesMatch "${ending.includes('.') ? `(^|\\.)${ending.replace('.', '\\.')}` : `\\.${ending}`}$">\n  ForceType "${type}"\n</FilesMatch>`,
  );
  return `# Read by Apache in this folder. It changes with the pages: take it from each build.
AddDefaultCharset utf-8
AddCharset utf-8 .js .json .svg .txt .xml
${lostLine(site, '')}
${names.join('\n')}

<IfModule mod_alias.c>
  RedirectMatch 404 "^${pattern}(_headers|_redirects|(.*/)?\\.ht[^/]*)$"
${redirects
  .map(({ old, to, below }) => `  RedirectMatch 301 "${old}" "${to}${below ? '$1' : ''}"\n`)
  .join('')}</IfModule>

<IfModule mod_headers.c>
${Object.entries(general)
  .map(([name, value]) => header(name, value))
  .join('\n')}
  <IfModule mod_setenvif.c>
    SetEnvIf Request_URI "^${embedPattern}" constats_frame
    SetEnvIf Request_URI "^${frozenPattern}" constats_frozen
    SetEnvIf Request_URI "^${mailPattern}" constats_mail
  ${header('Content-Security-Policy', page, ' env=!constats_frame')}
  ${header('Content-Security-Policy', embed, ' env=constats_frame')}
  ${header('Content-Security-Policy', frozen, ' env=constats_frozen')}
  ${header('Content-Security-Policy', mail, ' env=constats_mail')}
  </IfModule>
</IfModule>
${site.compressed ? precompressed(site) : ''}
<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html ${compressed.join(' ')}
  </IfModule>
</IfModule>
`;
}

/** The file `.htaccess` in the folder of a language, which adds to the one above it. */
export function apacheLanguageFile(site: ServedSite, tag: string): string {
  return lostLine(site, `${tag}/`);
}

function lostLine(site: ServedSite, folder: string): string {
  return `ErrorDocument 404 ${encodeURI(servedPaths(site).base)}${folder}404.html\n`;
}

/** Whoever understands it is given the file that was compressed beforehand, by the address of the one that it is of. */
function precompressed(site: ServedSite): string {
  const rules = Object.entries(encodings).map(
    ([ending, encoding]) => `    RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
    RewriteCond %{REQUEST_FILENAME}.${ending} -f
    RewriteRule ^(.+)$ $1.${ending} [L,E=constats_${ending}:1]
    Header set Content-Encoding ${encoding} env=REDIRECT_constats_${ending}`,
  );
  const typed = [...new Set([...textEndings, ...Object.keys(types)])]
    .toSorted((one, other) => one.length - other.length)
    .map(
      (ending) =>
        `    RewriteRule "(^|[./])${ending.replace('.', '\\.')}\\.(br|gz)$" - "[T=${mediaType(`x.${ending}`)},E=no-gzip:1,E=no-brotli:1]"`,
    );
  return `
<IfModule mod_rewrite.c>
  <IfModule mod_headers.c>
    RewriteEngine On
    RewriteBase ${servedPaths(site).base}
    RewriteCond "%{ENV:REDIRECT_constats_br}%{ENV:REDIRECT_constats_gz}" =""
    RewriteRule ^ - [S=${typed.length}]
${typed.join('\n')}
${rules.join('\n')}
    Header merge Vary Accept-Encoding
  </IfModule>
</IfModule>
`;
}

const encodings = { br: 'br', gz: 'gzip' };
