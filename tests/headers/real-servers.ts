import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compressFiles } from '#build/compressed-files.ts';
import { markupParts } from '#contents/page-parts.ts';
import type { ServedSite } from '#headers/header-rules.ts';
import { type HostFiles, hostFiles } from '#headers/host-files.ts';
import { textEndings } from '#headers/media-types.ts';
import { sourcesOf } from '#headers/policy.ts';
import type { Built } from '../built.ts';
import { writeFiles } from '../study-folder.ts';

/** A site on its way to a server. */
interface Delivered {
  /** The folder of which the server hands out what is below it, and one for what it writes. */
  root: string;
  work: string;
  port: number;
  files: HostFiles;
}

/** A server that people publish with: how it is started on a site, by nothing but the files of its host. */
interface Server {
  program: string;
  host: 'nginx' | 'apache' | 'caddy';
  start(site: Delivered): string[];
}

export const servers: Record<string, Server> = {
  nginx: {
    program: '/usr/sbin/nginx',
    host: 'nginx',
    start({ root, work, port, files }) {
      const own = (files.configuration ?? '')
        .replace('listen 80', `listen 127.0.0.1:${port}`)
        .replace(/^ {2}root [^;]+/m, `  root ${root}`);
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${work}/${name};`)
        .join('');
      writeFileSync(
        join(work, 'nginx.conf'),
        `daemon off;pid ${work}/pid;error_log ${work}/log;${user()}events{}http{include /etc/nginx/mime.types;access_log off;${places}${own}}`,
      );
      return ['-c', join(work, 'nginx.conf'), '-e', join(work, 'log')];
    },
  },
  apache: {
    program: '/usr/sbin/apache2',
    host: 'apache',
    start({ root, work, port }) {
      const modules = [
        ...['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'setenvif', 'alias'],
        ...['filter', 'deflate', 'rewrite'],
      ];
      const loaded = modules.map(
        (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
      );
      writeFileSync(
        join(work, 'apache.conf'),
        [
          `ServerRoot ${work}`,
          `PidFile ${work}/pid`,
          `Listen 127.0.0.1:${port}`,
          'ServerName harbour.example',
          ...loaded,
          'TypesConfig /etc/mime.types',
          `ErrorLog ${work}/log`,
          `DocumentRoot ${root}`,
          `<Directory ${root}>`,
          'AllowOverride FileInfo',
          'Require all granted',
          '</Directory>',
        ].join('\n'),
      );
      return ['-D', 'FOREGROUND', '-f', join(work, 'apache.conf')];
    },
  },
  caddy: {
    program: '/usr/bin/caddy',
    host: 'caddy',
    start({ root, work, port, files }) {
      const own = (files.configuration ?? '')
        .replace(/^\S+ \{/m, `http://127.0.0.1:${port} {`)
        .replace(/root \* .+/, `root * ${root}`);
      writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
      return ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')];
    },
  },
};

/** Who may open what stands in a folder of the tests; others need no word for it. */
function user(): string {
  return process.getuid?.() === 0 ? 'user root;' : '';
}

export function isThere(program: string): boolean {
  return spawnSync(program, ['-h']).error === undefined;
}

/** A built site where servers find it, with what each of them is told of it. */
export interface Hosted {
  root: string;
  files: (host: Server['host']) => HostFiles;
  remove(): void;
}

/**
 * Puts a built site where its address says, below a root, with its English texts compressed and the files that Apache
 * reads there: no other server may hand them out.
 */
export async function hostSite(
  built: Built,
  { address, ...told }: Pick<ServedSite, 'address' | 'tags' | 'redirects'>,
): Promise<Hosted> {
  const parent = mkdtempSync(join(tmpdir(), 'constats-hosted-'));
  const root = join(parent, 'root');
  const folder = join(root, decodeURI(new URL(address).pathname));
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(built.folder, folder, { recursive: true });
  const pages = built.files.map((path) => pageAt(built, path));
  const files = (host: Server['host']) =>
    hostFiles(pages, { id: 'harbour', address, ...told, compressed: true }, host);
  writeFiles(folder, files('apache').inside);
  // One language is enough to see what is handed out in the place of a text.
  await compressFiles(join(folder, 'en'), join(parent, 'store'), textEndings);
  return { root, files, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** A server that runs. */
export interface Running {
  origin: string;
  stop(): void;
}

/** Runs a server on a site. */
export async function runServer(
  { program, host, start }: Server,
  { root, files }: Hosted,
): Promise<Running> {
  const work = mkdtempSync(join(tmpdir(), 'constats-server-'));
  mkdirSync(join(work, 'home'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(program, start({ root, work, port, files: files(host) }), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: join(work, 'home') },
  });
  await answering(server, origin);
  return { origin, stop: () => end(server, work) };
}

/** Waits until a server answers; one that ends before says why. */
async function answering(server: ChildProcess, origin: string): Promise<void> {
  const told: string[] = [];
  server.stderr?.on('data', (text) => told.push(String(text)));
  while (server.exitCode === null)
    if (await fetch(origin).then(Boolean, () => false)) return;
    else await setTimeout(20);
  throw new Error(`the server ended: ${told.join('')}`);
}

function end(server: ChildProcess, work: string): void {
  server.kill();
  rmSync(work, { recursive: true, force: true });
}

function pageAt({ text }: Built, path: string) {
  if (!/\.(?:html|svg)$/.test(path)) return { path };
  return { path, sources: sourcesOf(markupParts(text(path), path.endsWith('.svg'))) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}
