import type { Problem } from '#errors.ts';
import { countDistinct, type Table, type TableRow, type Texts } from './table.ts';

/** Names of columns that stand again below their table, or all its rows that do: it was pasted twice. */
export function pastedTwice(
  { cells: names }: TableRow,
  columns: readonly Texts[],
  place: Table['place'],
): Problem[] {
  const size = columns[0]?.cells.length ?? 0;
  const second = findRow(size, (row) =>
    columns.every(({ texts, cells }, index) => texts[cells[row] ?? 0] === names[index]?.text),
  );
  if (second !== undefined)
    return [
      {
        ...place(second),
        what: 'column names that stand in the middle of the table',
        mend: 'delete this line, and below it the rows that stand above already',
      },
    ];
  const half = size / 2;
  if (half < 2 || !Number.isInteger(half)) return [];
  const differing = findRow(half, (row) =>
    columns.some(({ cells }) => cells[row] !== cells[row + half]),
  );
  if (differing !== undefined || countDistinct(columns, size) < half) return [];
  return [
    {
      ...place(half),
      what: 'rows that all stand twice, as of a table that was pasted twice',
      mend: `delete lines ${place(half).line} to ${place(size - 1).line}`,
    },
  ];
}

function findRow(size: number, test: (row: number) => boolean): number | undefined {
  for (let row = 0; row < size; row += 1) if (test(row)) return row;
  return undefined;
}
