import { escapeMarkup } from '#markup.ts';
import { standalone } from '#outputs/pictures/standalone.ts';
import { pictureText } from '#views/data/preview-pictures.ts';
import { embedViews } from '#views/embeds/embed-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

/**
 * The finding as a figure without a frame, for newsletters and systems that take frames away. The drawing takes its
 * colours from where it stands, light or dark; where no drawing is shown or allowed, the same is there as a light PNG.
 */
export function figureSnippet(view: FindingView, site: Site): string {
  const { headline, picture, address, more, basis } = pasted(view, site);
  const { png, svg, width, height } = pictureOf(view, site);
  return [
    `<figure lang="${escapeMarkup(view.lang)}" dir="${view.dir}" style="margin:0">`,
    `<a href="${escapeMarkup(address)}"><picture><source srcset="${escapeMarkup(svg)}" type="image/svg+xml"><img src="${escapeMarkup(png)}" alt="${escapeMarkup(picture)}" width="${width}" height="${height}" style="max-width:100%;height:auto"></picture></a>`,
    `<figcaption>${escapeMarkup(headline)}<br>${basis.map(escapeMarkup).join('<br>')}<br><a href="${escapeMarkup(address)}">${escapeMarkup(more)}</a></figcaption>`,
    '</figure>\n',
  ].join('\n');
}

/** The finding for systems that write in Markdown (CommonMark). */
export function markdownSnippet(view: FindingView, site: Site): string {
  const { headline, picture, address, more, basis } = pasted(view, site);
  const { png } = pictureOf(view, site);
  const link = `[${escaped(more)}](<${address}>)`;
  return [
    `**${escaped(headline)}**`,
    `![${escaped(picture)}](<${png}>)`,
    ...basis.map(escaped),
    `${link}\n`,
  ].join('\n\n');
}

/** The finding in words with its address, for places that know nothing but text. */
export function sentenceSnippet(view: FindingView, site: Site): string {
  const { headline, address, basis } = pasted(view, site);
  return `${[headline, ...basis, address].join('\n')}\n`;
}

/** What a pasted finding says: never its chart without what the chart rests on. */
function pasted(view: FindingView, site: Site) {
  const {
    id,
    headline,
    lang,
    address,
    breakdowns: [shown],
  } = view;
  const basis = [...shown.notes, ...shown.basis.map(({ summary }) => summary)];
  const picture = pictureText(view);
  const [{ more }] = embedViews(site, lang, id);
  return { headline, picture, address, basis, more };
}

/** As wide as newsletters are, in pixels: some programs that show them know no styles. */
const newsletterWidth = 600;

/** Its chart as files, and the size it is shown in. */
function pictureOf(view: FindingView, site: Site) {
  const [{ pictures }] = embedViews(site, view.lang, view.id);
  if (pictures === undefined) throw new Error(`${view.id} is shown by no picture`);
  const drawn = standalone(view, { allowance: 1 });
  const height = Math.round((drawn.height * newsletterWidth) / drawn.width);
  return { ...pictures, width: newsletterWidth, height };
}

/** Letters that Markdown takes for marks, in a text that stands in one line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&!#|~]/g, '\\$&');
}
