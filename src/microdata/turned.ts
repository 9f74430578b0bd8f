import { rowAt, type Table, tableOf } from '#tables/table.ts';

/** So many columns may be persons. */
const manyColumns = 10;

/** So many rows tell what columns are about. */
const enoughRows = 10_000;

/**
 * A wide table with its columns as rows, since persons may stand beside one another: each column becomes a row that
 * begins with its name. Absent where it is narrower than that.
 */
export function turned(table: Table): Table | undefined {
  const [corner, ...others] = table.columns;
  if (corner === undefined || others.length < manyColumns) return undefined;
  const size = Math.min(table.size, enoughRows);
  const rows = Array.from({ length: size }, (_, row) => rowAt(table, row));
  return tableOf(
    table.file,
    [
      { name: '', place: corner.place },
      ...rows.map(({ place, cells }) => ({
        name: cells[0]?.text ?? '',
        place: cells[0]?.place ?? place,
      })),
    ],
    others.map(({ name, place }, index) => ({
      place,
      cells: [
        { text: name, place },
        ...rows.map(({ cells, place: start }) => cells[index + 1] ?? { text: '', place: start }),
      ],
    })),
  );
}
