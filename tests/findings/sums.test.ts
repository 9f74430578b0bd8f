import { describe, expect, it } from 'vitest';
import { findingOf, mended, told } from './parts.ts';

const settings = [
  'chart: proportion',
  'headline: { row: yes, measure: percent }',
  'answers: { column: answer, choice: one }',
].join('\n');

const shares = (...percents: string[]) => told({ csv: csvOf(percents), settings });

describe('shares of single answers', () => {
  it.each([
    [['47', '53']],
    [['33.3', '33.3', '33.3']],
    [['14', '14', '14', '14', '14', '14', '14']],
    [['60', '41']],
    [['100.0', '[low]']],
    [['99', '[low]']],
    [['40', '[c]']],
    [['40', '[x]', '30']],
    [['[c]', '[c]']],
  ])('make 100 within what rounding explains: %j', (percents) => {
    expect(shares(...percents).filter((line) => !line.includes('headline'))).toEqual([]);
  });

  it.each([
    [['47', '55'], '102'],
    [['47', '51'], '98'],
    [['33.3', '33.3', '33.2'], '99.8'],
    [['90', '[c]', '12'], '102'],
    [['60', '30', '[low]'], '90'],
  ])('%j do not', (percents, sum) => {
    expect(shares(...percents)).toEqual([
      `data/trust.csv:2:5: shares of all answers that do not make 100 together: "${sum}"`,
    ]);
  });

  it('are added up within each group, without their total', () => {
    const csv =
      'gender,answer,percent\nmen,yes,40\nmen,no,60\nmen,all,100\nwomen,yes,40\nwomen,no,50\nwomen,all,100\n';
    const parts = { csv, settings: `${settings}\ntotals: { answer: all }` };
    const named = { ...parts, settings: parts.settings.replace('row: yes', 'row: men / yes') };
    expect(told(named)).toEqual([
      'data/trust.csv:5:11: shares of all answers among women that do not make 100 together: "90"',
    ]);
  });

  it('are one problem for all groups in which they do not', () => {
    const csv = 'gender,answer,percent\nmen,yes,40\nmen,no,50\nwomen,yes,40\nwomen,no,55\n';
    const named = settings.replace('row: yes', 'row: men / yes');
    expect(mended({ csv, settings: named })).toEqual([
      `data/trust.csv:2:9: shares of all answers among men that do not make 100 together: "90"
  correct them, or add the answers that are missing; where a person could give several, write "choice: several" in data/trust.yaml
  the same on line 4`,
    ]);
  });

  it('and of the group of a row that contradicts itself, nothing more is said', () => {
    const csv = 'answer,n,percent\nyes,80,40\nno,210,60\n';
    const study = { base: 200 };
    expect(told({ csv, settings, study })).toEqual([
      'data/trust.csv:3:4: n above its base of 200: "210"',
    ]);
    expect(told({ csv: csv.replace('210', '102'), settings, study })).toEqual([
      'data/trust.csv:3:8: percent that is not 102 of 200, which is 51.0: "60"',
    ]);
  });

  it('are added up without a subtotal', () => {
    const csv = 'answer,percent\nyes,20\nrather,30\nagree,50\nno,50\n';
    const subtotals = 'subtotals: { answer: { agree: [yes, rather] } }';
    expect(told({ csv, settings: `${settings}\n${subtotals}` })).toEqual([]);
  });

  it('are not added up where several answers were possible, or nothing is said of it', () => {
    const csv = csvOf(['80', '70']);
    expect(told({ csv, settings: settings.replace('one', 'several') })).toEqual([]);
    expect(told({ csv, settings: settings.replace(/answers.*/, '') })).toEqual([]);
  });
});

describe('counts of single answers', () => {
  const told1 = (csv: string, study = {}) => told({ csv, settings, study });

  it('make their base', () => {
    expect(told1('answer,percent,n\nyes,40.0,80\nno,60.0,120\n')).toEqual([]);
    expect(told1('answer,percent,n\nyes,40,80\nno,60,119\n')).toEqual([
      'data/trust.csv:2:8: counts of all answers that do not make their base of 200 together: "199"',
    ]);
  });

  it('make less where a cell is suppressed, never more', () => {
    expect(told1('answer,percent,n\nyes,40,80\nno,[c],[c]\n')).toEqual([]);
    expect(told1('answer,percent,n\nyes,40,80\nno,60,121\nnone,[c],[c]\n')).toEqual([
      'data/trust.csv:2:8: counts of all answers that do not make their base of 200 together: "201"',
    ]);
  });

  it('make a base in steps within half a step', () => {
    const csv = 'answer,percent,n,base\nyes,40,82,210\nno,60,124,210\n';
    expect(told1(csv, { baseStep: 10 })).toEqual([]);
    expect(told1(csv, { baseStep: 5 })).toEqual([
      'data/trust.csv:2:8: counts of all answers that do not make their base of 210 together: "206"',
    ]);
  });
});

describe('a total', () => {
  const parts = {
    settings:
      'chart: proportion\nheadline: { row: all, measure: percent }\ntotals: { gender: all }\n',
  };

  it('counts as many as the others', () => {
    const csv = 'gender,percent,n,base\nmen,40,40,100\nwomen,60,60,100\nall,50,100,200\n';
    expect(told({ ...parts, csv })).toEqual([]);
  });

  it('else is a problem, in its count and in its base', () => {
    const csv = 'gender,percent,n,base\nmen,40,40,100\nwomen,60,60,100\nall,50,101,202\n';
    expect(told({ ...parts, csv })).toEqual([
      'data/trust.csv:4:8: total that is not the sum of the others, which is 100: "101"',
      'data/trust.csv:4:12: total that is not the sum of the others, which is 200: "202"',
    ]);
  });

  it('is told once for all rows in which it is not', () => {
    const csv =
      'gender,town,n,percent\nmen,a,40,10\nwomen,a,60,10\nall,a,101,10\nmen,b,40,10\nwomen,b,60,10\nall,b,99,10\n';
    const all =
      'headline: { row: all / a, measure: percent }\nbase: unknown\ntotals: { gender: all }\n';
    expect(mended({ csv, settings: all })).toEqual([
      `data/trust.csv:4:7: total that is not the sum of the others, which is 100: "101"
  correct it or one of the 2 rows; or remove "gender" from "totals" in data/trust.yaml
  the same on line 7`,
    ]);
  });

  it('may be called "none"', () => {
    const csv = 'gender,percent,n,base\nmen,40,40,100\nwomen,60,60,100\nnone,50,101,200\n';
    expect(told({ csv, settings: parts.settings.replaceAll('all', 'none') })).toEqual([
      'data/trust.csv:4:9: total that is not the sum of the others, which is 100: "101"',
    ]);
  });

  it('of bases in steps may be half a step off for each of them and for itself', () => {
    const bases = (all: string) =>
      told({
        csv: `gender,percent,base\nmen,40,100\nwomen,60,100\nall,50,${all}\n`,
        settings: parts.settings,
        study: { baseStep: 10 },
      });
    expect(bases('215')).toEqual([]);
    expect(bases('216')).toEqual([
      'data/trust.csv:4:8: total that is not the sum of the others, which is 200: "216"',
    ]);
  });

  it('is at least the sum of those that are shown', () => {
    const shown = (all: string) =>
      `gender,percent,n,base\nmen,40,40,100\nwomen,[c],[c],[c]\nall,50,${all},200\n`;
    expect(told({ ...parts, csv: shown('100') })).toEqual([]);
    expect(told({ ...parts, csv: shown('39').replace(',50,', ',19.5,') })).toEqual([
      'data/trust.csv:4:10: total that is not the sum of the others, which is 40: "39"',
    ]);
  });
});

describe('other', () => {
  const csv =
    'gender,answer,percent\nmen,other,5\nmen,all,100\nmen,yes,40\nwomen,all,100\nwomen,other,5\nwomen,no,50\n';
  const with_ = (more: string) =>
    findingOf({
      csv,
      settings: `chart: figure\nheadline: { row: men / yes, measure: percent }\n${more}`,
    }).rows.map(({ key }) => key);

  it('is shown last in its group, before the total', () => {
    expect(
      with_('answers: { column: answer, choice: several, other: other }\ntotals: { answer: all }'),
    ).toEqual([
      'men / yes',
      'men / other',
      'men / all',
      'women / no',
      'women / other',
      'women / all',
    ]);
  });

  it('stays in its place where nothing is said', () => {
    expect(with_('')[0]).toBe('men / other');
  });
});

function csvOf(percents: string[]): string {
  const [first = '', ...others] = percents;
  return `answer,percent\nyes,${first}\n${others.map((percent, index) => `no${index},${percent}\n`).join('')}`;
}

describe('groups that make a total', () => {
  const totals = 'totals: { gender: all }\nheadline: { row: men, measure: percent }';
  const csv = 'gender,percent\nall,50\nmen,60\nwomen,40\n';
  const lacking = 'groups without bases of their own, which cannot each be the 200 people';

  it.each([
    ['shares', csv, totals],
    ['means', 'gender,mean\nall,5.0\nmen,6.0\nwomen,4.0\n', totals.replace('percent', 'mean')],
    ['shares that were weighted', csv, `${totals}\nweighted: true`],
    [
      'shares beside their counts',
      'gender,percent,n\nall,50,100\nmen,60,60\nwomen,40,40\n',
      totals,
    ],
  ])('do not each rest on the base of all: %s', (_, table, yaml) => {
    expect(told({ csv: table, settings: yaml, study: { base: 200 } })).toEqual([
      `data/trust.csv:2:1: ${lacking} of their total: "gender"`,
    ]);
  });

  it.each([
    ['have their own', 'gender,percent,base\nall,50,200\nmen,60,100\nwomen,40,100\n', totals],
    ['have none that is known', csv, `${totals}\nbase: unknown`],
    ['are shares of all', 'gender,percent\nall,50\nmen,30\nwomen,20\n', totals],
  ])('may rest on what they do: they %s', (_, table, yaml) => {
    expect(told({ csv: table, settings: yaml, study: { base: 200 } })).toEqual([]);
  });
});
