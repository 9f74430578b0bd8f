import type { Table } from '#tables/table.ts';

/** So many columns may be persons. */
const manyColumns = 10;

/**
 * A wide table with its columns as rows, since persons may stand beside one another: each column becomes a row that
 * begins with its name. Absent where it is narrower than that.
 */
export function turned({ file, decimal, columns, rows }: Table): Table | undefined {
  const [corner, ...others] = columns;
  if (corner === undefined || others.length < manyColumns) return undefined;
  return {
    file,
    decimal,
    columns: [
      { ...corner, name: '' },
      ...rows.map(({ place, cells }) => ({
        name: cells[0]?.text ?? '',
        place: cells[0]?.place ?? place,
        decimalProof: 'none' as const,
      })),
    ],
    rows: others.map(({ name, place }, index) => ({
      place,
      cells: [
        { text: name, place },
        ...rows.map(({ cells, place: start }) => cells[index + 1] ?? { text: '', place: start }),
      ],
    })),
  };
}
