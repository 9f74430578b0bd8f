/** What a chart is drawn from: everything is worded, formatted and ordered; nothing is looked up. */
export interface ChartInput {
  /** Prefix of the ids inside the drawing: unique on its page. */
  id: string;
  /** Short name, read out instead of the drawing. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** In the order they are drawn. */
  rows: ChartRow[];
  /** Words that a chart adds of its own. */
  words: {
    /** Names everything that the highlighted row leaves out, e.g. "all other answers". */
    rest: string;
  };
}

export interface ChartRow {
  /** What the row is about, e.g. an answer. */
  label: string;
  /** The number to draw, in the unit of its measure; absent where a symbol stands. */
  value?: number | undefined;
  /** The number, or the symbol that stands for it, as text. */
  text: string;
  /** Between which values the true one lies, and the same in words; absent where nothing is known of it. */
  interval?: { low: number; high: number; text: string } | undefined;
  /** The value counts people or things, so that it can be drawn one by one. */
  counted: boolean;
  /** The row that the headline is about. */
  highlighted: boolean;
}

/** A chart type: the question it answers, and how it is drawn. */
export interface Chart {
  /** The question it answers for a reader, in one sentence. */
  answers: string;
  /** Measures that the table must have, by the name of their columns. */
  needs: readonly string[];
  /** Which rows it draws: the one of the headline, or all. */
  draws: 'headline' | 'all';
  /** Draws the chart at `width` pixels; text is laid out for that width and never scaled below 12 px. */
  draw(input: ChartInput, width: ChartWidth): SVGSVGElement;
}

/** The two widths each chart is drawn at, in pixels; a page shows the one that fits. */
export const chartWidths = { narrow: 288, wide: 640 } as const;

export type ChartWidth = keyof typeof chartWidths;
