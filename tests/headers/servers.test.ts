import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';

/** A server that people publish with, started on a site by the file that the build wrote for it. */
interface Server {
  program: string;
  /** Writes its settings, and tells how it is started. */
  start(site: Built, work: string, port: number): string[];
}

const sample = (site: Built, name: string) => readFileSync(join(site.folder, name), 'utf8');

const servers: Record<string, Server> = {
  nginx: {
    program: '/usr/sbin/nginx',
    start(site, work, port) {
      const own = sample(site, 'nginx.conf.sample')
        .replace('listen 80', `listen 127.0.0.1:${port}`)
        .replace('/var/www/sextra', site.folder);
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
    start(site, work, port) {
      const modules = [
        'mpm_event',
        'authz_core',
        'dir',
        'mime',
        'headers',
        'setenvif',
        'alias',
        'filter',
        'deflate',
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
          'ServerName sextra.example',
          ...loaded,
          'TypesConfig /etc/mime.types',
          `ErrorLog ${work}/log`,
          `DocumentRoot ${site.folder}`,
          `<Directory ${site.folder}>`,
          'AllowOverride FileInfo',
          'Require all granted',
          '</Directory>',
          '<FilesMatch "^\\.ht">',
          'Require all denied',
          '</FilesMatch>',
        ].join('\n'),
      );
      return ['-D', 'FOREGROUND', '-f', join(work, 'apache.conf')];
    },
  },
  caddy: {
    program: '/usr/bin/caddy',
    start(site, work, port) {
      const own = sample(site, 'Caddyfile.sample')
        .replace('sextra.example {', `http://127.0.0.1:${port} {`)
        .replace('/var/www/sextra', site.folder);
      writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
      return ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')];
    },
  },
};

/** Who may open what stands in a folder of the tests; others need no word for it. */
function user(): string {
  return process.getuid?.() === 0 ? 'user root;' : '';
}

const isThere = (program: string) => spawnSync(program, ['-h']).error === undefined;

let site: Built;
beforeAll(async () => {
  site = await buildStudy(project);
});

describe.each(Object.entries(servers))('%s', (_, { program, start }) => {
  let work: string;
  let server: ChildProcess | undefined;
  let origin: string;

  beforeAll(async () => {
    if (!isThere(program)) return;
    work = mkdtempSync(join(tmpdir(), 'constats-server-'));
    mkdirSync(join(work, 'home'));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(program, start(site, work, port), {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], HOME: join(work, 'home') },
    });
    await vi.waitFor(() => fetch(origin), { timeout: 120_000, interval: 100 });
  });
  afterAll(() => {
    if (server === undefined) return;
    server.kill();
    rmSync(work, { recursive: true, force: true });
  });

  const ask = (path: string) => fetch(`${origin}${path}`);

  it.skipIf(!isThere(program))('names what each file is', async () => {
    const told = await Promise.all(
      Object.keys(contents).map(async (path) => [
        path,
        (await ask(path)).headers.get('content-type'),
      ]),
    );
    expect(told.map(([path, type]) => [path, type?.toLowerCase().replace('; ', ';')])).toEqual(
      Object.entries(contents),
    );
  });

  it.skipIf(!isThere(program))('says what pages may do, and who may frame them', async () => {
    for (const [path, framed] of [
      ['/en/services/', "frame-ancestors 'none'"],
      ['/en/embed/services/', 'frame-ancestors *'],
      ['/en/services.svg', "frame-ancestors 'none'"],
    ] as const) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toContain(framed);
      expect([
        headers.get('x-content-type-options'),
        headers.get('referrer-policy'),
        headers.get('cache-control'),
        headers.get('access-control-allow-origin'),
      ]).toEqual(['nosniff', 'no-referrer', 'public, max-age=300', '*']);
    }
    expect((await ask('/en/services/')).headers.get('content-encoding')).toMatch(/gzip|zstd|br/);
  });

  it.skipIf(!isThere(program))(
    'shows the page for lost addresses, and no file of its own',
    async () => {
      for (const path of ['/nowhere', '/_headers', '/nginx.conf.sample', '/Caddyfile.sample']) {
        const answer = await ask(path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(await answer.text()).toContain('<meta name="generator" content="constats">');
      }
      expect([403, 404]).toContain((await ask('/.htaccess')).status);
    },
  );
});

/** A file of each ending, and what it is. */
const contents = {
  '/en/': 'text/html;charset=utf-8',
  '/en/services.csv': 'text/csv;charset=utf-8',
  '/en/services.csv-metadata.json': 'application/csvm+json;charset=utf-8',
  '/en/services.bib': 'application/x-bibtex;charset=utf-8',
  '/en/services.ris': 'application/x-research-info-systems;charset=utf-8',
  '/en/services.csl.json': 'application/vnd.citationstyles.csl+json;charset=utf-8',
  '/CITATION.cff': 'application/yaml;charset=utf-8',
  '/en/services.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '/en/services.png': 'image/png',
  '/en/services.zip': 'application/zip',
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}
