/** Who compresses what a host sends: itself, by files that a build has compressed, or nobody. */
type Compression = 'itself' | 'by files' | 'none';

interface HostFacts {
  compression: Compression;
  /** What the file is called that is for the configuration of a server. Default: it has none. */
  configuration?: string;
  /** The most files that a site may have there. Default: no limit is known. */
  files?: number;
  /** The most bytes of a file there. Default: no limit is known. */
  fileBytes?: number;
  /** The most bytes of a whole site there. Default: no limit is known. */
  bytes?: number;
}

const megabyte = 1024 ** 2;

/** Where a site may be published, and what holds there; the only list of hosts. */
const hosts = {
  ftp: { compression: 'by files' },
  apache: { compression: 'by files' },
  nginx: { compression: 'by files', configuration: 'nginx.conf' },
  caddy: { compression: 'by files', configuration: 'Caddyfile' },
  github: { compression: 'itself', bytes: 1024 * megabyte },
  gitlab: { compression: 'by files' },
  netlify: { compression: 'itself' },
  cloudflare: { compression: 'itself', files: 20_000, fileBytes: 25 * megabyte },
  folder: { compression: 'none' },
} as const satisfies Record<string, HostFacts>;

export type Host = keyof typeof hosts;

export const hostNames = Object.keys(hosts) as [Host, ...Host[]];

/** What is known of a host. */
export function factsOf(host: Host): HostFacts {
  return hosts[host];
}
