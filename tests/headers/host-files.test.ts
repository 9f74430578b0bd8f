import { expect, it } from 'vitest';
import { hostFiles } from '#headers/host-files.ts';
import type { Host } from '#hosts.ts';

const site = { id: 'a', address: 'https://example.org/', tags: ['fr', 'en'], compressed: false };
const pages = [
  { path: 'fr/index.html', sources: { style: ["'sha256-a'"], script: [], frame: [] } },
];

it.each<[Host | 'any', string[], RegExp?]>([
  ['any', ['.htaccess', '_headers', 'en/.htaccess', 'fr/.htaccess']],
  ['ftp', ['.htaccess', 'en/.htaccess', 'fr/.htaccess']],
  ['apache', ['.htaccess', 'en/.htaccess', 'fr/.htaccess']],
  ['nginx', [], /\nserver \{\n/],
  ['caddy', [], /\nexample\.org \{\n/],
  ['netlify', ['_headers', '_redirects']],
  ['cloudflare', ['_headers']],
  ['github', ['.nojekyll']],
  ['gitlab', []],
  ['folder', []],
])('%s is given what it reads, and nothing else', (host, inside, configuration) => {
  const files = hostFiles(pages, site, host);
  expect(Object.keys(files.inside).toSorted()).toEqual(inside);
  expect(files.configuration ?? '').toMatch(configuration ?? /^$/);
});

it('tells Netlify where the pages for lost addresses are, and both where a site below a path lies', () => {
  expect(hostFiles(pages, site, 'netlify').inside['_redirects']).toBe(
    '/fr/* /fr/404.html 404\n/en/* /en/404.html 404\n',
  );
  const below = { ...site, address: 'https://example.org/étude' };
  for (const host of ['netlify', 'cloudflare'] as const) {
    const { inside } = hostFiles(pages, below, host);
    expect(inside['_redirects']).toBe('/%C3%A9tude/* /:splat 200\n');
    expect(inside['_headers']).toMatch(/^\/%C3%A9tude\/\*\n {2}Referrer-Policy: no-referrer\n/);
  }
});

it('writes no line that is too long for Cloudflare: the page states the rest itself', () => {
  const style = Array.from({ length: 60 }, (_, index) => `'sha256-${'x'.repeat(40)}${index}'`);
  const long = [{ path: 'fr/index.html', sources: { style, script: [], frame: [] } }];
  const lines = hostFiles(long, site, 'cloudflare').inside['_headers']?.split('\n') ?? [];
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  expect(lines).toContain("  Content-Security-Policy: frame-ancestors 'none'");
});

it('lets mails run no script where a server knows them by their names, and pages as many as they need', () => {
  const own = { style: ["'sha256-a'"], script: ["'sha256-b'"], frame: ["'self'"] };
  const files = [{ path: 'fr/index.html', sources: own }];
  const least = "default-src 'none';img-src 'self' data:;style-src 'unsafe-inline';";
  const rest = "base-uri 'none';form-action 'none';frame-ancestors 'none'";
  for (const host of ['nginx', 'caddy'] as const)
    expect(hostFiles(files, site, host).configuration).toContain(`"${least}${rest}"`);
  expect(hostFiles(files, site, 'apache').inside['.htaccess']).toContain(
    `"${least}${rest}" env=constats_mail\n`,
  );
  expect(hostFiles(files, site, 'netlify').inside['_headers']).toContain(
    `\n/:folder/:file\n  Content-Security-Policy: ${least}script-src 'sha256-b';frame-src 'self';${rest}\n`,
  );
});
