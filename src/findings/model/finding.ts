import type { ChartName } from '#charts/index.ts';
import type { Place } from '#errors.ts';
import type { FlagName } from '#findings/specs/flags.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Cell } from './cell.ts';

/** One published result: its rows, checked and complete. */
export interface Finding {
  /** The name of its files, and of its address. */
  id: string;
  /** The file of its settings, e.g. "data/services.yaml". */
  settings: string;
  /** The edition of the study that it is of, by its name; absent where it is of the study itself. */
  edition?: string;
  /** The finding of an earlier edition that asked the same. */
  continues?: string;
  /** What it was called before, and breakdowns that it no longer has, as "services/by-age". */
  formerly?: string[];
  /** The question as it was asked, in the words of the source. */
  question?: Question;
  /** How it is drawn; absent where its columns choose. */
  chart?: ChartName;
  /** The columns that name groups and answers, without those that a filter holds fixed. */
  dimensions: string[];
  /** Where its columns are named, by their names. */
  places: Record<string, Place>;
  /** The columns that hold numbers, in the order of the table. */
  measures: MeasureName[];
  /** In the order they are shown. */
  rows: Row[];
  /** The cell that the headline is about. */
  headline: { row: Row; measure: MeasureName };
  /** The row or the wave that a remark stands beside. */
  annotation?: Annotation;
  /** The question behind one of its dimensions, where that is known. */
  answers?: Answers;
  /** The dimension that tells when the same was asked. */
  waves?: Waves;
  /** The dimension whose values are countries. */
  countries?: string;
  /** The value of a dimension that holds all of its others together. */
  totals: Record<string, string>;
  /** Values of a dimension that hold some of its others together, with their parts. */
  subtotals?: Record<string, Record<string, string[]>>;
  /** The dimensions that readers can break it down by, one at a time. */
  breakdowns: string[];
  /** The values of the dimensions that have an order of their own, as it is listed; others are shown by size, waves by time. */
  order: Record<string, string[]>;
  /** Respondents that percentages refer to, where no row says otherwise; "unknown" where the source does not say it, absent where there is no base. */
  base?: number | 'unknown';
  /** Where the intervals in `low` and `high` come from; absent where there are none. */
  interval?: IntervalSource;
  /** Whether its percentages were weighted. */
  weighted: boolean;
  /** How many times wider its variance is than in a simple random sample; 1 where it is one. */
  designEffect: number;
  counting: Counting;
  source: { url?: string | undefined; date?: string | undefined };
  /** The day when it was first published here, e.g. "2025-06-15"; absent where nobody states it. */
  published?: string | undefined;
  /** What was corrected, the last first: the day, and the name of the text that says it. */
  corrections?: {
    date: string;
    text: string;
    samePeople?: boolean | undefined;
    withdraws?: boolean | undefined;
  }[];
  /** Changes whenever a number or its meaning does: the first 8 hexadecimal digits of a SHA-256. */
  version: string;
}

/** A question as a table has it. */
interface Question {
  text: string;
  /** The language that it is in, as a tag of BCP 47; absent where nobody says it. */
  language?: string;
}

/** What a remark stands beside. */
export interface Annotation {
  kind: 'row' | 'wave';
  /** The key of the row, or the name of the wave. */
  name: string;
  /** Where the settings name it. */
  place: Place;
}

/** A question, as far as a study says. */
export interface Answers {
  /** The dimension whose values are its answers. */
  column: string;
  /** Whether a person could give several answers. */
  choice: 'one' | 'several';
  /** The answer that stands for all that were not listed. */
  other?: string;
  /** How the answers lie on a scale. */
  scale?: 'opposed' | 'amount';
  /** The answer in the middle of the scale. */
  neutral?: string;
  /** Answers that are no place on the scale. */
  outside: string[];
}

/** Times at which the same was asked. */
export interface Waves {
  /** The dimension that tells them apart. */
  column: string;
  /** The waves that asked the same question in the same way. */
  same: string[];
}

/** How the counts of a finding hang together: what it takes to compare them with another release. */
export interface Counting {
  /** Its table, and columns that count by another name than their own: findings that share both print the same cells. */
  table: string;
  /** The value of each column that a filter holds fixed. */
  filter?: Record<string, string>;
  /** What adds up in a dimension: the value that is the total of its others, or each total with its parts. */
  totals?: Record<string, string | Record<string, string[]>>;
  /** Dimensions that have no total, as the study says. */
  apart?: string[];
  /** Who is counted, where the study gives it a name. */
  population?: string;
  /** Bases are printed in steps of so many. */
  baseStep: number;
  /** Percentages were weighted: they are not count ÷ base. */
  weighted: boolean;
}

/** One row of a finding. */
export interface Row {
  /** Its values joined by " / ": the name by which words quote it. Empty where there is no dimension. */
  key: string;
  place: Place;
  /** The place of each of its cells, by the name of the column. */
  places: Record<string, Place>;
  /** The value of each dimension. */
  values: Record<string, string>;
  /** The cell of each measure of the finding. */
  cells: Partial<Record<MeasureName, Cell>>;
  /** What its numbers are marked with. */
  flags: Partial<Record<MeasureName, FlagName[]>>;
}

/** Where the intervals of a finding come from: computed here, or from the table. */
export type IntervalSource = 'wilson' | 'published';
