import { general, type Policies, servedPaths, type ServedSite } from './header-rules.ts';
import { compressed, types } from './media-types.ts';

/** A server for nginx, to be included inside `http`; certificates are left to whoever runs it. */
export function nginxServer(site: ServedSite, { embed, page }: Policies): string {
  const { id, address } = site;
  const { hostname } = new URL(address);
  const { base, pattern, embedPattern } = servedPaths(site);
  const variable = `$${id.replaceAll('-', '_')}_policy`;
  const headers = Object.entries(general).map(([name, value]) => header(name, quoted(value)));
  return `# ${base === '/' ? 'root is the folder of the site' : `root is the folder in which the site stands as ${base}`}
map $uri ${variable} {
  default ${quoted(page)};
  ~^${embedPattern} ${quoted(embed)};
}

server {
  listen 80;
  server_name ${hostname};
  root /var/www/${id};
  charset utf-8;
  error_page 404 ${base}404.html;

${[...headers, header('Content-Security-Policy', variable)].join('\n')}

  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};

  location ${base} {
    try_files $uri $uri/ =404;
  }
${Object.entries(types)
  .map(([ending, type]) => ofEnding(`${pattern}(.*[./])?${ending.replace('.', '\\.')}`, type))
  .join('\n')}

  # These are for servers, not for readers.
  location ~ ^${pattern}(_headers|.*\\.sample|(.*/)?\\..*)$ {
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

function header(name: string, value: string): string {
  return `  add_header ${name} ${value} always;`;
}

function quoted(value: string): string {
  return `"${value}"`;
}
