import { describe, expect, it } from 'vitest';
import { furthest, type Prepared, relax } from '#disclosure/solver/relaxation.ts';
import { eliminate, type TableauRow } from '#disclosure/solver/tableau.ts';
import { numbersFrom } from './tables.ts';

const upTo = (high: number, variables: number): { low: number; high: number }[] =>
  Array.from({ length: variables }, () => ({ low: 0, high }));

function prepare(rows: TableauRow[], size: number): Prepared {
  const tableau = eliminate(rows, size);
  if (tableau === undefined) throw new Error('the rows contradict one another');
  return { rows, tableau };
}

const sum = (total: number, ...variables: number[]): TableauRow => ({
  terms: variables.map((variable) => [variable, 1] as const),
  sum: total,
});

describe('eliminate(rows)', () => {
  it('drops a row that says nothing new', () => {
    expect(eliminate([sum(5, 0, 1), sum(5, 0, 1)], 2)?.lines).toHaveLength(1);
  });

  it('is undefined where rows contradict one another', () => {
    expect(eliminate([sum(5, 0, 1), sum(6, 0, 1)], 2)).toBeUndefined();
  });
});

describe('furthest(prepared, question)', () => {
  it('finds both ends of a sum', () => {
    const prepared = prepare([sum(7, 0, 1)], 2);
    const bounds = [
      { low: 0, high: 9 },
      { low: 3, high: 5 },
    ];
    const question = { bounds, start: [4, 3] };
    expect(furthest(prepared, { ...question, aim: { variable: 0, sign: 1 } })).toEqual([4, 3]);
    expect(furthest(prepared, { ...question, aim: { variable: 0, sign: -1 } })).toEqual([2, 5]);
  });

  it('starts from numbers that are no solution', () => {
    const prepared = prepare([sum(7, 0, 1), sum(9, 1, 2)], 3);
    const question = { bounds: upTo(20, 3), start: [20, 20, 20] };
    expect(furthest(prepared, { ...question, aim: { variable: 2, sign: 1 } })).toEqual([7, 0, 9]);
  });

  it('is undefined where the bounds leave no solution', () => {
    const prepared = prepare([sum(7, 0, 1)], 2);
    const question = { bounds: upTo(3, 2), start: [0, 0], aim: { variable: 0, sign: 1 as const } };
    expect(furthest(prepared, question)).toBeUndefined();
  });

  // Three pairs that make odd sums: half-integers solve it, whole numbers do not go as far.
  const triangle = prepare(
    [
      {
        terms: [
          [0, 1],
          [1, 1],
          [3, 1],
        ],
        sum: 1,
      },
      {
        terms: [
          [1, 1],
          [2, 1],
          [4, 1],
        ],
        sum: 1,
      },
      {
        terms: [
          [0, 1],
          [2, 1],
          [5, 1],
        ],
        sum: 1,
      },
      {
        terms: [
          [0, 1],
          [1, 1],
          [2, 1],
          [6, -1],
        ],
        sum: 0,
      },
    ],
    7,
  );
  const question = {
    bounds: upTo(3, 7),
    start: [0, 0, 0, 1, 1, 1, 0],
    aim: { variable: 6, sign: 1 as const },
  };

  it('goes to whole numbers where the linear optimum is none', () => {
    expect(furthest(triangle, question)?.[6]).toBe(1);
    expect(furthest(triangle, question, 2)).toBeUndefined();
  });

  it('finds a whole solution where the vertices are none: x = y = z = 1 only', () => {
    const pairs = prepare([sum(2, 0, 1), sum(2, 1, 2), sum(2, 0, 2)], 3);
    const bounds = upTo(5, 3);
    expect(furthest(pairs, { bounds, start: [0, 0, 0], aim: { variable: 0, sign: 1 } })).toEqual([
      1, 1, 1,
    ]);
    const odd = prepare([sum(1, 0, 1), sum(1, 1, 2), sum(1, 0, 2)], 3);
    expect(
      furthest(odd, { bounds, start: [0, 0, 0], aim: { variable: 0, sign: 1 } }),
    ).toBeUndefined();
  });

  it('throws where numbers are too large to count exactly', () => {
    const rows: TableauRow[] = [
      {
        terms: [
          [0, 2 ** 40 + 1],
          [1, 1],
        ],
        sum: 2 ** 40,
      },
      {
        terms: [
          [0, 1],
          [1, 2 ** 40 - 1],
        ],
        sum: 3,
      },
    ];
    expect(() => eliminate(rows, 2)).toThrow('numbers too large');
  });
});

describe('furthest against trying every value', () => {
  it('agrees in 2000 random problems with factors of -2 to 3', () => {
    const random = numbersFrom(1960);
    for (let i = 0; i < 2000; i++) {
      const rows = Array.from({ length: 1 + random(3) }, () => randomRow(random));
      const high = Array.from({ length: 4 }, () => random(5));
      const values = everyValue(high, rows).map((solution) => solution[0] ?? 0);
      const tableau = eliminate(rows, 4);
      const bounds = high.map((most) => ({ low: 0, high: most }));
      const ends = ([-1, 1] as const).map(
        (sign) =>
          tableau &&
          furthest(
            { rows, tableau },
            { bounds, start: [1, 1, 1, 1], aim: { variable: 0, sign } },
          )?.[0],
      );
      const expected =
        values.length === 0 ? [undefined, undefined] : [Math.min(...values), Math.max(...values)];
      expect({ i, ends }).toEqual({ i, ends: expected });
    }
  });
});

function randomRow(random: (limit: number) => number): TableauRow {
  return {
    terms: [0, 1, 2, 3].map((variable) => [variable, random(6) - 2] as const),
    sum: random(9) - 1,
  };
}

/** All whole numbers from 0 to `high` that make every sum. */
function everyValue(high: readonly number[], rows: readonly TableauRow[]): number[][] {
  const all = high.reduce<number[][]>(
    (known, most) =>
      known.flatMap((values) => Array.from({ length: most + 1 }, (_, value) => [...values, value])),
    [[]],
  );
  return all.filter((values) =>
    rows.every(
      ({ terms, sum }) =>
        terms.reduce((total, [j, factor]) => total + factor * (values[j] ?? 0), 0) === sum,
    ),
  );
}

describe('relax(prepared, question)', () => {
  it('prices only what stands in the way', () => {
    const prepared = prepare([sum(7, 0, 1), sum(9, 2, 3)], 4);
    const bounds = [
      { low: 0, high: 9 },
      { low: 3, high: 3 },
      { low: 0, high: 9 },
      { low: 2, high: 2 },
    ];
    const relaxed = relax(prepared, { bounds, start: [4, 3, 7, 2], aim: { variable: 0, sign: 1 } });
    expect(relaxed?.limit).toBe(4);
    expect([...(relaxed?.prices ?? [])].map((price) => price !== 0)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
