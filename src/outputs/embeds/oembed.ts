import { escapeMarkup } from '#markup.ts';
import type { Output } from '#outputs/parts/output.ts';
import { embedViews, type FrameView } from '#views/embeds/embed-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { heightCss } from './snippet.ts';

/** The width that sites are offered, in pixels; the frame itself takes that of the text around it. */
const oembedWidth = 600;

/** The narrowest column that a site may have: where a site keeps no styles, the frame is high enough from here on. */
const narrowest = 200;

/** For how many seconds a site may keep the answer: a day, after which a corrected sentence reaches it. */
const cacheAge = 86_400;

/** What a site is told that turns the bare address of a finding into a frame: https://oembed.com */
export const oembed: Output = {
  type: 'application/json; charset=utf-8',
  render: (view, site) => oembedJson(view, embedViews(site, view.lang, view.id)[0]),
};

/** The same for one way of showing a finding: who embeds the page of a breakdown gets that. */
export function oembedJson(view: Pick<FindingView, 'study'>, embed: FrameView): string {
  return `${JSON.stringify(oembedAnswer(view, embed), null, 2)}\n`;
}

function oembedAnswer(view: Pick<FindingView, 'study'>, embed: FrameView) {
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
    height: size.heightFrom(narrowest),
    html: `<div style="container-type:inline-size">${fallback(embed)}${frame(embed)}</div>`,
  };
}

/**
 * WordPress shows it until the frame has told its height, and loads the script that listens only where it finds a
 * quotation. It takes the styles away; whoever keeps them keeps the frame, whose headline need not stand twice.
 */
function fallback({ canonical, headline }: FrameView): string {
  return `<blockquote hidden style="display:none"><a href="${escapeMarkup(canonical)}">${escapeMarkup(headline)}</a></blockquote>`;
}

/**
 * With attributes that WordPress keeps of sites it does not know, and a style for sites that keep it: there the frame has
 * the height of each width, elsewhere the one that is enough for all, until a message tells better. Its width is in
 * percent: not every theme of WordPress narrows a frame to its column, and one that is wider makes the whole page scroll
 * sideways on a phone.
 */
function frame({ headline, address, size }: FrameView): string {
  const src = escapeMarkup(address);
  const height = size.heightFrom(narrowest);
  return `<iframe src="${src}" width="100%" height="${height}" title="${escapeMarkup(headline)}" frameborder="0" marginwidth="0" marginheight="0" style="display:block;border:0;width:100%;height:${heightCss(size.pieces)}"></iframe>`;
}
