import type { SlideChart } from './slide-chart.ts';
import type { LayoutName, SlideBox } from './slide-layout.ts';
import type { Palette } from '#theme/palette.ts';
import type { LanguageRun, LanguageRuns } from '#views/words/lent-words.ts';

/** A slide, laid out: nothing is decided any more. */
export interface Slide {
  layout: LayoutName;
  /** What outlines and screen readers call it: one paragraph. */
  title: TextRun[];
  texts: TextBox[];
  pictures: SlidePicture[];
  chart?: PlacedChart | undefined;
  /** What speakers read, paragraph by paragraph. */
  notes: string[];
}

/** Some words that look alike. */
export interface TextRun {
  text: string;
  /** In points. */
  size: number;
  colour: keyof Palette;
  isBold?: boolean;
  /** It begins a line of its own. */
  startsLine?: boolean;
  /** The whole address that it leads to. */
  href?: string;
}

/** Paragraphs in a box. */
export interface TextBox {
  /** What programs list it as. */
  name: string;
  box: SlideBox;
  paragraphs: TextRun[][];
  /** Default: top. */
  anchor?: 'top' | 'bottom';
}

/** A picture for programs that draw SVG, and for all others. */
export interface SlidePicture {
  name: string;
  box: SlideBox;
  alternative: string;
  svg: string;
  png: Uint8Array;
}

export interface PlacedChart {
  name: string;
  box: SlideBox;
  alternative: string;
  chart: SlideChart;
  /** Of its names and numbers, in points. */
  size: number;
  /** Its numbers, as the workbook that programs open to change them. */
  workbook: Uint8Array;
}

/** Whose presentation it is, in which language. */
export interface Presentation {
  title: string;
  author: string;
  /** The tag of its language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Parts its texts by their languages, where another one lends it words. */
  runs: LanguageRuns;
  palette: Palette;
  /** Whether the study has its colour as the ground of pictures, as of slides that begin something. */
  isOnAccent: boolean;
  /** Where it comes from. */
  address: string;
  subject: string;
}

/** How a paragraph runs: as the presentation, or as another language where all its words are lent by that. */
export function directionOf(
  runs: readonly LanguageRun[],
  around: Presentation['dir'],
): Presentation['dir'] {
  const [first, ...others] = runs.map(({ foreign }) => foreign?.dir ?? around);
  return first !== undefined && others.every((dir) => dir === first) ? first : around;
}

/** The name of a language and a country, which programs choose a dictionary by: "fr" is "fr-FR". */
export function programLanguage(lang: string): string {
  const { language, region = '' } = new Intl.Locale(lang).maximize();
  return `${language}-${region}`;
}
