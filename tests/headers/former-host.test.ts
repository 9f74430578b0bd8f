import { expect, it } from 'vitest';
import { formerHostFiles } from '#headers/former-host.ts';

const rule = (text = '') => /RedirectMatch .*/.exec(text)?.[0];

it.each([
  [
    'https://old.example.org/study/',
    'https://example.org/étude/',
    'RedirectMatch 301 "^/study/(.*)$" "https://example.org/étude/$1"',
    '/study/* https://example.org/%C3%A9tude/:splat 301\n',
  ],
  [
    'http://old.example.org',
    'https://example.org/',
    'RedirectMatch 301 "^/(.*)$" "https://example.org/$1"',
    '/* https://example.org/:splat 301\n',
  ],
  [
    'https://example.org/',
    'https://example.org/v1.0/',
    'RedirectMatch 301 "^/(?!v1\\.0/)(.*)$" "https://example.org/v1.0/$1"',
    '/v1.0/* /v1.0/:splat 200\n/* https://example.org/v1.0/:splat 301\n',
  ],
])('leads from %s to %s, and never in a circle', (former, today, apache, lines) => {
  const files = formerHostFiles(former, today);
  expect(rule(files['.htaccess'])).toBe(apache);
  expect(files['_redirects']).toBe(lines);
});
