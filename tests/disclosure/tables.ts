import type { Equations, Relation, SystemCell } from '#disclosure/solver/equations.ts';

/** A two-way table with its margins: cells "row 1 / column 2", totals "row 1", "column 2", "all". */
export function twoWay(counts: readonly (readonly number[])[]): Equations {
  const width = counts[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => counts.map((row) => row[j] ?? 0));
  const cells: SystemCell[] = counts.flatMap((row, i) =>
    row.map((count, j) => ({ id: `row ${i + 1} / column ${j + 1}`, count })),
  );
  const totals: SystemCell[] = [
    ...counts.map((row, i) => ({ id: `row ${i + 1}`, count: add(row) })),
    ...columns.map((column, j) => ({ id: `column ${j + 1}`, count: add(column) })),
    { id: 'all', count: add(counts.flat()) },
  ];
  const cell = (i: number, j: number): string => `row ${i + 1} / column ${j + 1}`;
  const rows = counts.map((_, i) => `row ${i + 1}`);
  const columnIds = columns.map((_, j) => `column ${j + 1}`);
  const relations: Relation[] = [
    ...rows.map((id, i) => ({
      id: `sum of ${id}`,
      parts: columns.map((_, j) => cell(i, j)),
      total: id,
    })),
    ...columnIds.map((id, j) => ({
      id: `sum of ${id}`,
      parts: counts.map((_, i) => cell(i, j)),
      total: id,
    })),
    { id: 'sum of rows', parts: rows, total: 'all' },
    { id: 'sum of columns', parts: columnIds, total: 'all' },
  ];
  return { cells: [...cells, ...totals], relations };
}

/** A table of 2 × 2 × n with all its margins: cells "1 / 2 / 3", totals with "*". Its sums have no whole vertices for certain. */
export function threeWay(counts: readonly (readonly (readonly number[])[])[]): Equations {
  const sizes = [counts.length, counts[0]?.length ?? 0, counts[0]?.[0]?.length ?? 0];
  const places = sizes.map((size) => [
    '*',
    ...Array.from({ length: size }, (_, i) => String(i + 1)),
  ]);
  const [xs = [], ys = [], zs = []] = places;
  const ids = xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => [x, y, z])));
  const fits = (i: number, place = ''): boolean => place === '*' || place === String(i + 1);
  const cells = ids.map(([x, y, z]) => ({
    id: `${x} / ${y} / ${z}`,
    count: add(
      counts.flatMap((plane, i) =>
        plane.flatMap((row, j) => row.filter((_, k) => fits(i, x) && fits(j, y) && fits(k, z))),
      ),
    ),
  }));
  const relations = ids.flatMap((id) =>
    id.flatMap((place, axis) => {
      if (place !== '*') return [];
      const parts = (places[axis] ?? []).filter((value) => value !== '*');
      const named = id.map((value, i) => (i === axis ? '+' : value)).join(' / ');
      return [
        {
          id: named,
          parts: parts.map((value) => id.with(axis, value).join(' / ')),
          total: id.join(' / '),
        },
      ];
    }),
  );
  return { cells, relations };
}

/** A one-way table, answers "a", "b" …, with its total "all". */
export function oneWay(...counts: readonly number[]): Equations {
  const ids = counts.map((_, i) => String.fromCharCode(97 + i));
  const cells = counts.map((count, i) => ({ id: ids[i] ?? '', count }));
  return {
    cells: [...cells, { id: 'all', count: add(counts) }],
    relations: [{ id: 'sum of answers', parts: ids, total: 'all' }],
  };
}

/** Whole numbers from 0 to below `limit`, the same on every run (a linear congruential generator, Numerical Recipes). */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
