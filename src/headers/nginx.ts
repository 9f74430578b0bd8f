import { general, type Policies } from './rules.ts';

export interface NginxSite {
  /** The id of the study, e.g. "sextra". */
  id: string;
  /** Where the site is published, e.g. "https://example.org/study/". */
  address: string;
}

/** A server for nginx, to be included inside `http`; certificates are left to whoever runs it. */
export function nginxServer({ id, address }: NginxSite, { embed, page }: Policies): string {
  const { hostname, pathname } = new URL(address);
  // nginx compares decoded addresses.
  const base = decodeURI(pathname.endsWith('/') ? pathname : `${pathname}/`);
  const pattern = base.replace(/[.+*?^$()|[\]\\]/g, '\\$&');
  const variable = `$${id.replaceAll('-', '_')}_policy`;
  const headers = Object.entries(general).map(([name, value]) => header(name, quoted(value)));
  return `# ${base === '/' ? 'root is the folder of the site' : `root is the folder in which the site stands as ${base}`}
map $uri ${variable} {
  default ${quoted(page)};
  ~^${pattern}[^/]+/embed/[^/]+/ ${quoted(embed)};
}

server {
  listen 80;
  server_name ${hostname};
  root /var/www/${id};
  charset utf-8;
  error_page 404 ${base}404.html;

${[...headers, header('Content-Security-Policy', variable)].join('\n')}

  location ${base} {
    try_files $uri $uri/ =404;
  }
}
`;
}

function header(name: string, value: string): string {
  return `  add_header ${name} ${value} always;`;
}

function quoted(value: string): string {
  return `"${value}"`;
}
