import { group } from 'd3-array';
import type { Problem } from '#errors.ts';
import type { Columns } from './columns.ts';
import type { Row } from './finding.ts';
import type { FindingParts } from './check.ts';
import { placeIn } from './places.ts';

/** Each dimension of a row has a value. */
export function rowsAreNamed(_: FindingParts, __: Columns, rows: readonly Row[]): Problem[] {
  return rows.flatMap((row) =>
    Object.entries(row.values)
      .filter(([, value]) => value === '')
      .map(([name]) => ({
        ...placeIn(row, name),
        what: `empty ${name}`,
        mend: `write which ${name} the row is about, or remove the row`,
      })),
  );
}

/** No two rows are about the same. */
export function rowsAreUnique(_: FindingParts, columns: Columns, rows: readonly Row[]): Problem[] {
  return [...group(rows, (row) => row.key).values()].flatMap(([first, ...others]) =>
    others.map((row) => ({
      ...row.place,
      what: `row that stands already on line ${first?.place.line ?? '?'}`,
      value: row.key,
      mend:
        columns.dimensions.size === 0
          ? 'keep one row, or add a column that tells them apart'
          : `keep one of the two, or correct its ${[...columns.dimensions.keys()].join(' or ')}`,
    })),
  );
}

/** An order lists every value of its dimension. */
export function orderIsComplete(
  { spec, document, table }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  return Object.entries(spec.order ?? {}).flatMap(([name, listed]) => {
    const present = rows.flatMap((row) => row.values[name] ?? []).filter((value) => value !== '');
    const unlisted = [...new Set(present)].filter((value) => !listed.includes(value));
    if (unlisted.length === 0) return [];
    return [
      {
        ...document.place(['order', name]),
        what: `order that leaves out values of ${name}`,
        value: unlisted.join(', '),
        mend: `add them: every value that ${table.file} has is listed, written the same way`,
      },
    ];
  });
}
