/** One row of a tidy table as it is printed. */
export interface CountRow {
  /** The value of each dimension, e.g. `{ group: "all", answer: "yes" }`; rows with the same values are the same cell. */
  values: Readonly<Record<string, string>>;
  /** The count, where it is known. */
  n?: number;
  /** The percentage as printed, from 0 to 100, where it is printed. */
  percent?: number;
  /** Decimals of the printed percentage. Default: 0. */
  decimals?: number;
  /** Number of people that the percentage refers to. Default: `base` of the table. */
  base?: number;
  /**
   * What the source itself does not print, so that nobody here knows it: the count (or the percentage that would give it), or the base.
   * Anything else that the row prints of the same number gives it away. Default: nothing.
   */
  withheld?: readonly ('count' | 'base')[];
  /** A withheld count may be that of nobody: a zero that goes with its base. Default: false. */
  mayBeEmpty?: boolean;
  /** Stands for a count that the source does not have: it may be any, and needs no protection. Default: false. */
  missing?: boolean;
  /** Something is told of people who are in the base, e.g. their mean. Default: where a count or a percentage is above 0. */
  exists?: boolean;
  /** Stands for a base that the source does not have. Default: false. */
  baseMissing?: boolean;
}

/** The value that is the total of all others, or each total with its parts. */
export type Total = string | Readonly<Record<string, readonly string[]>>;

/** A tidy table of counts of people: all rows that are printed anywhere, by however many findings. */
export interface CountTable {
  /** Goes before each id, so that tables share no cell by accident. Default: none. */
  name?: string;
  rows: readonly CountRow[];
  /**
   * What adds up in a dimension: the value that is the total of all others, e.g. `{ group: "all" }`, or each total with
   * its parts, e.g. `{ country: { EU: ["FR", "DE"], all: ["EU", "other"] } }`. Default: nothing does.
   */
  totals?: Readonly<Record<string, Total>>;
  /** Dimensions whose values do not add up to anything, as the study says. Default: none. */
  apart?: readonly string[];
  /** Who is counted: tables with the same name count the same people, with different names not. Default: nobody says it. */
  population?: string;
  /** The edition of the study whose people it counts: those of others are other people, unless they have the same `population`. Default: it may be of any. */
  edition?: string;
  /** How many people the whole study asked, where they may be all in the table. Default: `base`. */
  studyBase?: number;
  /** The dimension whose values are the answers to one question: they share a base. Default: each row has a base of its own. */
  answers?: string;
  /** Several answers were allowed: they do not add up to the base. Default: false. */
  several?: boolean;
  /** The base of rows that state none; taken for a number that everyone knows. Default: none. */
  base?: number;
  /** The numbers that a rounded `base` can be, as other tables tell. Default: all that round to it. */
  possible?: readonly number[] | undefined;
  /** Bases are printed in steps of so many, e.g. 10. Default: 1. */
  baseStep?: number;
  /** Percentages were weighted: beside a printed count they tell nothing of a base. Default: false. */
  weighted?: boolean;
}

/** Whether a value holds others of its dimension together. */
export function isTotalValue(total: Total | undefined, value: string | undefined): boolean {
  if (total === undefined || value === undefined) return false;
  return typeof total === 'string' ? value === total : Object.hasOwn(total, value);
}
