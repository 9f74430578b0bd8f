import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markupParts } from '#contents/page-parts.ts';
import { contactsIn } from '#leak-check/contacts.ts';
import { undeclaredScripts } from '#leak-check/undeclared-scripts.ts';
import { constats, project } from '../command-line.ts';

const contactsOf = (file: string, text: string) =>
  contactsIn(file, text, 'https://own.example/study/').map(
    ({ what, value }) => `${what}: ${value}`,
  );

describe('contactsIn', () => {
  it.each(['x.htm', 'x.xhtml', 'x.svg', 'x.html'])('looks into %s', (file) => {
    expect(contactsOf(file, '<img src="https://a.example/x.png"/>')).toEqual([
      'asks another site by <img>: https://a.example/x.png',
    ]);
  });

  it.each([
    ['<img src="https://a.example/x.png">', 'asks another site by <img>: https://a.example/x.png'],
    ['<img src="//a.example/x.png">', 'asks another site by <img>: //a.example/x.png'],
    [
      '<img srcset="/x.png 1x, https://a.example/y 2x">',
      'asks another site by <img>: https://a.example/y',
    ],
    ['<iframe src="https://a.example/">', 'asks another site by <iframe>: https://a.example/'],
    [
      '<link rel="preconnect" href="https://a.example">',
      'asks another site by <link>: https://a.example',
    ],
    ['<a ping="https://a.example/p" href="/">', 'asks another site by <a>: https://a.example/p'],
    ['<form action="https://a.example/f">', 'asks another site by <form>: https://a.example/f'],
    [
      '<meta http-equiv="refresh" content="0; url=https://a.example/">',
      'asks another site by <meta>: https://a.example/',
    ],
    [
      '<style>@import "https://a.example/c"</style>',
      'asks another site by a style: https://a.example/c',
    ],
    [
      '<p style="background:url(https://a.example/b)">',
      'asks another site by a style: https://a.example/b',
    ],
    [
      '<svg><image href="https://a.example/i"/></svg>',
      'asks another site by <image>: https://a.example/i',
    ],
    ['<script>fetch("/own")</script>', 'script that sends: fetch('],
    ['<script>document.cookie="a=1"</script>', 'script that stores: document.cookie'],
    ['<p onclick="localStorage.a=1">', 'script that stores: localStorage'],
  ])('finds what %s does', (html, contact) => {
    expect(contactsOf('x.html', html)).toEqual([contact]);
  });

  it.each([
    '<a href="https://a.example/">a</a>',
    '<a href="tel:+33123456789">a</a><a href="mailto:a@b.example">b</a>',
    '<link rel="canonical" href="https://a.example/">',
    '<link rel="icon" href="data:,">',
    '<img src="https://own.example/x.png"><img src="/x.png">',
    '<svg><path fill="url(#a)"/><use href="#b"/></svg>',
    '<p>fetch("x"), localStorage</p>',
    '<script type="application/ld+json">{"url":"fetch(1)"}</script>',
  ])('finds nothing in %s', (html) => {
    expect(contactsOf('x.html', html)).toEqual([]);
  });

  it('looks into drawings, styles and scripts alone', () => {
    expect(
      contactsOf('x.svg', '<svg><style>a{fill:url(https://a.example/#b)}</style></svg>'),
    ).toEqual(['asks another site by a style: https://a.example/#b']);
    expect(contactsOf('x.css', '@import "//a.example/c"')).toEqual([
      'asks another site by a style: //a.example/c',
    ]);
    expect(contactsOf('x.js', 'sessionStorage.a=1')).toEqual([
      'script that stores: sessionStorage',
    ]);
  });

  it.each([
    ['url( "//a.example/(1)" )', '//a.example/(1)'],
    ["url('//a.example/b')", '//a.example/b'],
    ['url(\n //a.example/b )', '//a.example/b'],
    [`url(${' '.repeat(300_000)}//a.example/b c`, '//a.example/b c'],
    [`url(//a.example/b)}${'/* '.repeat(100_000)}`, '//a.example/b'],
  ])('reads an address in a style as browsers do, after any blanks', (css, address) => {
    expect(contactsOf('x.css', `a{background:${css}}`.replace(' c}', ' c'))).toEqual([
      `asks another site by a style: ${address}`,
    ]);
  });
});

it('undeclaredScripts names each script that the privacy page does not speak of', () => {
  const html =
    '<script data-does="height">f()</script><script>g()</script><script src="/a/b.js"></script><script type="application/ld+json">{}</script>';
  expect(undeclaredScripts('x.html', markupParts(html), ['height'])).toEqual([
    'a script without a name',
    'b.js',
  ]);
  expect(undeclaredScripts('c.mjs', undefined, ['height'])).toEqual(['c.mjs']);
  const index = ['en/findings.js', 'pt-BR/findings.js', 'en/more/findings.js'];
  expect(index.flatMap((path) => undeclaredScripts(path, undefined, ['findings.js']))).toEqual([
    'en/more/findings.js',
  ]);
});

it('a study whose own page asks another site is not published', async () => {
  const study = mkdtempSync(join(tmpdir(), 'constats-public-'));
  cpSync(join(project, 'tests/template'), study, { recursive: true });
  mkdirSync(join(study, 'public'), { recursive: true });
  writeFileSync(join(study, 'public/team.html'), '<p>\n  <img src="https://a.example/x.png">');
  const { code, stderr } = await constats('build', study, '--out', join(study, 'site'));
  rmSync(study, { recursive: true });
  expect([code, stderr]).toEqual([
    1,
    `public/team.html:2:3: asks another site by <img>: "https://a.example/x.png"
  remove it, or put what it loads into public/ too: the privacy page says that nothing is asked of others and nothing is stored

1 problem; nothing was written
`,
  ]);
});
