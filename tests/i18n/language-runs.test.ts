import { expect, it } from 'vitest';
import { languageRuns } from '#i18n/language-runs.ts';
import { markRuns } from '#i18n/mark-runs.ts';
import type { Text } from '#i18n/read-words.ts';

const text = (words: string, lang?: string): Text => ({
  ...{ file: 'locales/ar/ui.json', line: 1, column: 1, text: words },
  ...(lang !== undefined && { lang }),
});

const words = {
  tag: 'ar',
  pages: new Map(),
  texts: {
    ui: new Map([
      ['base', text('Base', 'en')],
      ['sample', text('Self-selected', 'en')],
      ['limit', text('No margin of error can be given.', 'en')],
      ['share', text('{{percent}} of respondents', 'en')],
      ['measure', text('Share of respondents, %', 'en')],
      ['terms', text('Terms & licence', 'en')],
      ['line', text('{{name}}: {{text}}', 'en')],
      ['home', text('الرئيسية')],
    ]),
    study: new Map(),
    findings: new Map(),
    terms: new Map(),
  },
};

const en = { lang: 'en', dir: 'ltr' };

it.each([
  ['الرئيسية', [{ text: 'الرئيسية' }]],
  ['Base: 12', [{ text: 'Base', foreign: en }, { text: ': 12' }]],
  [
    'Base: Self-selected. No margin of error can be given.',
    [{ text: 'Base: Self-selected. No margin of error can be given.', foreign: en }],
  ],
  [
    'الرئيسية: 62% of respondents · Base',
    [
      { text: 'الرئيسية: ' },
      // What stands between two lent texts is of the language that both are in.
      { text: '62% of respondents · Base', foreign: en },
    ],
  ],
  [
    'Share of respondents, %, 2025',
    [{ text: 'Share of respondents, %', foreign: en }, { text: ', 2025' }],
  ],
  ['Terms & licence', [{ text: 'Terms & licence', foreign: en }]],
  ['Baseline', [{ text: 'Baseline' }]],
  ['', [{ text: '' }]],
])('languageRuns(words)(%j)', (line, runs) => {
  const parted = languageRuns(words)(line);
  expect(parted.map((run) => run.text).join('')).toBe(line);
  expect(parted).toEqual(runs);
});

it('takes a text for its own where nothing is lent', () => {
  const own = { ...words, texts: { ...words.texts, ui: new Map([['base', text('Base')]]) } };
  expect(languageRuns(own)('Base: 12')).toEqual([{ text: 'Base: 12' }]);
  expect(languageRuns(undefined)('Base: 12')).toEqual([{ text: 'Base: 12' }]);
  expect(markRuns(own)('<td>Base: 12</td>')).toBe('<td>Base: 12</td>');
});

it('markRuns() marks parts alone, in texts and nowhere else', () => {
  const mail =
    '<title>Base</title><style>.Base{}</style><td dir="rtl" title="Base">Base: 12</td><!--[if mso]><b>الرئيسية</b><![endif]--><b>Terms &amp; licence</b>';
  expect(markRuns(words)(mail)).toBe(
    '<title>Base</title><style>.Base{}</style><td dir="rtl" title="Base"><span lang="en" dir="ltr">Base</span>: 12</td><!--[if mso]><b>الرئيسية</b><![endif]--><b><span lang="en" dir="ltr">Terms &amp; licence</span></b>',
  );
  expect(markRuns({ ...words, tag: 'fr' })('<td>Base: 12</td>')).toBe(
    '<td><span lang="en">Base</span>: 12</td>',
  );
});
