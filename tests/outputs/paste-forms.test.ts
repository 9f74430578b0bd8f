import { describe, expect, it } from 'vitest';
import { figureSnippet, markdownSnippet, sentenceSnippet } from '#outputs/embeds/paste-forms.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/site/site.ts';
import { project } from '../built.ts';

const site = openSite(project, 'https://sextra.example/');
const shown = findingView(site, 'en', 'services');

/** A finding in a language that is read from the right, with texts that have to be escaped. */
const view: FindingView = {
  ...shown,
  lang: 'ar',
  dir: 'rtl',
  headline: 'A "sentence" & <more>',
  description: 'Bars [a] & "b".',
  address: 'https://sextra.example/ar/x/?a=1&b=2',
  notes: ['A_note*'],
  chartBasis: [{ ...shown.chartBasis[0]!, summary: 'Base: 9 < 10' }],
  embed: () => ({ ...shown.embed(), more: 'More: S' }),
};

describe('a finding to be pasted', () => {
  it('is a figure with its base, whose texts cannot end its markup', () => {
    expect(figureSnippet(view)).toBe(
      '<figure lang="ar" dir="rtl" style="margin:0">\n' +
        '<a href="https://sextra.example/ar/x/?a=1&amp;b=2"><picture>' +
        '<source srcset="https://sextra.example/en/services.svg" type="image/svg+xml">' +
        '<img src="https://sextra.example/en/services.png" alt="Bars [a] &amp; &quot;b&quot;." width="600" height="495" style="max-width:100%;height:auto"></picture></a>\n' +
        '<figcaption>A &quot;sentence&quot; &amp; &lt;more&gt;<br>A_note*<br>Base: 9 &lt; 10<br>' +
        '<a href="https://sextra.example/ar/x/?a=1&amp;b=2">More: S</a></figcaption>\n' +
        '</figure>\n',
    );
  });

  it('is Markdown whose texts hold no marks', () => {
    expect(markdownSnippet(view)).toBe(
      '**A "sentence" \\& \\<more\\>**\n\n' +
        '![Bars \\[a\\] \\& "b".](<https://sextra.example/en/services.png>)\n\n' +
        'A\\_note\\*\n\nBase: 9 \\< 10\n\n[More: S](<https://sextra.example/ar/x/?a=1&b=2>)\n',
    );
  });

  it('is words with the address', () => {
    expect(sentenceSnippet(view)).toBe(
      'A "sentence" & <more>\nA_note*\nBase: 9 < 10\nhttps://sextra.example/ar/x/?a=1&b=2\n',
    );
  });

  it('keeps a long sentence whole', () => {
    const headline = 'very long '.repeat(100).trim();
    expect(sentenceSnippet({ ...view, headline }).split('\n')[0]).toHaveLength(999);
  });
});
