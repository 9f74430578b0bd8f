import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { Table, TableRow } from '#tables/table.ts';
import type { Check, FindingParts } from './check.ts';
import type { FindingSpec } from './finding-spec.ts';

type Filter = FindingSpec['filter'];

/** The rows of a table that a filter lets pass. */
export function chosenRows({ rows, columns }: Table, filter: Filter = {}): TableRow[] {
  const wanted = Object.entries(filter).map(([name, value]) => ({
    index: columns.findIndex((column) => column.name === name),
    values: listed(value),
  }));
  return rows.filter(({ cells }) =>
    wanted.every(({ index, values }) => values.includes(cells[index]?.text ?? '')),
  );
}

/** The columns that a filter holds at one value: they tell no rows apart. */
export function fixedValues(filter: Filter = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** Each value of a filter is in the table, and they leave at least one row. */
export const filterFindsRows: Check = (parts, _, rows) => {
  const { spec, document, table } = parts;
  const absent = Object.entries(spec.filter ?? {}).flatMap(([name, value]) =>
    absentValues(parts, name, value),
  );
  if (rows.length > 0 || absent.length > 0) return absent;
  return [
    {
      ...document.place(['filter'], 'key'),
      what: `filter that no row of ${table.file} passes`,
      value: Object.entries(spec.filter ?? {})
        .map(([name, value]) => `${name}: ${listed(value).join(' or ')}`)
        .join(', '),
      mend: 'each of its values is in the table, but in no row together: correct one',
    },
  ];
};

function absentValues(
  { document, table }: FindingParts,
  name: string,
  value: string | string[],
): Problem[] {
  const index = table.columns.findIndex((column) => column.name === name);
  const present = new Set(table.rows.map((row) => row.cells[index]?.text ?? ''));
  return listed(value).flatMap((each, position) => {
    if (present.has(each)) return [];
    return [
      {
        ...document.place(['filter', name, ...(typeof value === 'string' ? [] : [position])]),
        what: `filter that no row of ${table.file} passes`,
        value: each,
        mend: expectedOneOf(each, [...present]),
      },
    ];
  });
}

function listed(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}
