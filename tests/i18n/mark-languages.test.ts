import { expect, it } from 'vitest';
import { markLanguages } from '#i18n/mark-languages.ts';
import type { Text } from '#i18n/read-words.ts';

const text = (words: string, lang?: string): Text => ({
  ...{ file: 'locales/ar/ui.json', line: 1, column: 1, text: words },
  ...(lang !== undefined && { lang }),
});

const words = {
  tag: 'ar',
  pages: new Map([
    ['home' as const, text('# Whom do people\nturn to?\n\nOf {{n}} people.\n', 'en')],
  ]),
  texts: {
    ui: new Map([
      ['skip', text('Skip to content', 'en')],
      ['kicker', text('Finding {{place}} of {{total}}', 'en')],
      ['cite', text("It's 5 < 6 & true", 'en')],
      ['line', text('{{name}}: {{text}}', 'en')],
      ['home', text('الرئيسية')],
    ]),
    study: new Map(),
    findings: new Map([['trust.headline', text('{{percent}} would turn to it', 'en')]]),
    terms: new Map(),
  },
};

it.each([
  ['<a href="#x">Skip to content</a>', '<a href="#x" lang="en" dir="ltr">Skip to content</a>'],
  ['<p>\n Finding 2 of 5 </p>', '<p lang="en" dir="ltr">\n Finding 2 of 5 </p>'],
  [
    '<p>Skip to content <b>الرئيسية</b></p>',
    '<p><span lang="en" dir="ltr">Skip to content </span><b>الرئيسية</b></p>',
  ],
  ['<p>It’s 5 &lt; 6 &amp; true</p>', '<p lang="en" dir="ltr">It’s 5 &lt; 6 &amp; true</p>'],
  [
    '<svg><text x="1">Skip to content</text></svg>',
    '<svg><text x="1" lang="en">Skip to content</text></svg>',
  ],
  [
    '<h1><b>62%</b><span> would turn to it</span></h1>',
    '<h1><b>62%</b><span lang="en" dir="ltr"> would turn to it</span></h1>',
  ],
  [
    '<h1>Whom do people turn to?</h1> <p>Of 5 people.</p>',
    '<h1 lang="en" dir="ltr">Whom do people turn to?</h1> <p lang="en" dir="ltr">Of 5 people.</p>',
  ],
])('markLanguages(%j)', (page, marked) => {
  expect(markLanguages(page, words)).toBe(marked);
});

it.each([
  '<p lang="en">Skip to content</p>',
  '<title>Skip to content</title>',
  '<script>"<p>Skip to content</p>"</script>',
  '<p>المصدر: الرئيسية</p>',
  '<nav aria-label="Skip to content"></nav>',
])('markLanguages(%j) leaves it as it is', (page) => {
  expect(markLanguages(page, words)).toBe(page);
});

it('leaves a page alone whose language has all its words', () => {
  const texts = { ...words.texts, ui: new Map([['home', text('Skip to content')]]) };
  const page = '<p>Skip to content</p>';
  expect(markLanguages(page, { ...words, texts })).toBe(page);
  expect(markLanguages(page, undefined)).toBe(page);
});
