import type { FindingView } from '#views/finding.ts';
import { attribute } from './markup.ts';
import type { Output } from './output.ts';

/** The width that sites are offered, in pixels; those that listen to the frame make it as wide as their text. */
export const oembedWidth = 600;

/** For how many seconds a site may keep the answer: a day, after which a corrected sentence reaches it. */
const cacheAge = 86_400;

/** What a site is told that turns the bare address of a finding into a frame: https://oembed.com */
export const oembed: Output = {
  type: 'application/json; charset=utf-8',
  render: (view) => `${JSON.stringify(oembedAnswer(view), null, 2)}\n`,
};

function oembedAnswer(view: FindingView) {
  const { home, publisher, size, thumbnail } = view.embed();
  return {
    version: '1.0',
    type: 'rich',
    title: view.headline,
    author_name: publisher.name,
    author_url: publisher.url,
    provider_name: view.study,
    provider_url: home,
    cache_age: cacheAge,
    thumbnail_url: thumbnail.href,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    width: oembedWidth,
    height: size.height(oembedWidth),
    html: `${fallback(view)}${frame(view)}`,
  };
}

/** Shown where frames are not; WordPress loads the script that sizes frames only where it finds a quotation. */
function fallback({ address, headline }: FindingView): string {
  return `<blockquote><a href="${attribute(address)}">${attribute(headline)}</a></blockquote>`;
}

/** Only with attributes that WordPress keeps of sites it does not know. */
function frame({ headline, embed }: FindingView): string {
  const { address, size } = embed();
  const src = attribute(address);
  return `<iframe src="${src}" width="${oembedWidth}" height="${size.height(oembedWidth)}" title="${attribute(headline)}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
}
