import { escapeMarkup } from '#markup.ts';
import { standalone } from '#outputs/pictures/standalone.ts';
import { pictureText } from '#views/data/preview-pictures.ts';
import { embedViews } from '#views/embeds/embed-view.ts';
import type { FrozenEmbed } from '#views/embeds/frozen-embed.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

/**
 * The finding as a figure without a frame, for newsletters and systems that take frames away. The drawing takes its
 * colours from where it stands, light or dark; where no drawing is shown or allowed, the same is there as a light PNG.
 */
export function figureSnippet(view: FindingView, site: Site, kept?: FrozenEmbed): string {
  const { headline, address, more, basis, pictures } = pasted(view, site, kept);
  const { png, svg } = pictures;
  const image = `<img src="${escapeMarkup(png)}" alt="${escapeMarkup(pictureText(view))}" width="${newsletterWidth}" height="${newsletterHeight(view)}" style="max-width:100%;height:auto">`;
  const picture =
    svg === undefined
      ? image
      : `<picture><source srcset="${escapeMarkup(svg)}" type="image/svg+xml">${image}</picture>`;
  return [
    `<figure lang="${escapeMarkup(view.lang)}" dir="${view.dir}" style="margin:0">`,
    `<a href="${escapeMarkup(address)}">${picture}</a>`,
    `<figcaption>${escapeMarkup(headline)}<br>${basis.map(escapeMarkup).join('<br>')}<br><a href="${escapeMarkup(address)}">${escapeMarkup(more)}</a></figcaption>`,
    '</figure>\n',
  ].join('\n');
}

/** The finding for systems that write in Markdown (CommonMark). */
export function markdownSnippet(view: FindingView, site: Site, kept?: FrozenEmbed): string {
  const { headline, address, more, basis, pictures } = pasted(view, site, kept);
  const link = `[${escaped(more)}](<${address}>)`;
  return [
    `**${escaped(headline)}**`,
    `![${escaped(pictureText(view))}](<${pictures.png}>)`,
    ...basis.map(escaped),
    `${link}\n`,
  ].join('\n\n');
}

/** The finding in words with its address, for places that know nothing but text. */
export function sentenceSnippet(view: FindingView, site: Site, kept?: FrozenEmbed): string {
  const { headline, address, basis } = pasted(view, site, kept);
  return `${[headline, ...basis, address].join('\n')}\n`;
}

/**
 * What a pasted finding says: never its chart without what the chart rests on. One that stays as it is leads to the page
 * that does so, and shows the picture that is put beside it.
 */
function pasted(view: FindingView, site: Site, kept?: FrozenEmbed) {
  const {
    id,
    headline,
    lang,
    breakdowns: [shown],
  } = view;
  const basis = [...shown.notes, ...shown.basis.map(({ summary }) => summary)];
  const [latest] = embedViews(site, lang, id);
  const { pictures } = kept ?? latest;
  if (pictures === undefined) throw new Error(`${id} is shown by no picture`);
  const { address } = kept ?? view;
  return { headline, address, basis, more: kept?.kept ?? latest.more, pictures };
}

/** As wide as newsletters are, in pixels: some programs that show them know no styles. */
const newsletterWidth = 600;

/** How high its picture is then. */
function newsletterHeight(view: FindingView): number {
  const { width, height } = standalone(view, { allowance: 1 });
  return Math.round((height * newsletterWidth) / width);
}

/** Letters that Markdown takes for marks, in a text that stands in one line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&!#|~]/g, '\\$&');
}
