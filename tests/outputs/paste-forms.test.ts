import { describe, expect, it } from 'vitest';
import { figureSnippet, markdownSnippet, sentenceSnippet } from '#outputs/embeds/paste-forms.ts';
import { frozenEmbed } from '#views/embeds/frozen-embed.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const site = openSite(project, 'https://sextra.example/');
const shown = findingView(site, 'en', 'services');

/** A finding that is read from the right, with texts that have to be escaped. */
const view: FindingView = {
  ...shown,
  dir: 'rtl',
  headline: 'A "sentence" & <more>',
  address: 'https://sextra.example/ar/x/?a=1&b=2',
  breakdowns: [
    {
      ...shown.breakdowns[0],
      description: 'Bars [a] & "b".',
      notes: ['A_note*'],
      basis: [{ ...shown.breakdowns[0].basis[0]!, summary: 'Base: 9 < 10' }],
    },
  ],
};

describe('a finding to be pasted', () => {
  it('is a figure with its base, whose texts cannot end its markup', () => {
    expect(figureSnippet(view, site)).toBe(
      '<figure lang="en" dir="rtl" style="margin:0">\n' +
        '<a href="https://sextra.example/ar/x/?a=1&amp;b=2"><picture>' +
        '<source srcset="https://sextra.example/en/services.svg" type="image/svg+xml">' +
        '<img src="https://sextra.example/en/services.png" alt="Bars [a] &amp; &quot;b&quot;." width="600" height="502" style="max-width:100%;height:auto"></picture></a>\n' +
        '<figcaption>A &quot;sentence&quot; &amp; &lt;more&gt;<br>A_note*<br>Base: 9 &lt; 10<br>' +
        '<a href="https://sextra.example/ar/x/?a=1&amp;b=2">All about this finding: SEXTRA</a></figcaption>\n' +
        '</figure>\n',
    );
  });

  it('is Markdown whose texts hold no marks', () => {
    expect(markdownSnippet(view, site)).toBe(
      '**A "sentence" \\& \\<more\\>**\n\n' +
        '![Bars \\[a\\] \\& "b".](<https://sextra.example/en/services.png>)\n\n' +
        'A\\_note\\*\n\nBase: 9 \\< 10\n\n[All about this finding: SEXTRA](<https://sextra.example/ar/x/?a=1&b=2>)\n',
    );
  });

  it('is words with the address', () => {
    expect(sentenceSnippet(view, site)).toBe(
      'A "sentence" & <more>\nA_note*\nBase: 9 < 10\nhttps://sextra.example/ar/x/?a=1&b=2\n',
    );
  });

  it('leads to the page that stays, where it is to stay, and shows the picture put beside it', () => {
    const kept = frozenEmbed(site, { tag: 'en', id: 'services', version: shown.version });
    expect(figureSnippet(view, site, kept)).toBe(
      '<figure lang="en" dir="rtl" style="margin:0">\n' +
        '<a href="https://sextra.example/en/embed/services/v/d4d3315d/">' +
        '<img src="services-d4d3315d.png" alt="Bars [a] &amp; &quot;b&quot;." width="600" height="502" style="max-width:100%;height:auto"></a>\n' +
        '<figcaption>A &quot;sentence&quot; &amp; &lt;more&gt;<br>A_note*<br>Base: 9 &lt; 10<br>' +
        '<a href="https://sextra.example/en/embed/services/v/d4d3315d/">Kept as published (data version d4d3315d).</a></figcaption>\n' +
        '</figure>\n',
    );
    expect(markdownSnippet(view, site, kept)).toContain('](<services-d4d3315d.png>)');
    expect(sentenceSnippet(view, site, kept)).toBe(
      'A "sentence" & <more>\nA_note*\nBase: 9 < 10\nhttps://sextra.example/en/embed/services/v/d4d3315d/\n',
    );
  });

  it('keeps a long sentence whole', () => {
    const headline = 'very long '.repeat(100).trim();
    expect(sentenceSnippet({ ...view, headline }, site).split('\n')[0]).toHaveLength(999);
  });
});
