import type { Place } from '#errors.ts';
import type { TableTexts } from './table-texts.ts';

/** What makes a table look like one row per person, and where. */
export interface Evidence {
  /** What it is, e.g. `e-mail addresses`. */
  what: string;
  /** The column; absent where it is about whole rows. */
  column?: string;
  place: Place;
  /** What else to do, where rows may well be no persons. */
  otherwise?: string;
}

/** A sign of microdata: the first evidence of it in a table. `base` is the number of respondents. */
export type Sign = (texts: TableTexts, base: number | undefined) => Evidence | undefined;
