import type { EmbedView } from '#views/embed.ts';
import type { FindingView } from '#views/finding.ts';
import { attribute } from './markup.ts';
import type { Output } from './output.ts';

/** The width that sites are offered, in pixels; the frame itself takes that of the text around it. */
export const oembedWidth = 600;

/** For how many seconds a site may keep the answer: a day, after which a corrected sentence reaches it. */
const cacheAge = 86_400;

/** What a site is told that turns the bare address of a finding into a frame: https://oembed.com */
export const oembed: Output = {
  type: 'application/json; charset=utf-8',
  render: (view) => oembedJson(view, view.embed()),
};

/** The same for one way of showing a finding: who embeds the page of a breakdown gets that. */
export function oembedJson(view: FindingView, embed: EmbedView): string {
  return `${JSON.stringify(oembedAnswer(view, embed), null, 2)}\n`;
}

function oembedAnswer(view: FindingView, embed: EmbedView) {
  const { headline, home, publisher, size, thumbnail } = embed;
  return {
    version: '1.0',
    type: 'rich',
    title: headline,
    author_name: publisher.name,
    author_url: publisher.url,
    provider_name: view.study,
    provider_url: home,
    cache_age: cacheAge,
    thumbnail_url: thumbnail?.href,
    thumbnail_width: thumbnail?.width,
    thumbnail_height: thumbnail?.height,
    width: oembedWidth,
    height: size.height(oembedWidth),
    html: `${fallback(embed)}${frame(embed)}`,
  };
}

/** Shown where frames are not; WordPress loads the script that sizes frames only where it finds a quotation. */
function fallback({ canonical, headline }: EmbedView): string {
  return `<blockquote><a href="${attribute(canonical)}">${attribute(headline)}</a></blockquote>`;
}

/**
 * Only with attributes that WordPress keeps of sites it does not know. Its width is in percent: not every theme of
 * WordPress narrows a frame to its column, and one that is wider makes the whole page scroll sideways on a phone.
 */
function frame({ headline, address, size }: EmbedView): string {
  const src = attribute(address);
  return `<iframe src="${src}" width="100%" height="${size.height(oembedWidth)}" title="${attribute(headline)}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
}
