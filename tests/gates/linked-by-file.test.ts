import { describe, expect, it } from 'vitest';
import { createLinking } from '#gates/linked-by-file.ts';

const folder = ['', 'fr/', 'fr/trust/', 'fr/trust.*', 's/code/', 'a:b.pdf', 'r%C3%A9sum%C3%A9.pdf'];
const link = createLinking('https://example.org/étude/', folder);
const linked = (path: string, text: string) =>
  Buffer.from(link(path, Buffer.from(text))).toString();

describe('a page in a folder', () => {
  const base = '/%C3%A9tude';
  it.each([
    [`<a href="${base}/fr/">`, '<a href="../index.html">'],
    [`<a href="${base}/">`, '<a href="../../index.html">'],
    [`<a href='${base}/fr/trust/?a=1&amp;b=2#by-age'>`, '<a href="index.html?a=1&amp;b=2#by-age">'],
    [`<a href=${base}/fr/trust.csv download>`, '<a href="../trust.csv" download>'],
    [`<a href="https://example.org${base}/s/code/">`, '<a href="../../s/code/index.html">'],
    [`<a href="../">`, '<a href="../index.html">'],
    [`<a href="${base}/a:b.pdf">`, '<a href="../../a:b.pdf">'],
    [`<a href="${base}/résumé.pdf">`, '<a href="../../r%C3%A9sum%C3%A9.pdf">'],
    [`<table background="${base}/fr/trust.card.png">`, '<table background="../trust.card.png">'],
    [
      `<img srcset="${base}/fr/trust.png 1x, ${base}/fr/trust.card.png 2x">`,
      '<img srcset="../trust.png 1x, ../trust.card.png 2x">',
    ],
    [
      `<meta http-equiv="refresh" content="0; url=${base}/fr/trust/">`,
      '<meta http-equiv="refresh" content="0; url=index.html">',
    ],
    [
      `<svg><use xlink:href="${base}/fr/trust.svg#a"/></svg>`,
      '<svg><use xlink:href="../trust.svg#a"/></svg>',
    ],
    [
      `<style>a{background:url(${base}/fr/trust.png)}</style>`,
      '<style>a{background:url(../trust.png)}</style>',
    ],
    [
      `<p style="background:url('${base}/fr/trust.png')">`,
      `<p style="background:url('../trust.png')">`,
    ],
    [`<link rel="icon" href="${base}/fr/trust.svg">`, '<link rel="icon" href="../trust.svg">'],
  ])('names %s as seen from itself', (written, expected) => {
    expect(linked('fr/trust/index.html', written)).toBe(expected);
    expect(linked('fr/trust/index.html', expected)).toBe(expected);
  });

  it.each([
    [`<a href="/about/">`, '<a href="https://example.org/about/">'],
    [`<a href="${base}/fr/feed.xml">`, `<a href="https://example.org${base}/fr/feed.xml">`],
    [`<a href="${base}/elsewhere/">`, `<a href="https://example.org${base}/elsewhere/">`],
  ])('names %s by its whole address: it is not in the folder', (written, expected) => {
    expect(linked('fr/trust/index.html', written)).toBe(expected);
  });

  it.each([
    '<a href="#by-age">',
    '<a href="mailto:a@example.org">',
    '<a href="https://example.com/fr/">',
    '<img src="data:image/png;base64,AAAA">',
    `<link rel="canonical" href="https://example.org${base}/fr/trust/">`,
    `<meta property="og:url" content="https://example.org${base}/fr/trust/">`,
    `<textarea>&lt;iframe src="https://example.org${base}/fr/"&gt;</textarea>`,
    '<path fill="url(#dots)">',
    `<script>"${base}/fr/"</script>`,
  ])('leaves %s', (written) => {
    expect(linked('fr/trust/index.html', written)).toBe(written);
  });
});

it('reads drawings and styles, and nothing else', () => {
  expect(linked('a.svg', '<svg><a xlink:href="/%C3%A9tude/fr/"/></svg>')).toBe(
    '<svg><a xlink:href="fr/index.html"/></svg>',
  );
  expect(linked('b.css', 'a{background:url(/%C3%A9tude/fr/trust.png)}')).toBe(
    'a{background:url(fr/trust.png)}',
  );
  expect(linked('c.txt', '<a href="/%C3%A9tude/fr/">')).toBe('<a href="/%C3%A9tude/fr/">');
});
