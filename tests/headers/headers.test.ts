import { describe, expect, it } from 'vitest';
import { markupParts } from '#contents/page-parts.ts';
import { rules } from '#headers/header-rules.ts';
import { netlifyHeaders } from '#headers/netlify.ts';
import { nginxServer } from '#headers/nginx.ts';
import { headerPolicy, join, sourcesOf, withPolicy } from '#headers/policy.ts';

const head = '<meta charset="utf-8"><meta name="generator" content="constats">';
const stating = (page: string) => withPolicy(page, sourcesOf(markupParts(page)));
const needs = (html: string) =>
  /Content-Security-Policy" content="([^"]*)"/.exec(stating(head + html))?.[1];
// Computed by openssl: printf 'a{}' | openssl dgst -sha256 -binary | base64
const style = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
const script = "'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='";

describe('the policy of a page', () => {
  it.each([
    ['', ''],
    ['<style>a{}</style>', `style-src ${style};`],
    ['<p style="a{}">', `style-src ${style} 'unsafe-hashes';`],
    ['<script>f()</script>', `script-src ${script};`],
    ['<script type="module">f()</script>', `script-src ${script};`],
    ['<script type="application/ld+json">{"a":"</style>"}</script>', ''],
    ['<script src="/embed.js"></script>', "script-src 'self';"],
    ['<iframe src="/fr/embed/x/"></iframe>', "frame-src 'self';"],
    ['<!-- <script>g()</script> --><p title="<style>b{}</style>">', ''],
  ])('of %s allows that and nothing else', (html, allowed) => {
    expect(needs(html)).toBe(
      `default-src 'none';img-src 'self' data:;${allowed}base-uri 'none';form-action 'none'`,
    );
  });

  it('is stated once, right behind the character set, however often that is done', () => {
    const page = stating(`${head}<style>a{}</style>`);
    expect(page).toBe(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';img-src 'self' data:;style-src ${style};base-uri 'none';form-action 'none'"><meta name="generator" content="constats"><style>a{}</style>`,
    );
    expect(stating(page)).toBe(page);
    expect(stating('<meta charset="utf-8"><p>a page of the study</p>')).toBe(
      '<meta charset="utf-8"><p>a page of the study</p>',
    );
  });

  it('names each hash once where pages share it', () => {
    const page = sourcesOf(markupParts('<style>a{}</style>'));
    expect(headerPolicy(join([page, page]), "'none'")).toBe(
      `default-src 'none';img-src 'self' data:;style-src ${style};base-uri 'none';form-action 'none';frame-ancestors 'none'`,
    );
  });
});

const served = (address: string) => ({ id: 'a', address, tags: ['fr'], compressed: false });

describe('the rules', () => {
  const files = [
    '404.html',
    'fr/x/index.html',
    'fr/embed/x/index.html',
    'fr/embed/x/by-y/index.html',
    'fr/embed/x/v/1a2b3c4d/index.html',
    'fr/embed/x/v/1a2b3c4d/by-y/index.html',
    'fr/x/poster/index.html',
  ];
  const policies = { embed: 'E', frozen: 'F', mail: 'M', file: 'L', page: 'P' };
  const all = rules(files, policies);

  it('are few, and never two for one address', () => {
    expect(all).toEqual([
      { path: '', policy: 'P' },
      { path: ':file', policy: 'P' },
      { path: ':folder/', policy: 'P' },
      { path: ':folder/:file', policy: 'L' },
      { path: ':folder/:finding/poster/', policy: 'P' },
      { path: ':folder/:page/', policy: 'P' },
      { path: ':folder/embed/:finding/', policy: 'E' },
      { path: ':folder/embed/:finding/:breakdown/', policy: 'E' },
      { path: ':folder/embed/:finding/v/:version/', policy: 'F' },
      { path: ':folder/embed/:finding/v/:version/:breakdown/', policy: 'F' },
    ]);
  });

  it('stand below the path of the site', () => {
    const text = netlifyHeaders(served('https://example.org/study'), all);
    expect(text).toContain('\n\n/study/:folder/embed/:finding/\n  Content-Security-Policy: E\n');
    expect(text.startsWith('/study/*\n  Referrer-Policy: no-referrer\n')).toBe(true);
    const server = nginxServer({ ...served('https://example.org/study'), id: 'a-b' }, policies);
    expect(server).toContain(
      'map $uri $a_b_policy {\n  default "P";\n  ~^/study/[^/]+/embed/[^/]+/v/[^/]+/ "F";\n  ~^/study/[^/]+/embed/[^/]+/ "E";\n  ~^/study/[^/]+/[^/]+\\.email\\.html "M";\n}',
    );
    expect(server).toContain(
      '  default "/study/404.html";\n  ~^/study/fr/ "/study/fr/404.html";\n}',
    );
    const accented = served('https://example.org/étude+1.0/');
    const other = nginxServer(accented, policies);
    expect(other).toContain('\n  ~^/étude\\+1\\.0/[^/]+/embed/[^/]+/ "E";\n');
    expect(other).toContain('\n  location "/étude+1.0/" {\n');
    expect(server).toContain('  add_header Content-Security-Policy $a_b_policy always;\n');
  });
});
