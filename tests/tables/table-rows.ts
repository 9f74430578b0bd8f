import { rowAt, type Table, type TableRow } from '#tables/table.ts';

/** All rows of a table. */
export function tableRows(table: Table): TableRow[] {
  return Array.from({ length: table.size }, (_, row) => rowAt(table, row));
}
