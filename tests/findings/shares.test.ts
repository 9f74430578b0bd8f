import { describe, expect, it } from 'vitest';
import { told } from './parts.ts';

const settings = 'chart: proportion\nheadline: { measure: percent }\n';

const share = (percent: string, n: number, base: number, study = {}) =>
  told({ csv: `answer,percent,n,base\nyes,${percent},${n},${base}\n`, settings, study });

describe('a printed percentage', () => {
  // 163 of 398 and 743 of 986 are printed so in table 1 of Becquet et al., BMJ Open 2020.
  it.each([
    ['47', 940, 2000],
    ['33', 1, 3],
    ['33.3', 1, 3],
    ['50', 201, 400],
    ['12.4', 125, 1000],
    ['0', 1, 1000],
    ['40.9', 163, 398],
    ['75.3', 743, 986],
    ['24.7', 243, 986],
  ])('may be %s for %d of %d', (percent, n, base) => {
    expect(share(percent, n, base)).toEqual([]);
  });

  it.each([
    ['62', 610, 1000, '61.0'],
    ['12.3', 125, 1000, '12.50'],
    ['0', 7, 1000, '0.7'],
  ])('may not be %s for %d of %d', (percent, n, base, exact) => {
    expect(share(percent, n, base)).toEqual([
      `data/trust.csv:2:5: percent that is not ${n} of ${base}, which is ${exact}: "${percent}"`,
    ]);
  });

  it('may differ by the tolerance of the study', () => {
    expect(share('62', 610, 1000, { tolerance: 0.5 })).toEqual([]);
    expect(share('12.4', 125, 1000, { tolerance: 0 })).toHaveLength(1);
  });

  it('is compared with every base that rounds to the printed one', () => {
    expect(share('47', 95, 200, { baseStep: 10 })).toEqual([]);
    expect(share('49', 95, 200, { baseStep: 10 })).toEqual([]);
    expect(share('50', 95, 200, { baseStep: 10 })).toHaveLength(1);
  });

  it('is not compared where it was weighted', () => {
    expect(share('62', 500, 1000, { weighted: true })).toEqual([]);
  });

  it('follows what its finding says, before what the study says', () => {
    const own = (more: string, study = {}) =>
      told({ csv: 'answer,percent,n,base\nyes,62,610,1000\n', settings: settings + more, study });
    expect(own('weighted: true\n')).toEqual([]);
    expect(own('weighted: false\n', { weighted: true })).toHaveLength(1);
    expect(own('tolerance: 0.5\n')).toEqual([]);
    expect(own('tolerance: 0\n', { tolerance: 0.5 })).toHaveLength(1);
  });
});

describe('a count', () => {
  it('may be above a base in steps by half a step', () => {
    expect(share('100', 205, 200, { baseStep: 10 })).toEqual([]);
    expect(share('100', 206, 200, { baseStep: 10 })).toEqual([
      'data/trust.csv:2:9: n above its base of 200: "206"',
    ]);
  });
});
