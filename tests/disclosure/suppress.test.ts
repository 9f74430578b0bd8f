import { describe, expect, it } from 'vitest';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { oneWay, threeWay, twoWay } from './tables.ts';

const five = { minimum: 5 };
const hiddenOf = (equations: Equations, rule: Parameters<typeof suppress>[1] = five): string[] =>
  [...suppress(equations, rule).hidden.keys()].toSorted();

describe('suppress(one-way table)', () => {
  it.each([
    ['hides nothing where no count is small', [50, 40, 30], []],
    ['hides a small count and the smallest other one', [3, 50, 40], ['a', 'c']],
    ['prints zeros and counts from the minimum on', [0, 5, 40], []],
    ['hides two small counts without a third where they may well be large', [4, 2, 40], ['a', 'b']],
    ['hides a third where two small counts add up to a small one', [1, 2, 40], ['a', 'b', 'c']],
    ['does not take a 5 to cover a 1: 6 in all leaves only 1 and 5', [1, 5, 9], ['a', 'c']],
    ['takes a 6 to cover a 1', [1, 6, 9], ['a', 'b']],
    ['hides the total where nothing else is left', [3, 0, 0], ['a', 'all']],
    ['hides a small total with its parts', [1, 2, 0], ['a', 'all', 'b']],
  ])('%s: %j', (_, counts, expected) => {
    expect(hiddenOf(oneWay(...counts))).toEqual(expected);
  });

  it('takes the first of two equal counts, on every run', () => {
    expect(hiddenOf(oneWay(3, 20, 20))).toEqual(['a', 'b']);
  });
});

describe('suppress(two-way table)', () => {
  it('hides the textbook cycle of four cells', () => {
    const table = twoWay([
      [3, 20, 30],
      [25, 14, 40],
      [8, 50, 60],
    ]);
    expect(hiddenOf(table)).toEqual([
      'row 1 / column 1',
      'row 1 / column 2',
      'row 2 / column 1',
      'row 2 / column 2',
    ]);
    expect(suppress(table, five)).toMatchObject({ exposed: [] });
  });

  it('lets two small counts cover each other in a cycle', () => {
    const table = twoWay([
      [3, 20, 30],
      [25, 2, 40],
      [80, 50, 60],
    ]);
    expect(hiddenOf(table)).toEqual([
      'row 1 / column 1',
      'row 1 / column 2',
      'row 2 / column 1',
      'row 2 / column 2',
    ]);
  });

  it('goes through the margins where they are the way with fewest cells', () => {
    const table = twoWay([
      [3, 0],
      [0, 40],
    ]);
    expect(hiddenOf(table)).toEqual(['all', 'column 1', 'row 1', 'row 1 / column 1']);
  });
});

describe('suppress(three-way table)', () => {
  it('hides the corners of a cube for one small count', () => {
    const counts = [0, 1, 2, 3].map((x) =>
      [0, 1, 2, 3].map((y) => [0, 1, 2, 3, 4].map((z) => 20 + 10 * x + 5 * y + z)),
    );
    const table = threeWay(
      counts.map((plane) => plane.map((row) => row.map((count) => (count === 20 ? 3 : count)))),
    );
    expect(hiddenOf(table)).toEqual([
      '1 / 1 / 1',
      '1 / 1 / 2',
      '1 / 2 / 1',
      '1 / 2 / 2',
      '2 / 1 / 1',
      '2 / 1 / 2',
      '2 / 2 / 1',
      '2 / 2 / 2',
    ]);
  });
});

describe('suppress(equations)', () => {
  it('hides an answer whose few others anyone could subtract', () => {
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 998 },
        { id: 'others', count: 2, printed: false },
      ],
      relations: [{ id: 'base', parts: ['yes', 'others'], total: 1000 }],
    };
    expect(suppress(equations, five).hidden).toEqual(new Map([['yes', 'secondary']]));
  });

  it('names a cell that nothing can protect', () => {
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 3 },
        { id: 'no', count: 97, keep: true },
      ],
      relations: [{ id: 'base', parts: ['yes', 'no'], total: 100 }],
    };
    expect(
      suppress(equations, five).exposed.map(({ id, attacker }) => `${id}: ${attacker}`),
    ).toEqual(['yes: reader', 'yes: insider']);
  });

  it('weighs figures before counts', () => {
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 3 },
        { id: 'no', count: 20, figures: 4 },
        { id: 'unsure', count: 70 },
      ],
      relations: [{ id: 'base', parts: ['yes', 'no', 'unsure'], total: 93 }],
    };
    expect(hiddenOf(equations)).toEqual(['unsure', 'yes']);
  });

  it('leaves counts of other things than people alone', () => {
    const equations: Equations = {
      cells: [{ id: 'towns', count: 2, people: false }],
      relations: [],
    };
    expect(hiddenOf(equations)).toEqual([]);
  });

  it('hides nothing more where rounded percentages leave enough open', () => {
    // 0.2 % of 1,718 is 3 or 4; the whole percentages of the others leave room for any of 0 to 17.
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 825, shown: { low: 817, high: 833 } },
        { id: 'no', count: 890, shown: { low: 885, high: 902 } },
        { id: 'unsure', count: 3, shown: { low: 3, high: 4 } },
      ],
      relations: [{ id: 'base', parts: ['yes', 'no', 'unsure'], total: 1718 }],
    };
    expect(hiddenOf(equations)).toEqual(['unsure']);
  });

  it('hides a cell where precise percentages would give the small one away', () => {
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 826, shown: { low: 826, high: 827 } },
        { id: 'no', count: 889, shown: { low: 888, high: 889 } },
        { id: 'unsure', count: 3, shown: { low: 3, high: 4 } },
      ],
      relations: [{ id: 'base', parts: ['yes', 'no', 'unsure'], total: 1718 }],
    };
    expect(hiddenOf(equations)).toEqual(['unsure', 'yes']);
  });

  it.each([
    [
      'a repeated id',
      [
        { id: 'a', count: 1 },
        { id: 'a', count: 1 },
      ],
      [],
      'a cell id stands twice',
    ],
    ['a count that is not whole', [{ id: 'a', count: 1.5 }], [], 'not a count: a: 1.5'],
    [
      'a sum that is wrong',
      [{ id: 'a', count: 1 }],
      [{ id: 'r', parts: ['a'], total: 2 }],
      'the parts do not make the total: r',
    ],
    ['an unknown cell', [], [{ id: 'r', parts: ['a'], total: 2 }], 'unknown cell in r: a'],
  ])('throws on %s', (_, cells, relations, message) => {
    expect(() => suppress({ cells, relations }, five)).toThrow(message);
  });
});
