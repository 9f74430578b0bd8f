import type { FlagColumn } from '#findings/specs/flags.ts';
import type { MeasureName } from '#findings/specs/measures.ts';

/** Which columns of a table hold what; the numbers are positions in the table. */
export interface Columns {
  dimensions: Map<string, number>;
  measures: Map<MeasureName, number>;
  /** Columns that mark numbers. */
  flags: Map<FlagColumn, number>;
}
