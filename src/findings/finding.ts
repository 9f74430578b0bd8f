import type { ChartName } from '#charts/index.ts';
import type { Place } from '#errors.ts';
import type { Cell } from './cell.ts';
import type { FlagName } from './flags.ts';
import type { IntervalSource } from './interval.ts';
import type { MeasureName } from './measures.ts';

/** One published result: its rows, checked and complete. */
export interface Finding {
  /** The name of its files, and of its address. */
  id: string;
  chart: ChartName;
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
  /** The question behind one of its dimensions, where that is known: whether a person could give several answers. */
  answers?: { column: string; choice: 'one' | 'several' };
  /** Respondents that percentages refer to, where no row says otherwise; absent where there is no base. */
  base?: number;
  /** Where the intervals in `low` and `high` come from; absent where there are none. */
  interval?: IntervalSource;
  source: { url?: string | undefined; date?: string | undefined };
  /** Changes whenever a number or its meaning does: the first 8 hexadecimal digits of a SHA-256. */
  version: string;
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
