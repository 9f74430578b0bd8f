import { drawChart } from '#charts/index.ts';
import type { Drawing } from '#charts/input/chart-input.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { isLongFigure } from '#views/words/headline-html.ts';
import { measured } from './measured-lines.ts';

/** Sizes of an embed page, in pixels where the reader's text is 16 px; the page takes those in `embedCss` from here. */
const layout = {
  padding: 16,
  /** The content is no wider. */
  widest: 720,
  /** Where the content is this wide, the chart is the wide one and the headline larger: 32.5em with the padding, as Chart.astro has it. */
  wideFrom: 488,
  headline: { narrow: { size: 20, line: 26 }, wide: { size: 24, line: 30 } },
  /** The number of a headline, in a line of its own as high as its letters; one of many digits is smaller. */
  figure: { narrow: 60, wide: 76, long: 40 },
  /** Above the line below the headline. */
  subtitle: 6,
  /** Above the chart and below it; as Chart.astro has it. */
  chartMargin: 24,
  /** As Notes.astro has it. */
  note: { size: 15, line: 22.5, below: 12 },
  basis: { size: 14, line: 21, below: 12 },
  /** The mark of the study stands before its first item. */
  footer: { size: 14, line: 24, gap: 20, mark: 24 },
} as const;

/** Added to every height, in pixels: what browsers round, and a line of small text that breaks earlier than told. */
const headroom = 12 + 21;

/** Everything in an embed page that takes room. */
export interface EmbedContent {
  headline: string;
  /** Its parts, where its number stands in a line of its own. */
  figure?: FigureHeadline | undefined;
  subtitle: string;
  /** Absent where the page holds nothing but words. */
  chart?: ChartView | undefined;
  notes: string[];
  basis: string[];
  /** Stand side by side where they fit. */
  footer: string[];
}

/** How high an embed page is, as well as can be told without the reader's fonts: rather too high than too low. */
export interface EmbedSize {
  /** The height of a frame of this width, both in pixels. */
  height(width: number): number;
  /** A height that is enough for every frame from this width on, both in pixels. */
  heightFrom(width: number): number;
  /** The same for all widths, piece by piece, for CSS. */
  pieces: HeightPiece[];
}

/** Heights of frames that are narrower than `below` and belong to no piece before: a share of their width, and pixels. */
export interface HeightPiece {
  below: number;
  share: number;
  pixels: number;
}

/** Frames from here on are all of the same height. */
export const widestFrame = layout.widest + 2 * layout.padding;

/** From here on a frame shows the wide chart. */
const wideFrame = layout.wideFrom + 2 * layout.padding;

/** Where pieces begin: each is as high as its narrowest frame needs, since text only gets shorter with the width. */
const steps = [200, 232, 264, 288, 320, 344, 376, 400, 440, 480, wideFrame, 600, 700];

/** Pieces whose pixels differ by less are one. */
const smallStep = 12;

export function embedSize(content: EmbedContent): EmbedSize {
  const shares = chartShares(content.chart);
  const text = textHeight(content);
  const piece = (width: number, below: number): HeightPiece => {
    const share = width < wideFrame ? shares.narrow : shares.wide;
    return { below, share, pixels: Math.ceil(text(width) - share * 2 * layout.padding + headroom) };
  };
  const pieces = joined(steps.map((step, index) => piece(step, steps[index + 1] ?? Infinity)));
  return {
    heightFrom(width) {
      const ends = pieces.filter(({ below }) => below > width);
      return Math.max(
        ...ends.map(({ below, share, pixels }) =>
          Math.ceil(share * Math.min(below, widestFrame) + pixels),
        ),
      );
    },
    height(width) {
      const { share, pixels } = piece(width, Infinity);
      return Math.ceil(share * Math.min(width, widestFrame) + pixels);
    },
    pieces,
  };
}

/** Fewer pieces, none of them lower than those it stands for. */
function joined(pieces: readonly HeightPiece[]): HeightPiece[] {
  return pieces.reduce<HeightPiece[]>((kept, piece) => {
    const last = kept.at(-1);
    if (last?.share !== piece.share || last.pixels - piece.pixels >= smallStep)
      return [...kept, piece];
    return [...kept.slice(0, -1), { ...last, below: piece.below }];
  }, []);
}

/** The heights of both drawings as shares of the width they are shown at. */
function chartShares(chart: ChartView | undefined): { narrow: number; wide: number } {
  if (chart === undefined) return { narrow: 0, wide: 0 };
  const { type, input } = chart;
  const { narrow, wide } = drawChart(type, input);
  const share = ({ width, height }: Drawing) => height / width;
  return { narrow: share(narrow), wide: share(wide) };
}

/** The height of everything but the chart, by the width of the frame. */
function textHeight(content: EmbedContent): (width: number) => number {
  const { subtitle, notes, basis, footer } = content;
  const { padding, chartMargin, note, basis: fact, footer: foot } = layout;
  const headline = headlineHeight(content);
  const linesOf = { notes: notes.map(measured) };
  const facts = [subtitle, ...basis].map(measured);
  const items = footer.map((item, index) => {
    const before = index === 0 ? foot.mark : 0;
    const lines = measured(item);
    return {
      width: before + textWidth(item) * foot.size,
      lines: (room: number) => lines(room - before / foot.size),
    };
  });
  return (width) => {
    const room = Math.min(width, widestFrame) - 2 * padding;
    return [
      2 * padding + 2 * chartMargin,
      headline(room, width < wideFrame ? 'narrow' : 'wide'),
      ...linesOf.notes.map(
        (lines) => lines(room / note.size / realWidth.text) * note.line + note.below,
      ),
      ...facts.map((lines) => lines(room / fact.size / realWidth.text) * fact.line),
      fact.below + layout.subtitle,
      footerLines(items, room) * foot.line,
    ].reduce((sum, height) => sum + height, 0);
  };
}

/** The height of the headline in so much room: of its lines, and of the number between them. */
function headlineHeight({ headline, figure }: EmbedContent) {
  const parts = figure === undefined ? [headline] : [figure.before, figure.after];
  const linesOf = parts.filter((part) => part.trim() !== '').map(measured);
  return (room: number, at: 'narrow' | 'wide'): number => {
    const { size, line } = layout.headline[at];
    const words = linesOf.reduce((sum, lines) => sum + lines(room / size) * line, 0);
    if (figure === undefined) return words;
    return words + layout.figure[isLongFigure(figure) ? 'long' : at];
  };
}

/** Items side by side, wrapped like words; one that is too long fills lines of its own. */
function footerLines(
  items: readonly { width: number; lines: (width: number) => number }[],
  room: number,
): number {
  const { size, gap } = layout.footer;
  let lines = 0;
  let left = 0;
  for (const { width, lines: own } of items) {
    if (width > left) lines += own(room / size);
    left = (width > left ? Math.max(0, room - width) : left - width) - gap;
  }
  return lines;
}

/** The sizes of the layout as custom properties, in the reader's own size of text. */
export function embedCss(): string {
  const { padding, widest, headline, figure, subtitle, basis, footer } = layout;
  const rem = (pixels: number) => `${pixels / 16}rem`;
  const font = ({ size, line }: { size: number; line: number }) => `${rem(size)}/${rem(line)}`;
  return [
    `:root{--padding:${rem(padding)};--widest:${rem(widest)};--headline:${font(headline.narrow)};`,
    `--figure:${rem(figure.narrow)};--title:${rem(figure.long)};`,
    `--facts:${font(basis)};--small-below:${rem(basis.below)};--subtitle-above:${rem(subtitle)};--footer:${font(footer)};--footer-gap:${rem(footer.gap)}}`,
    `@media (min-width:${rem(wideFrame)}){:root{--headline:${font(headline.wide)};--figure:${rem(figure.wide)}}}`,
  ].join('');
}
