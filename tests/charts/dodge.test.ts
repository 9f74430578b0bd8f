import { describe, expect, it } from 'vitest';
import { dodge } from '#charts/sheet/dodge.ts';

const wishes = (...tops: number[]) => tops.map((top) => ({ top, height: 10 }));

describe('dodge', () => {
  it.each([
    ['leaves blocks apart where they are', wishes(0, 20, 50), [0, 100], [0, 20, 50]],
    ['lets blocks touch', wishes(0, 10, 20), [0, 100], [0, 10, 20]],
    ['moves two that cover each other by the same', wishes(20, 24), [0, 100], [17, 27]],
    ['stacks those that wish the same, in their order', wishes(30, 30, 30), [0, 100], [20, 30, 40]],
    ['leaves those that are far from a crowd', wishes(0, 40, 42, 90), [0, 100], [0, 36, 46, 90]],
    ['keeps the order of the wishes, not that of the list', wishes(42, 40), [0, 100], [46, 36]],
    ['moves a crowd that pushes into the next', wishes(10, 12, 23), [0, 100], [5, 15, 25]],
    ['stays below the upper bound', wishes(-8, 0), [0, 100], [0, 10]],
    ['stays above the lower bound', wishes(92, 95), [0, 100], [80, 90]],
    ['goes beyond the lower bound where there is no room', wishes(1, 2, 3), [0, 20], [0, 10, 20]],
    ['has nothing to do without blocks', [], [0, 20], []],
  ] as const)('%s', (_, blocks, bounds, expected) => {
    expect(dodge(blocks, bounds).map((top) => Number(top.toFixed(6)))).toEqual(expected);
  });

  it('counts with the height of each', () => {
    const blocks = [
      { top: 0, height: 40 },
      { top: 20, height: 10 },
    ];
    expect(dodge(blocks, [-50, 100])).toEqual([-10, 30]);
  });
});
