import { describe, expect, it } from 'vitest';
import { cheapestCover, type Clause } from '#disclosure/pattern/hitting-set.ts';

const prices = new Map([
  ['a', { figures: 1, count: 50 }],
  ['b', { figures: 1, count: 20 }],
  ['c', { figures: 1, count: 10 }],
  ['d', { figures: 3, count: 1 }],
]);
const below = { figures: Infinity, count: Infinity };
const cover = (clauses: Clause[]): string[] | undefined => {
  const { chosen } = cheapestCover(clauses, prices, { below, effort: 1000 });
  return chosen && [...chosen].toSorted();
};

describe('cheapestCover(clauses)', () => {
  it.each<[string, Clause[], string[] | undefined]>([
    ['takes the cheapest cell of one clause', [{ any: ['a', 'b', 'd'] }], ['b']],
    [
      'takes one dear cell before two cheap ones',
      [{ any: ['a', 'b'] }, { any: ['a', 'c'] }],
      ['a'],
    ],
    ['takes fewer figures before smaller counts', [{ any: ['a', 'd'] }], ['a']],
    [
      'heeds a clause only where its cell is hidden',
      [{ any: ['a'], unless: 'b' }, { any: ['b', 'c'] }],
      ['c'],
    ],
    [
      'accepts what a hidden cell asks for',
      [{ any: ['c'], unless: 'b' }, { any: ['b'] }],
      ['b', 'c'],
    ],
    [
      'gives up a cell that nothing can make safe',
      [{ any: [], unless: 'c' }, { any: ['b', 'c'] }],
      ['b'],
    ],
    ['takes nothing where nothing is asked', [], []],
    ['is undefined where a clause cannot be met', [{ any: [] }], undefined],
  ])('%s', (_, clauses, expected) => {
    expect(cover(clauses)).toEqual(expected);
  });

  it('finds nothing that costs less than the cheapest', () => {
    const best = { figures: 1, count: 20 };
    expect(
      cheapestCover([{ any: ['a', 'b'] }], prices, { below: best, effort: 1000 }).chosen,
    ).toBeUndefined();
  });

  it('tells that it gave up by the sets it looked at', () => {
    expect(
      cheapestCover([{ any: ['a', 'b'] }], prices, { below, effort: 1 }).nodes,
    ).toBeGreaterThan(1);
  });
});
