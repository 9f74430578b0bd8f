import type { Place } from '#errors.ts';
import type { Row } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Table } from '#tables/table.ts';
import type { Columns } from './columns.ts';

/** Where a row has its cell of a column. */
export function placeOfCell(row: Row, column: string): Place {
  return row.places[column] ?? row.place;
}

/** Where a row has its cell of a measure. */
export function placeOfMeasure(
  row: Row,
  { measures }: Columns,
  table: Table,
  measure: MeasureName,
): Place {
  return placeOfCell(row, table.columns[measures.get(measure) ?? 0]?.name ?? '');
}
