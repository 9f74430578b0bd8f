import { describe, expect, it } from 'vitest';
import { findingOf, told } from './parts.ts';

const settings = 'chart: figure\nheadline: { row: yes, measure: percent }\n';
const flags = (csv: string, study = {}) =>
  findingOf({ csv, settings, study }).rows.map((row) => row.flags);

describe('a column of flags', () => {
  it('marks the measure of the headline', () => {
    expect(flags('answer,percent,n,flag\nyes,50,100,*\nno,50,100,\n')).toEqual([
      { percent: ['small-sample'] },
      {},
    ]);
  });

  it('marks another measure by its name, with several marks', () => {
    expect(flags('answer,percent,n,n_flag\nyes,50,100,u p\n')).toEqual([
      { n: ['unreliable', 'provisional'] },
    ]);
  });

  it('has the marks of the study', () => {
    const study = { flags: { '†': 'break-in-series' } } as const;
    expect(flags('answer,percent,flag\nyes,50,†\n', study)).toEqual([
      { percent: ['break-in-series'] },
    ]);
  });

  it('may mark what is suppressed', () => {
    expect(flags('answer,percent,flag\nyes,50,\nno,[c],*\n')[1]).toEqual({
      percent: ['small-sample'],
    });
  });

  it('may have any name', () => {
    const named = `${settings}columns: { remark: flag }\n`;
    const { rows } = findingOf({ csv: 'answer,percent,remark\nyes,50,*\n', settings: named });
    expect(rows[0]?.flags).toEqual({ percent: ['small-sample'] });
  });

  it.each([
    ['answer,percent,flag\nyes,50,?\n', 'data/trust.csv:2:8: unknown flag: "?"'],
    [
      'answer,percent,n_flag\nyes,50,*\n',
      'data/trust.csv:1:16: flags of a column "n" that data/trust.csv does not have: "n_flag"',
    ],
    [
      'answer,percent,flag,percent_flag\nyes,50,*,*\n',
      'data/trust.csv:1:21: second column of flags for percent: "percent_flag"',
    ],
  ])('is told of: %j', (csv, problem) => {
    expect(told({ csv, settings })).toEqual([problem]);
  });

  it('changes the version of its finding', () => {
    const version = (mark: string) =>
      findingOf({ csv: `answer,percent,flag\nyes,50,${mark}\n`, settings }).version;
    expect(version('*')).not.toBe(version('u'));
  });
});
