import { type HeightPiece, widestFrame } from '#views/embed-size.ts';
import type { EmbedView } from '#views/embed.ts';
import { attribute } from './markup.ts';
import { oembedWidth } from './oembed.ts';

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

/** The narrowest frame that browsers are fitted for that do not know `max()`: those of phones before 2020. */
const oldPhone = 320;

/**
 * The finding for people to paste into a page: a frame that is high enough at every width, without any script.
 *
 * A pasted text may hold no style sheet: content systems take `<style>` away, and a `style` attribute knows no media
 * queries. But a padding in percent is one of the width of what is around, whatever that is, and `max()` and `min()`
 * compare such lengths: that gives a height for each width. The frame is laid over the padding; players of films have
 * been pasted in this form for years, so that content systems leave it alone. Where all styles are taken away, the
 * width and the height of the frame remain.
 */
export function snippet(embed: EmbedView, { width, scheme }: FrameChoice = {}): string {
  const { address, headline, size } = embed;
  const shown = width ?? oembedWidth;
  const colours = scheme === undefined ? '' : `;color-scheme:${scheme}`;
  const frame = [
    `<iframe src="${attribute(address)}" title="${attribute(headline)}" width="${shown}" height="${size.height(shown)}"`,
    `style="position:absolute;top:0;left:0;width:100%;height:100%;border:0${colours}"`,
    'loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ].join(' ');
  const old = Math.ceil((size.height(oldPhone) / oldPhone) * 100);
  const style = `position:relative;width:100%;padding:0 0 ${old}%;padding:0 0 ${heightCss(upTo(size.pieces, width))}`;
  const box = `<div style="${style}">${frame}</div>\n`;
  // A padding in percent is one of what is around: only there it can be narrowed.
  return width === undefined ? box : `<div style="max-width:${width}px">${box.trimEnd()}</div>\n`;
}

/** The same with the script that gives the frame the very height of its content. */
export function scriptSnippet(embed: EmbedView): string {
  const { hostScript } = embed;
  const frame = snippet(embed).trimEnd();
  return `<constats-embed style="display:block">${frame}</constats-embed>\n<script src="${attribute(hostScript)}" async></script>\n`;
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
function heightCss(pieces: readonly HeightPiece[]): string {
  const lengths = pieces.map(({ below, share, pixels }) => {
    const last = below === Infinity;
    const length = `${round(share * 100)}% + ${pixels}px`;
    return last
      ? `min(${length}, ${Math.ceil(share * widestFrame + pixels)}px)`
      : `min(${length}, (${below}px - 100%)*1000)`;
  });
  return lengths.length === 1 ? lengths.join() : `max(${lengths.join(', ')})`;
}

/** Up, so that no frame is too low. */
function round(percent: number): number {
  return Math.ceil(percent * 100) / 100;
}
