import { general, type Policies, servedPaths, type ServedSite } from './header-rules.ts';
import { compressed, types } from './media-types.ts';

/** A server for nginx, to be included inside `http`; certificates are left to whoever runs it. */
export function nginxServer(site: ServedSite, { embed, frozen, mail, page }: Policies): string {
  const { id, address, tags } = site;
  const { hostname } = new URL(address);
  const { base, pattern, embedPattern, frozenPattern, mailPattern, redirects } = servedPaths(site);
  const name = `$${id.replaceAll('-', '_')}`;
  const headers = Object.entries(general).map(([header, value]) =>
    headerLine(header, quoted(value)),
  );
  const lost = tags.map((tag) => `  ~^${pattern}${tag}/ ${quoted(`${base}${tag}/404.html`)};`);
  return `# ${base === '/' ? 'root is the folder of the site' : `root is the folder in which the site stands as ${base}`}
map $uri ${name}_policy {
  default ${quoted(page)};
  ~^${frozenPattern} ${quoted(frozen)};
  ~^${embedPattern} ${quoted(embed)};
  ~^${mailPattern} ${quoted(mail)};
}
map $uri ${name}_lost {
  default ${quoted(`${base}404.html`)};
${lost.join('\n')}
}

server {
  listen 80;
  server_name ${hostname};
  root /var/www/${id};
  charset utf-8;
  # Where this server stands behind another one, addresses stay those that readers see.
  absolute_redirect off;
  error_page 403 404 =404 ${name}_lost;

${[...headers, headerLine('Content-Security-Policy', `${name}_policy`)].join('\n')}

  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};
${site.compressed ? '  # Files that are compressed already; with its module for brotli also: brotli_static on;\n  gzip_static on;\n' : ''}
${redirects
  .map(
    ({ old, to, below }) =>
      `  rewrite ${quoted(old)} ${quoted(encodeURI(to) + (below ? '$1' : ''))} permanent;\n`,
  )
  .join('')}  location ${quoted(base)} {
    try_files $uri $uri/ =404;
  }
${Object.entries(types)
  .map(([ending, type]) => ofEnding(`${pattern}(.*[./])?${ending.replace('.', '\\.')}`, type))
  .join('\n')}

  # These are for servers, not for readers.
  location ~ ^${pattern}(_headers|_redirects|(.*/)?\\.(?!well-known/).*)$ {
    return 404;
  }
}
`;
}

function ofEnding(pattern: string, type: string): string {
  return `  location ~ ^${pattern}$ {
    types { }
    default_type "${type}";
  }`;
}

function headerLine(name: string, value: string): string {
  return `  add_header ${name} ${value} always;`;
}

function quoted(value: string): string {
  return `"${value}"`;
}
