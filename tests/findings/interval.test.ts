import { describe, expect, it } from 'vitest';
import { findingOf, told } from './parts.ts';

const settings = 'chart: proportion\nheadline: { row: yes, measure: percent }\n';
const probability = { sample: 'probability' } as const;

const ends = (csv: string, study = {}) =>
  findingOf({ csv, settings, study: { ...probability, ...study } }).rows.map(({ cells }) => [
    cells.low,
    cells.high,
  ]);

describe('a finding of a probability sample', () => {
  // Newcombe, Stat Med 1998;17:857–872, table I, method 3.
  it.each([
    ['30.80,81,263', 25.53, 36.62],
    ['10.14,15,148', 6.24, 16.05],
    ['0.00,0,20', 0, 16.11],
    ['3.45,1,29', 0.61, 17.18],
  ])(
    'has the Wilson interval of each count, with the decimals of its percentage: %s',
    (row, low, high) => {
      expect(ends(`answer,percent,n,base\nyes,${row}\n`)).toEqual([
        [
          { value: low, decimals: 2 },
          { value: high, decimals: 2 },
        ],
      ]);
    },
  );

  it('has one that ends at 100 where everyone gave the answer', () => {
    expect(ends('answer,percent,n,base\nyes,100,20,20\n')).toEqual([
      [
        { value: 84, decimals: 0 },
        { value: 100, decimals: 0 },
      ],
    ]);
  });

  it('has the interval of each percentage where there is no count', () => {
    expect(ends('answer,percent\nyes,30.80\n', { base: 263 })).toEqual([
      [
        { value: 25.53, decimals: 2 },
        { value: 36.62, decimals: 2 },
      ],
    ]);
  });

  it('has the interval of each percentage where shares are weighted', () => {
    const csv = 'answer,percent,n,base\nyes,30.80,120,263\n';
    expect(ends(csv, { weighted: true })).toEqual([
      [
        { value: 25.53, decimals: 2 },
        { value: 36.62, decimals: 2 },
      ],
    ]);
  });

  it('has wider ones with a design effect', () => {
    expect(ends('answer,percent\nyes,30.8\n', { base: 526, designEffect: 2 })).toEqual([
      [
        { value: 25.5, decimals: 1 },
        { value: 36.6, decimals: 1 },
      ],
    ]);
  });

  it('has those of its own design effect where it has one', () => {
    const finding = findingOf({
      csv: 'answer,percent\nyes,30.8\n',
      settings: `${settings}designEffect: 2\n`,
      study: { ...probability, base: 526, designEffect: 4 },
    });
    expect(finding).toMatchObject({
      designEffect: 2,
      rows: [{ cells: { low: { value: 25.5 }, high: { value: 36.6 } } }],
    });
  });

  it('has none where the share or its base is not shown', () => {
    const csv = 'answer,percent,base\nyes,31,263\nno,[c],20\nnone,5,[x]\nfew,[low],20\n';
    expect(ends(csv).slice(1)).toEqual([
      [{ symbol: 'suppressed' }, { symbol: 'suppressed' }],
      [{ symbol: 'unavailable' }, { symbol: 'unavailable' }],
      [{ symbol: 'unavailable' }, { symbol: 'unavailable' }],
    ]);
  });

  it('has those of the table where it has them', () => {
    const finding = findingOf({
      csv: 'answer,percent,low,high\nyes,31,26,37\n',
      settings,
      study: probability,
    });
    expect(finding).toMatchObject({
      interval: 'published',
      measures: ['percent', 'low', 'high'],
      rows: [{ cells: { low: { value: 26 }, high: { value: 37 } } }],
    });
  });
});

describe.each(['self-selected', 'convenience', 'census'] as const)('a %s sample', (sample) => {
  it('has no interval', () => {
    const finding = findingOf({ csv: 'answer,percent\nyes,31\n', settings, study: { sample } });
    expect(finding.interval).toBeUndefined();
    expect(finding.measures).toEqual(['percent']);
  });

  it('may not be given one', () => {
    expect(
      told({ csv: 'answer,percent,low,high\nyes,31,26,37\n', settings, study: { sample } }),
    ).toEqual([
      `data/trust.csv:1:16: interval in a ${sample} sample: "low"`,
      `data/trust.csv:1:20: interval in a ${sample} sample: "high"`,
    ]);
  });
});

describe('an interval', () => {
  const wrong = (csv: string, more = settings) => told({ csv, settings: more, study: probability });

  it('has two ends', () => {
    expect(wrong('answer,percent,low\nyes,31,26\n')).toEqual([
      'data/trust.csv:1:16: interval with one end: "low"',
    ]);
  });

  it('is that of a percentage', () => {
    const figure = 'chart: figure\nheadline: { row: yes, measure: mean }\n';
    expect(wrong('answer,mean,low,high\nyes,31,26,37\n', figure)).toEqual([
      'data/trust.csv:1:13: interval in a table without percentages: "low"',
      'data/trust.csv:1:17: interval in a table without percentages: "high"',
    ]);
  });

  it('holds its percentage', () => {
    expect(wrong('answer,percent,low,high\nyes,31,32,37\n')).toEqual([
      'data/trust.csv:2:8: low above its percent of 31: "32"',
    ]);
    expect(wrong('answer,percent,low,high\nyes,31,26,30\n')).toEqual([
      'data/trust.csv:2:11: high below its percent of 31: "30"',
    ]);
    expect(wrong('answer,percent,low,high\nyes,100,96,100\nno,0,0,4\n')).toEqual([]);
  });

  it('does not tell what is suppressed', () => {
    expect(wrong('answer,percent,low,high\nyes,31,26,37\nno,[c],10,[c]\n')).toEqual([
      'data/trust.csv:3:8: low of a percent that is suppressed: "10"',
    ]);
  });
});
