/** Where a site may be published; the only list of hosts. */
export const hostNames = [
  'ftp',
  'apache',
  'nginx',
  'caddy',
  'github',
  'gitlab',
  'netlify',
  'cloudflare',
  'folder',
] as const;

export type Host = (typeof hostNames)[number];
