import type { SvgElement } from '#svg/element.ts';
import type { AcceptedShape } from './table-shape.ts';

/**
 * What a chart is drawn from: a grid of numbers, worded, formatted and ordered; nothing is looked up. Rows stand below
 * one another, series within each row. Where one number belongs to a row there is one series without a label.
 */
export interface ChartInput {
  /** Short name, read out instead of the drawing. */
  name: string;
  dir: 'ltr' | 'rtl';
  /**
   * The heading above the drawing states the number of the headline, large, and what it is about: a chart of that number
   * alone says neither again. Default: no.
   */
  stated?: boolean;
  /** What stands within each row, in its order: answers of a scale, groups, waves. At least one. */
  series: ChartSeries[];
  /** In the order they are drawn. */
  rows: ChartRow[];
  /** The numbers that the drawing reaches from and to. */
  axis: Axis;
  /** How the answers lie on a scale; absent where they do not. */
  scale?: Scale | undefined;
  /** A remark beside one row, or one of its cells, e.g. that of a wave. */
  annotation?: ChartAnnotation | undefined;
  /** Words that a chart adds of its own. */
  words: ChartWords;
}

export interface ChartAnnotation {
  /** The position of the row in `rows`. */
  row: number;
  /** The position of the series in `series`, where there are several. */
  series?: number | undefined;
  /** At most 80 characters, without full stop. */
  text: string;
}

export interface ChartRow {
  /** What the row is about, e.g. an answer or a group; empty where there is but one row. */
  label: string;
  /** What it is called in the table; absent where no dimension stands in the rows. */
  code?: string | undefined;
  /** How many people its numbers refer to, "n = 400", where rows differ in it. */
  base?: string | undefined;
  /** The country that it is about: ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** The row that the headline is about. */
  highlighted: boolean;
  /** The row holds all of the others together. */
  total: boolean;
  /** One for each series. */
  cells: ChartCell[];
  /**
   * How far apart are the numbers that it compares, with a sign: "+9 pts", from the second of two groups to the first put
   * forward, or from the first wave to the last; absent where they must not be compared.
   */
  difference?: string | undefined;
  /** The sums of both sides of an opposed scale, as texts; one is absent where a part of it is not known. */
  sides?: { before?: string | undefined; after?: string | undefined } | undefined;
}

export interface ChartSeries {
  /** What it is about, e.g. an answer, a group or a wave; empty where there is but one. */
  label: string;
  /** What it is called in the table; absent where no dimension stands in the series. */
  code?: string | undefined;
  /** Whom its numbers refer to, where series differ in it. */
  base?: string | undefined;
  /** The series that the headline is about. */
  highlighted: boolean;
  /** The series holds all of the others together. Default: no. */
  total?: boolean;
  /** When a wave was, in years; only waves have it. */
  time?: number | undefined;
  /** A wave asked the same question as the one before it, so that a change may be drawn. */
  comparable?: boolean | undefined;
}

/** One number, or the symbol that stands for it. */
export interface ChartCell {
  /** In the unit of the measure; absent where a symbol stands. */
  value?: number | undefined;
  /** The number, or the name of the symbol, as text: "48 %", "suppressed". */
  text: string;
  /** The same where there is little room: "48 %", "[c]". */
  short: string;
  /** The marks of its flags, "*"; notes below the chart explain them. */
  mark?: string | undefined;
  /**
   * Between which values the true one lies, the same in words, and where there is little room: "95% interval: 58% to 66%",
   * "58–66%"; absent where nothing is known of it.
   */
  interval?: { low: number; high: number; text: string; short: string } | undefined;
  /** It was not measured as those of earlier waves, so that no line may lead up to it. Default: it was. */
  startsAnew?: boolean;
  /** The cell that the headline quotes. */
  highlighted: boolean;
}

export interface Axis {
  /** Where the drawing begins; 0 unless numbers are below it. */
  low: number;
  high: number;
  /** Values worth a line, with their texts, from low to high. */
  ticks: { value: number; text: string }[];
  /** The values count people or things, so that they can be drawn one by one. */
  counted: boolean;
}

/** Answers in the order of their meaning; the series of the chart are these answers. */
export interface Scale {
  /** From one view to the opposite one, or from little to much. */
  kind: 'opposed' | 'amount';
  /** The series between both ends; absent where there is none. */
  neutral?: number | undefined;
  /** Series that are no place on the scale, as "no answer". */
  outside: number[];
}

interface ChartWords {
  /** Names everything that the highlighted row leaves out, e.g. "all other answers". */
  rest: string;
  /** Stands where a wave cannot be compared with the one before it, e.g. "The question changed". */
  changed: string;
  /** Stands above the differences of rows: "Difference", of waves "Change"; absent where rows have none. */
  difference?: string | undefined;
  /** How far the intervals of the numbers reach at most, in a sentence without full stop; absent where none has one. */
  margin?: string | undefined;
  /** What one dot of many stands for, in a sentence: "Each dot stands for 100."; absent where it is one. */
  dots?: string | undefined;
}

/** A chart type: the question it answers, what it can draw and how, and what texts must know of it. */
export interface Chart {
  /** The question it answers for a reader, in one sentence. */
  question: string;
  /** Measures that the table must have, by the name of their columns. Default: none. */
  requires?: readonly string[];
  /** Which rows it draws: the one of the headline, or all. */
  draws: 'headline' | 'all';
  /** It shows the interval of each number, or how far they reach. Default: no. */
  intervals?: true;
  /** It draws the annotation of its input; else that stands below the chart. Default: no. */
  annotates?: true;
  /** It draws what is left of the whole beside one number, undivided. Default: no. */
  rest?: true;
  /** Its rows go from little to much, so that a text keeps their order and does not rank them. Default: no. */
  ordered?: true;
  /** The difference between the numbers of a row is written beside them, or ranks the rows as well. Default: neither. */
  differences?: 'written' | 'ranked';
  /** How many people or things one of its dots stands for. Absent where it draws none of them one by one. */
  unit?: (value: number) => number;
  /** The dimensions that it can lay out. Charts of the headline alone take any. */
  accepts: AcceptedShape;
  /** Draws at least one row at one of its sizes; text is laid out for it and never scaled below 12 px. */
  draw(input: ChartInput, size: ChartWidth): Drawing;
}

/** A chart as it is drawn at one of its sizes. */
export interface Drawing {
  /** Its colours are the CSS variables of a palette. */
  svg: SvgElement;
  /** In pixels. */
  width: number;
  height: number;
}

/**
 * The widths each chart can be drawn at, in pixels. A page shows the one that fits: `broad` where a figure has the whole
 * of a large screen. `picture` is for pictures of about a thousand pixels: its texts are large on those.
 */
export const chartWidths = { narrow: 288, wide: 640, broad: 880, picture: 560 } as const;

export type ChartWidth = keyof typeof chartWidths;

/** What a chart has at each of its sizes; where nothing is said of the last two, they have what `wide` has. */
export function bySize<Own>({
  narrow,
  wide,
  broad = wide,
  picture = wide,
}: {
  narrow: Own;
  wide: Own;
  broad?: Own;
  picture?: Own;
}): Record<ChartWidth, Own> {
  return { narrow, wide, broad, picture };
}

/** The cell that a chart of one number draws: that of the headline. */
export function headlineCell(input: ChartInput): { row: ChartRow; cell: ChartCell } | undefined {
  const row = input.rows.find(({ highlighted }) => highlighted) ?? input.rows[0];
  const cell = row?.cells.find(({ highlighted }) => highlighted) ?? row?.cells[0];
  return row && cell && { row, cell };
}
