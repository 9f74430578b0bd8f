import { describe, expect, it } from 'vitest';
import { inTime, timesOf } from '#findings/shape/wave-order.ts';

describe('inTime(waves)', () => {
  it.each([
    ['2024 2016 2020', '2016 2020 2024'],
    ['2021-11 2021-02 2020-12', '2020-12 2021-02 2021-11'],
    ['2021-6-30 2021-6-2', '2021-6-2 2021-6-30'],
    ['2021-Q3 2020-Q4 2021-Q1', '2020-Q4 2021-Q1 2021-Q3'],
    ['2019/20 2018/19', '2018/19 2019/20'],
    ['W10 W2 W1', 'W1 W2 W10'],
    ['EMIS-2017 EMIS-2010', 'EMIS-2010 EMIS-2017'],
    ['baseline', 'baseline'],
  ])('puts %s in the order of time', (waves, expected) => {
    expect(inTime(waves.split(' '))?.join(' ')).toBe(expected);
  });

  it.each([
    ['before and after', ['before', 'after']],
    ['seasons', ['spring 2021', 'autumn 2021']],
    ['years and months', ['2021', '2021-06']],
    ['numbers behind other words', ['wave 2', 'round 1']],
    ['months by name', ['June 2021', 'May 2022']],
  ])('guesses no order of %s', (_, waves) => {
    expect(inTime(waves)).toBeUndefined();
  });
});

describe('timesOf(waves)', () => {
  it.each([
    [
      ['2016', '2020', '2024'],
      [2016, 2020, 2024],
    ],
    [
      ['2021-01', '2021-07'],
      [2021, 2021.5],
    ],
    [
      ['spring 2021', 'autumn 2021'],
      [0, 1],
    ],
    [
      ['baseline', '2020', '2024'],
      [0, 1, 2],
    ],
    [
      ['wave 1', 'wave 2', 'wave 3'],
      [0, 1, 2],
    ],
  ])('%j', (waves, times) => {
    expect(timesOf(waves)).toEqual(times);
  });
});
