import { describe, expect, it } from 'vitest';
import { oembedJson } from '#outputs/embeds/oembed.ts';
import { snippet } from '#outputs/embeds/snippet.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const site = openSite(project, 'https://sextra.example/');

/** An embed page that has the height of this chart at every width, with a sentence that has to be escaped. */
const embed: EmbedView = {
  ...embedViews(site, 'en', 'services')[0],
  headline: 'A "sentence" & <more>',
  size: {
    height: () => 500,
    heightFrom: (width) => (width === 288 ? 480 : width === 200 ? 610 : 0),
    pieces: [
      { below: 300, share: 0.5, pixels: 320 },
      { below: 512, share: 0.51234, pixels: 300 },
      { below: Infinity, share: 0.25, pixels: 350 },
    ],
  },
};

describe('oembed', () => {
  it('answers as the standard has it, with a height for each width, and one for all', () => {
    expect(JSON.parse(oembedJson(findingView(site, 'en', 'services'), embed))).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A "sentence" & <more>',
      author_name: 'Coalition PLUS',
      provider_name: 'SEXTRA',
      provider_url: 'https://sextra.example/en/',
      cache_age: 86400,
      thumbnail_url: 'https://sextra.example/en/services.card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 600,
      height: 610,
      html: '<div style="container-type:inline-size"><blockquote hidden style="display:none"><a href="https://sextra.example/en/services/">A &quot;sentence&quot; &amp; &lt;more&gt;</a></blockquote><iframe src="https://sextra.example/en/embed/services/" width="100%" height="610" title="A &quot;sentence&quot; &amp; &lt;more&gt;" frameborder="0" marginwidth="0" marginheight="0" style="display:block;border:0;width:100%;height:max(min(50cqw + 320px, (300px - 100cqw)*1000), min(51.24cqw + 300px, (512px - 100cqw)*1000), min(25cqw + 350px, 538px))"></iframe></div>',
    });
  });
});

const pasted =
  '<div style="container-type:inline-size;width:100%"><iframe src="https://sextra.example/en/embed/services/" title="A &quot;sentence&quot; &amp; &lt;more&gt;" width="100%" height="480" frameborder="0" style="display:block;border:0;width:100%;height:max(min(50cqw + 320px, (300px - 100cqw)*1000), min(51.24cqw + 300px, (512px - 100cqw)*1000), min(25cqw + 350px, 538px))" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"><a href="https://sextra.example/en/services/">A &quot;sentence&quot; &amp; &lt;more&gt;</a></iframe></div>';

describe('snippet', () => {
  it('is one frame with a height for every width, and no style sheet', () => {
    expect(snippet(embed)).toBe(`${pasted}\n`);
  });

  it('may be narrower, with the heights up to there, and light or dark', () => {
    expect(snippet(embed, { width: 320, scheme: 'dark' })).toBe(
      '<div style="container-type:inline-size;width:100%;max-width:320px"><iframe src="https://sextra.example/en/embed/services/" title="A &quot;sentence&quot; &amp; &lt;more&gt;" width="100%" height="480" frameborder="0" style="display:block;border:0;width:100%;height:max(min(50cqw + 320px, (300px - 100cqw)*1000), min(51.24cqw + 300px, 686px));color-scheme:dark" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"><a href="https://sextra.example/en/services/">A &quot;sentence&quot; &amp; &lt;more&gt;</a></iframe></div>\n',
    );
  });
});
