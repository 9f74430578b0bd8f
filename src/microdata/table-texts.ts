import type { Table } from '#tables/table.ts';
import { type ColumnKind, kindsOf } from './column-kinds.ts';
import { readColumns, type ReadColumns } from './column-texts.ts';
import { countedIn, type PeopleCounts } from './counted.ts';

/** A table as it is looked through for persons. */
export interface TableTexts extends ReadColumns {
  /** What each column is about. */
  kinds: ColumnKind[];
  /** How it counts people. */
  counted: PeopleCounts;
}

/** Looks through a table once, for all signs. */
export function lookThrough(table: Table): TableTexts {
  const read = readColumns(table);
  const kinds = kindsOf(read);
  return { ...read, kinds, counted: countedIn(kinds, read) };
}
