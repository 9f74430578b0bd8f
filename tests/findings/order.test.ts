import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf, drawnBreakdown } from '#findings/shape/breakdown.ts';
import { gridOf } from '#findings/shape/grid.ts';
import { findingOf, mended, told } from './parts.ts';

function shown(finding: Finding) {
  const [first] = breakdownsOf(finding);
  const drawn = first && drawnBreakdown(finding, first);
  if (drawn === undefined) throw new Error('not drawn');
  const { rows, series } = gridOf(finding, drawn);
  return { chart: drawn.choice.chart, rows, series };
}

describe('the order of values', () => {
  it('is that of the scale, although the first group lacks an answer', () => {
    const finding = findingOf({
      csv: 'town,often,percent\nhere,always,60\nhere,never,40\nthere,never,20\nthere,sometimes,30\nthere,always,50\n',
      settings:
        'chart: stacked\nanswers: { column: often, choice: one }\norder: { often: [never, sometimes, always] }\nheadline: { row: here / always, measure: percent }\n',
    });
    expect(shown(finding)).toEqual({
      chart: 'stacked',
      rows: ['here', 'there'],
      series: ['never', 'sometimes', 'always'],
    });
  });

  it('of waves is the one that is listed', () => {
    const finding = findingOf({
      csv: 'when,town,percent\nafter,here,60\nafter,there,40\nbefore,here,20\nbefore,there,30\n',
      settings:
        'waves: { column: when, sameQuestion: true }\norder: { when: [before, after] }\nheadline: { row: after / here, measure: percent }\n',
    });
    expect(shown(finding)).toEqual({
      chart: 'slope',
      rows: ['here', 'there'],
      series: ['before', 'after'],
    });
  });

  it('of waves that no name tells is asked for', () => {
    expect(
      told({
        csv: 'when,percent\nspring 2021,60\nautumn 2020,40\n',
        settings:
          'waves: { column: when, sameQuestion: true }\nheadline: { row: spring 2021, measure: percent }\n',
      }),
    ).toEqual([
      'data/trust.yaml:1:18: waves whose names do not tell their order: "spring 2021, autumn 2020"',
    ]);
  });

  it('of a scale is asked for, unless there is but one answer', () => {
    const settings = (row: string) =>
      `answers: { column: age, choice: several, scale: amount }\nheadline: { row: ${row}, measure: percent }\n`;
    expect(
      told({ csv: 'age,percent\n10-14,60\n5-9,40\n80+,3\n', settings: settings('5-9') }),
    ).toEqual(['data/trust.yaml:1:49: scale without the order of its answers: "amount"']);
    expect(told({ csv: 'age,percent\n10-14,60\n', settings: settings('10-14') })).toEqual([]);
  });
});

describe('a scale with two sides', () => {
  const csv = 'view,percent\nfor,40\nneither,20\nagainst,40\nall,100\n';
  const scale = (order: string, neutral = 'neutral: neither, ') =>
    told({
      csv,
      settings: `answers: { column: view, choice: one, ${neutral}scale: opposed }\ntotals: { view: all }\norder: { view: ${order} }\nheadline: { row: for, measure: percent }\n`,
    });
  const atEnd =
    'data/trust.yaml:3:16: order that puts the neutral answer at an end of the scale, not between its two sides: "neither"';

  it('has its neutral answer between them', () => {
    expect(scale('[for, neither, against, all]')).toEqual([]);
    expect(scale('[neither, for, against, all]')).toEqual([atEnd]);
    expect(scale('[for, against, neither, all]')).toEqual([atEnd]);
  });

  it('has a neutral answer where their number is odd, without the total', () => {
    expect(scale('[for, neither, against, all]', '')).toEqual([
      'data/trust.yaml:1:46: two sides of 3 answers, of which none is called neutral: "opposed"',
    ]);
    const even = csv.replace('neither,20\nagainst,40', 'against,60');
    expect(
      told({
        csv: even,
        settings:
          'answers: { column: view, choice: one, scale: opposed }\ntotals: { view: all }\norder: { view: [for, against, all] }\nheadline: { row: for, measure: percent }\n',
      }),
    ).toEqual([]);
  });
});

describe('a filter', () => {
  const csv = 'country,town,percent\nFR,here,60\nXX,here,10\nMA,here,20\nXX,there,30\n';
  const settings = (filter: string) =>
    `filter: { country: ${filter} }\nheadline: { row: FR / here, measure: percent }\n`;

  it.each([['{ not: [XX, MA] }'], ['FR'], ['[FR]']])('%s keeps one country', (filter) => {
    const row = filter === 'FR' ? 'here' : 'FR / here';
    const finding = findingOf({ csv, settings: settings(filter).replace('FR / here', row) });
    expect(finding.rows.map(({ key }) => key)).toEqual([row]);
  });

  it('{ not: XX } keeps all but one', () => {
    const finding = findingOf({ csv, settings: settings('{ not: XX }') });
    expect(finding.rows.map(({ key }) => key)).toEqual(['FR / here', 'MA / here']);
  });

  it('that keeps out everything is told', () => {
    expect(told({ csv, settings: settings('{ not: [FR, MA, XX] }') })).toEqual([
      'data/trust.yaml:1:1: filter that no row of data/trust.csv passes: "country: not FR or MA or XX"',
    ]);
  });
});

describe('a base of 0', () => {
  it.each(['percent', 'mean', 'median'])('has no %s', (measure) => {
    expect(
      told({
        csv: `town,${measure},base\nhere,20,100\nthere,0,0\nelsewhere,3,0\n`,
        settings: `headline: { row: here, measure: ${measure} }\n`,
      }),
    ).toEqual([`data/trust.csv:3:7: ${measure} of nobody, since its base is 0: "0"`]);
  });

  it('goes with a symbol', () => {
    const finding = findingOf({
      csv: 'town,n,percent,base\nhere,20,20,100\nthere,0,[z],0\n',
      settings: 'headline: { row: here, measure: percent }\n',
    });
    expect(finding.rows[1]?.cells.percent).toEqual({ symbol: 'not-applicable' });
  });
});

describe('the order that a mend offers', () => {
  const offered = (csv: string, settings: string, languages: string[] = []) =>
    mended({ csv, settings: `base: none\n${settings}`, study: { languages } })
      .join('\n')
      .split('\n')
      .find((line) => line.startsWith('    order: '));

  it('is that of the numbers in amounts, however the file stands', () => {
    const csv = 'age,n\n10-14,5\n15-17,5\n5-9,5\n80+,5\nUnder 5,5\n18-79,5\n';
    const settings =
      'answers: { column: age, choice: one, scale: amount }\nheadline: { row: 5-9, measure: n }\n';
    expect(offered(csv, settings)).toBe(
      '    order: { "age": ["Under 5", "5-9", "10-14", "15-17", "18-79", "80+"] }',
    );
  });

  it('is that of the months in waves, in a language of the study', () => {
    const settings =
      'waves: { column: wave, sameQuestion: true }\nheadline: { row: mars 2021, measure: n }\n';
    const csv = 'wave,n\nmars 2021,5\njanvier 2022,5\noctobre 2020,5\n';
    expect(offered(csv, settings, ['fr_FR', 'fr'])).toBe(
      '    order: { "wave": ["octobre 2020", "mars 2021", "janvier 2022"] }',
    );
    const slashes = 'wave,n\n03/2021,5\n01/2022,5\n10/2020,5\n';
    expect(offered(slashes, settings.replace('mars 2021', '03/2021'))).toBe(
      '    order: { "wave": ["10/2020", "03/2021", "01/2022"] }',
    );
  });
});
