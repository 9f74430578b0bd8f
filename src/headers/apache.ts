import { general, type Policies, servedPaths, type ServedSite } from './header-rules.ts';
import { compressed, types } from './media-types.ts';

/**
 * The file `.htaccess` that Apache reads in the folder of the site, where its host lets it (`AllowOverride FileInfo`):
 * each part only where the module is there that it speaks to.
 */
export function apacheFile(site: ServedSite, { embed, page }: Policies): string {
  const { base, pattern, embedPattern } = servedPaths(site);
  const header = (name: string, value: string, when = '') =>
    `  Header always set ${name} "${value}"${when}`;
  const names = Object.entries(types).map(
    ([ending, type]) =>
      `<FilesMatch "${ending.includes('.') ? `(^|\\.)${ending.replace('.', '\\.')}` : `\\.${ending}`}$">\n  ForceType "${type}"\n</FilesMatch>`,
  );
  return `# Read by Apache in this folder. It changes with the pages: take it from each build.
AddDefaultCharset utf-8
AddCharset utf-8 .js .json .svg .txt .xml
ErrorDocument 404 ${encodeURI(base)}404.html

${names.join('\n')}

<IfModule mod_alias.c>
  RedirectMatch 404 "^${pattern}(_headers|.*\\.sample)$"
</IfModule>

<IfModule mod_headers.c>
${Object.entries(general)
  .map(([name, value]) => header(name, value))
  .join('\n')}
  <IfModule mod_setenvif.c>
    SetEnvIf Request_URI "^${embedPattern}" constats_frame
  ${header('Content-Security-Policy', page, ' env=!constats_frame')}
  ${header('Content-Security-Policy', embed, ' env=constats_frame')}
  </IfModule>
</IfModule>

<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html ${compressed.join(' ')}
  </IfModule>
</IfModule>
`;
}
