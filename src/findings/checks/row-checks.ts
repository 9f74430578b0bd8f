import { group } from 'd3-array';
import { furtherLines, type Problem } from '#errors.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Row } from '#findings/model/finding.ts';
import { hasBlankNames } from './blank-names.ts';
import type { FindingParts } from './finding-check.ts';

/** No two rows are about the same; one problem for all that are. What a blank name stands for is not known yet. */
export function rowsAreUnique(_: FindingParts, columns: Columns, rows: readonly Row[]): Problem[] {
  const named = rows.filter((row) => !hasBlankNames([row]));
  const twice = [...group(named, (row) => row.key).values()].flatMap(([first, ...others]) =>
    others.map((row) => ({ row, line: first?.place.line ?? 1 })),
  );
  const [first] = twice;
  if (first === undefined) return [];
  return [
    {
      ...first.row.place,
      what: `row that stands already on line ${first.line}`,
      value: first.row.key,
      mend: `${
        columns.dimensions.size === 0
          ? 'keep one row, or add a column that tells them apart'
          : `keep one of the two, or correct its ${[...columns.dimensions.keys()].join(' or ')}`
      }${furtherLines(twice.map(({ row }) => row.place))}`,
    },
  ];
}

/** So many rows are drawn in each language and format within 3 GB; a reader looks at far fewer. */
const maximumRows = 2000;

/** A finding has no more rows than can be drawn: more would take all memory. */
export function rowsAreFew(
  { table, spec, document }: FindingParts,
  rows: readonly number[],
): Problem[] {
  const surplus = rows[maximumRows];
  if (surplus === undefined) return [];
  const other = spec.filter ? 'choose fewer with "filter"' : 'choose rows with a "filter"';
  return [
    {
      ...table.place(surplus),
      what: `finding of ${rows.length} rows, and no more than ${maximumRows} can be drawn`,
      value: table.file,
      mend: `${other} in ${document.file}, make several findings of the table, or sum groups up`,
    },
  ];
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
