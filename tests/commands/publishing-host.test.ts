import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limitNotes } from '#commands/publishing-host.ts';
import { constats } from '../command-line.ts';
import { folderWith, templateWith } from '../study-folder.ts';

it.each([
  [['--host', 'appache'], 'unknown --host: "appache"\n  did you mean "apache"?'],
  [
    ['--host', 'wordpress'],
    'unknown --host: "wordpress"\n  expected one of "ftp", "apache", "nginx", "caddy", "github", "gitlab", "netlify", "cloudflare", "folder"',
  ],
  [
    ['--host', 'nginx', '--relative'],
    '--relative beside a host: "nginx"\n  leave one of them out: --relative makes a folder that is opened from a disk',
  ],
  [
    ['--compress'],
    '--compress without a host: "--compress"\n  name the host: --host, or host in data/study.yaml',
  ],
  [
    ['--compress', '--host', 'github'],
    'host that compresses by itself: "github"\n  leave out --compress',
  ],
  [
    ['--compress', '--relative'],
    'folder in which nobody reads compressed files: "folder"\n  leave out --compress',
  ],
])('build %j is refused', async (options, told) => {
  const out = join(folderWith({}), 'site');
  const { code, stderr } = await constats('build', templateWith({}), '--out', out, ...options);
  expect([code, stderr]).toEqual([1, `constats: ${told}\n`]);
  expect(existsSync(out)).toBe(false);
});

it('writes for a server beside the site, and over nothing that somebody else wrote', async () => {
  const study = 'tests/studies/suppressed';
  const out = join(folderWith({}), 'site');
  const words = ['build', study, '--host', 'nginx', '--compress', '--out', out];
  const { code, stdout } = await constats(...words);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`${out}.nginx.conf written, for`)]);
  const written = readFileSync(`${out}.nginx.conf`, 'utf8');
  expect(written).toMatch(
    /^# Written by constats, anew by each build: include it where it lies\.\n/,
  );
  expect(written).toContain('gzip_static on;');
  for (const name of ['_headers', '.htaccess', 'nginx.conf', 'Caddyfile'])
    expect(existsSync(join(out, name))).toBe(false);
  for (const name of ['index.html.gz', 'index.html.br', 'en/404.html.gz'])
    expect(existsSync(join(out, name))).toBe(true);
  expect(existsSync(join(out, 'favicon.ico.gz'))).toBe(false);
  const gzip = readFileSync(join(out, 'index.html.gz'));
  expect([...gzip.subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
  writeFileSync(`${out}.nginx.conf`, 'server {}\n');
  const again = await constats(...words);
  expect([again.code, again.stderr]).toEqual([
    1,
    `constats: file in the place of one that constats writes: "${out}.nginx.conf"\n  rename it, or name another folder with --out\n`,
  ]);
  expect(readFileSync(`${out}.nginx.conf`, 'utf8')).toBe('server {}\n');
});

it('tells what a host would not take', () => {
  const folder = folderWith({ 'a.pdf': '', 'b.pdf': '' });
  truncateSync(join(folder, 'a.pdf'), 25 * 1024 ** 2 + 1);
  truncateSync(join(folder, 'b.pdf'), 1024 ** 3);
  expect(limitNotes(folder, 'cloudflare')).toEqual([
    'a.pdf, 26 MB: cloudflare takes 25 MB of a file',
    'b.pdf, 1024 MB: cloudflare takes 25 MB of a file',
  ]);
  expect(limitNotes(folder, 'github')).toEqual(['1050 MB: github takes 1024 MB of a site']);
  expect(limitNotes(folder, 'nginx')).toEqual([]);
});
