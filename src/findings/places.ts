import type { Place } from '#errors.ts';
import type { Table } from '#tables/table.ts';
import type { Columns } from './columns.ts';
import type { Row } from './finding.ts';
import type { MeasureName } from './measures.ts';

/** Where a row has its cell of a column. */
export function placeIn(row: Row, column: string): Place {
  return row.places[column] ?? row.place;
}

/** Where a row has its cell of a measure. */
export function placeOfMeasure(
  row: Row,
  { measures }: Columns,
  table: Table,
  measure: MeasureName,
): Place {
  return placeIn(row, table.columns[measures.get(measure) ?? 0]?.name ?? '');
}
