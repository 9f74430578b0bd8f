import { escapeMarkup } from '#markup.ts';
import { type HeightPiece, widestFrame } from '#views/embeds/embed-size.ts';
import type { EmbedView } from '#views/embeds/embed-view.ts';

/** What people choose of a frame that they paste. */
export interface FrameChoice {
  /** The width of the frame in pixels, where there is room for it. Default: as wide as what is around. */
  width?: number | undefined;
  /**
   * The colours of the frame, which its page takes from here. Default: as its reader likes them, and in browsers that do
   * not hand them on to frames (older Safari).
   */
  scheme?: 'light' | 'dark' | undefined;
}

/**
 * The narrowest frame that is high enough where its styles are taken away, or where a browser older than 2023 shows it:
 * in a window of 320 pixels, less the margins of a page.
 */
const narrowest = 288;

/**
 * The finding for people to paste into a page: a frame that is high enough at every width, without any script.
 *
 * A pasted text may hold no style sheet: content systems take `<style>` away, and a `style` attribute knows no media
 * queries. But the height of a frame can be told in hundredths of the width of what is around it (`cqw`), and `max()`
 * and `min()` compare such lengths: that gives a height for each width. Where styles are taken away, or refused
 * by the policy of a site, the attributes of the frame remain: no border, and one height that is enough for all widths.
 *
 * WordPress takes the frame itself away where an author may not paste any, and leaves what is in it: so a link is, and
 * nothing else takes room. A browser that shows frames ignores the link.
 */
export function snippet(embed: EmbedView, { width, scheme }: FrameChoice = {}): string {
  const { address, headline, size } = embed;
  const colours = scheme === undefined ? '' : `;color-scheme:${scheme}`;
  const height = heightCss(upTo(size.pieces, width));
  const frame = [
    `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(headline)}" width="100%" height="${size.heightFrom(narrowest)}" frameborder="0"`,
    `style="display:block;border:0;width:100%;height:${height}${colours}"`,
    'loading="lazy" referrerpolicy="no-referrer"',
    `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">${link(embed)}</iframe>`,
  ].join(' ');
  const most = width === undefined ? '' : `;max-width:${width}px`;
  return `<div style="container-type:inline-size;width:100%${most}">${frame}</div>\n`;
}

function link({ canonical, headline }: EmbedView): string {
  return `<a href="${escapeMarkup(canonical)}">${escapeMarkup(headline)}</a>`;
}

/** The pieces that a frame of at most this width needs. */
function upTo(pieces: readonly HeightPiece[], width = Infinity): HeightPiece[] {
  const [last = pieces.length - 1] = pieces.flatMap(({ below }, i) => (width < below ? [i] : []));
  return pieces
    .slice(0, last + 1)
    .map((piece, i) => (i === last ? { ...piece, below: Infinity } : piece));
}

/**
 * The heights as one CSS length: the largest of all pieces. Each but the last falls to nothing at its end, since the
 * smaller is taken of its height and of what is left up to its end, a thousandfold.
 */
export function heightCss(pieces: readonly HeightPiece[]): string {
  const lengths = pieces.map(({ below, share, pixels }) => {
    const last = below === Infinity;
    const length = `${round(share * 100)}cqw + ${pixels}px`;
    return last
      ? `min(${length}, ${Math.ceil(share * widestFrame + pixels)}px)`
      : `min(${length}, (${below}px - 100cqw)*1000)`;
  });
  return lengths.length === 1 ? lengths.join() : `max(${lengths.join(', ')})`;
}

/** Up, so that no frame is too low. */
function round(percent: number): number {
  return Math.ceil(percent * 100) / 100;
}
