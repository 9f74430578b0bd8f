import { describe, expect, it } from 'vitest';
import { basesOf, nearestCount, percentRange, roundedRange } from '#disclosure/table/percent.ts';

describe('percentRange(percent, base)', () => {
  it.each([
    [0.2, 1, 1718, { low: 3, high: 4 }],
    [48, 0, 1718, { low: 817, high: 833 }],
    [48.1, 1, 1718, { low: 826, high: 827 }],
    [0, 0, 1718, { low: 0, high: 8 }],
    [0, 1, 1718, { low: 0, high: 0 }],
    [100, 0, 300, { low: 299, high: 300 }],
    [50, 0, 3, { low: 1, high: 2 }],
    [12.5, 1, 200, { low: 25, high: 25 }],
    [0.5, 0, 100, { low: 0, high: 1 }],
  ])('%d with %i decimals of %i is %j', (percent, decimals, base, expected) => {
    expect(percentRange({ percent, decimals }, { low: base, high: base })).toEqual(expected);
  });

  it('allows for a base that is rounded itself', () => {
    expect(percentRange({ percent: 10, decimals: 0 }, { low: 115, high: 125 })).toEqual({
      low: 11,
      high: 13,
    });
  });
});

describe('basesOf(count, percent)', () => {
  it.each([
    [3, 0.2, 1, { low: 1200, high: 2000 }],
    [300, 100, 0, { low: 300, high: 301 }],
    [30, 10, 0, { low: 286, high: 315 }],
    [0, 0, 0, undefined],
    [1, 70, 0, undefined],
  ])('%i are %d with %i decimals of %j', (count, percent, decimals, expected) => {
    expect(basesOf(count, { percent, decimals })).toEqual(expected);
  });
});

describe('roundedRange(count, step)', () => {
  it.each([
    [120, 10, { low: 115, high: 125 }],
    [120, 1, { low: 120, high: 120 }],
    [0, 10, { low: 0, high: 5 }],
    [120, 5, { low: 118, high: 122 }],
  ])('%i in steps of %i is %j', (count, step, expected) => {
    expect(roundedRange(count, step)).toEqual(expected);
  });
});

describe('nearestCount(percent, base, range)', () => {
  it('is the closest count of the range', () => {
    expect(nearestCount(0.2, 1718, { low: 3, high: 4 })).toBe(3);
    expect(nearestCount(50, 3, { low: 1, high: 1 })).toBe(1);
  });
});
