import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { oneWay, twoWay } from './tables.ts';

const hiddenOf = (equations: Equations, rule: Parameters<typeof suppress>[1]): string[] =>
  [...suppress(equations, rule).hidden.keys()].toSorted();

// The example of protectTable() in the reference of R sdcTable 0.28 (https://sdctools.github.io/sdcTable/reference/protectTable.html):
// regions A to D by gender, one primary cell of 2, protected by HITAS with an objective value of 42.
describe('the example table of sdcTable', () => {
  const table = twoWay([
    [18, 2],
    [14, 19],
    [12, 10],
    [11, 14],
  ]);
  const published = [
    'row 1 / column 1',
    'row 1 / column 2',
    'row 3 / column 1',
    'row 3 / column 2',
  ];

  it('gets the pattern that sdcTable publishes: 2, 18, 12 and 10', () => {
    expect(hiddenOf(table, { minimum: 3 })).toEqual(published);
    expect(hiddenOf(table, { minimum: 5 })).toEqual(published);
  });

  it('is given away by its primary cell alone, as attack() of sdcTable says: 2 to 2', () => {
    expect(audit(table, new Set(['row 1 / column 2']), { minimum: 3 })[0]?.range).toEqual({
      low: 2,
      high: 2,
    });
  });
});

// UK National LGBT Survey 2017, data tables: 5 or fewer are hidden, zeros printed, and in a single-answer question the second
// smallest cell of the column is hidden too.
describe('the rule of the UK National LGBT Survey', () => {
  it.each([
    [
      [120, 40, 9, 3],
      ['c', 'd'],
    ],
    [
      [120, 40, 0, 5],
      ['b', 'd'],
    ],
    [
      [120, 40, 6, 3],
      ['c', 'd'],
    ],
  ])('hides the second smallest count of %j, as we do', (counts, expected) => {
    expect(hiddenOf(oneWay(...counts), { minimum: 6 })).toEqual(expected);
  });

  it('leaves what we close: two small counts that make a small one', () => {
    const breaches = audit(oneWay(120, 40, 1, 2), new Set(['c', 'd']), { minimum: 6 });
    expect(breaches.map(({ id, attacker, range }) => [id, attacker, range])).toEqual([
      ['c', 'reader', { low: 1, high: 2 }],
      ['d', 'reader', { low: 1, high: 2 }],
    ]);
  });
});

// Devographics (api/src/compute/stages/apply_dataset_cutoff.ts, 2026): facets below a cut-off are hidden, and where it is only one of a
// bucket, the next smallest facet of that bucket too. Nothing is done across buckets.
describe('the cut-off of Devographics', () => {
  const counts = [
    [7, 30, 45],
    [25, 60, 31],
    [40, 22, 50],
  ];

  function cutOff(cutoff: number): Set<string> {
    return new Set(
      counts.flatMap((row, i) => {
        const small = row.filter((count) => count < cutoff);
        const smallest = row
          .toSorted((a, b) => a - b)
          .slice(0, small.length === 1 ? 2 : small.length);
        return row.flatMap((count, j) =>
          smallest.includes(count) ? [`row ${i + 1} / column ${j + 1}`] : [],
        );
      }),
    );
  }

  it('hides 7 and 30 in one row, which the totals of the columns give away', () => {
    expect([...cutOff(10)]).toEqual(['row 1 / column 1', 'row 1 / column 2']);
    expect(
      audit(twoWay(counts), cutOff(10), { minimum: 10 }).map(({ id, range, relations }) => [
        id,
        range,
        relations,
      ]),
    ).toContainEqual(['row 1 / column 1', { low: 7, high: 7 }, ['sum of column 1']]);
  });

  it('takes two cells more to close', () => {
    expect(hiddenOf(twoWay(counts), { minimum: 10 })).toHaveLength(4);
    expect(
      audit(twoWay(counts), new Set(hiddenOf(twoWay(counts), { minimum: 10 })), { minimum: 10 }),
    ).toEqual([]);
  });
});
