import { directed, readsFromRight } from '#reading-direction.ts';
import { setText } from '#pictures/text-setting.ts';
import { familyFor, type Weight } from '#pictures/typefaces.ts';
import { allowances } from '#outputs/pictures/svg.ts';
import type { Palette } from '#theme/palette.ts';
import { specConfig } from './spec-config.ts';
import type { ChartSpec, SpecPart } from './spec-part.ts';

/** What stands round a chart, and what programs are told of it. */
export interface SpecWords {
  dir: 'ltr' | 'rtl';
  headline: string;
  subtitle: string;
  /** Below the chart: what it rests on, its source and its address. */
  caption: readonly string[];
  /** What a reader hears in the place of the drawing. */
  description: string;
  /** Kept by Vega-Lite, and drawn by nobody. */
  meta: SpecPart;
}

/** How wide texts are set, in pixels. */
const width = 720;

/** Titles, with the marks of the direction of their lines, at the edge where reading starts. */
const looks = {
  headline: { fontSize: 24, weight: 700, lineHeight: 1.25 },
  subtitle: { fontSize: 15, weight: 400, lineHeight: 1.4 },
  caption: { fontSize: 13, weight: 400, lineHeight: 1.45 },
} as const satisfies Record<string, { fontSize: number; weight: Weight; lineHeight: number }>;

/** A whole specification: a chart below its headline, and above what it rests on. */
export function specDocument(
  words: SpecWords,
  { values, view }: ChartSpec,
  colours: Palette,
): SpecPart {
  const { headline, subtitle, caption } = looks;
  const family = familyFor([words.headline, words.subtitle, ...words.caption]);
  const edge = { anchor: words.dir === 'rtl' ? 'end' : 'start', frame: 'bounds' };
  const linesOf = (text: string, { fontSize, ...look }: (typeof looks)[keyof typeof looks]) =>
    setText(
      text,
      { width: width / allowances[words.dir], fontSize },
      { family, ...look },
    ).lines.map((line) => directedLine(line, words.dir));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.description,
    usermeta: words.meta,
    title: {
      text: linesOf(words.headline, headline),
      subtitle: linesOf(words.subtitle, subtitle),
      ...edge,
      ...styleOf(headline),
      ...{ subtitleFontSize: subtitle.fontSize, subtitleLineHeight: lineHeightOf(subtitle) },
      ...{ subtitlePadding: 10, offset: 24 },
    },
    data: { values },
    vconcat: [
      {
        ...view,
        title: {
          text: words.caption.flatMap((line) => linesOf(line, caption)),
          orient: 'bottom',
          ...edge,
          ...styleOf(caption),
          ...{ color: colours.muted, offset: 24 },
        },
      },
    ],
    padding: 24,
    config: specConfig(colours),
  };
}

/** A line whose order is the same in a page of either direction. */
function directedLine(line: string, dir: SpecWords['dir']): string {
  return dir === 'rtl' && !readsFromRight(line) ? `\u202a${line}\u202c` : directed(line, dir);
}

function styleOf(look: (typeof looks)[keyof typeof looks]): SpecPart {
  return { fontSize: look.fontSize, fontWeight: look.weight, lineHeight: lineHeightOf(look) };
}

function lineHeightOf({ fontSize, lineHeight }: (typeof looks)[keyof typeof looks]): number {
  return Math.round(fontSize * lineHeight);
}
