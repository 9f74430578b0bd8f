import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf, drawnBreakdown } from '#findings/shape/breakdown.ts';
import { gridOf } from '#findings/shape/grid.ts';
import { findingOf, mended, told } from './parts.ts';

/** Each breakdown of a finding: its id, its chart, and what stands below one another and within each row. */
function shown(finding: Finding) {
  return breakdownsOf(finding).map((breakdown) => {
    const drawn = drawnBreakdown(finding, breakdown);
    if (drawn === undefined) return [breakdown.id];
    const { rows, series } = gridOf(finding, drawn);
    return [drawn.id, drawn.choice.chart, rows, series];
  });
}

const headline = (row: string) => `headline: { row: ${row}, measure: percent }\n`;

describe('a finding without a chart', () => {
  it('ranks answers as bars, the largest first, "other" last', () => {
    const finding = findingOf({
      csv: 'trust,percent\nfriends,20\nother,40\nnobody,10\nservices,30\n',
      settings: `${headline('services')}answers: { column: trust, choice: several, other: other }\n`,
    });
    expect(shown(finding)).toEqual([
      ['all', 'bars', ['services', 'friends', 'nobody', 'other'], ['']],
    ]);
  });

  it('keeps the order of a scale, and what is outside of it behind', () => {
    const finding = findingOf({
      csv: 'often,percent\nnever,20\nsilent,10\nsometimes,30\nalways,40\n',
      settings: `${headline('always')}answers: { column: often, choice: one, scale: amount, outside: [silent] }\norder: { often: [never, sometimes, always, silent] }\n`,
    });
    expect(shown(finding)).toEqual([
      ['all', 'histogram', ['never', 'sometimes', 'always', 'silent'], ['']],
    ]);
  });

  it('puts what is outside of a scale behind "other"', () => {
    const finding = findingOf({
      csv: 'often,percent\nnever,20\nsilent,10\nother,30\nalways,40\n',
      settings: `${headline('always')}answers: { column: often, choice: one, scale: amount, other: other, outside: [silent] }\norder: { often: [never, always, silent, other] }\n`,
    });
    expect(shown(finding)[0]?.[2]).toEqual(['never', 'always', 'other', 'silent']);
  });

  it('puts waves in the order of time, whatever that of the table', () => {
    const finding = findingOf({
      csv: 'year,percent\n2024,30\n2016,20\n2020,25\n',
      settings: `${headline('"2024"')}waves: { column: year, sameQuestion: true }\n`,
    });
    expect(shown(finding)).toEqual([['all', 'trend', [''], ['2016', '2020', '2024']]]);
    expect(finding.waves).toEqual({ column: 'year', same: ['2024', '2016', '2020'] });
  });

  it('has each way of showing it that a total allows, all together first', () => {
    const finding = findingOf({
      csv: [
        'country,gender,answer,percent',
        ...['all,all,yes,40', 'all,all,no,60', 'FR,all,yes,50', 'FR,all,no,50'],
        ...['MU,all,yes,30', 'MU,all,no,70', 'all,men,yes,45', 'all,men,no,55'],
        ...['all,women,yes,35', 'all,women,no,65', 'FR,men,yes,52', 'FR,men,no,48'],
      ].join('\n'),
      settings: [
        headline('all / all / yes'),
        'answers: { column: answer, choice: one }\n',
        'countries: country\n',
        'totals: { country: all, gender: all }\n',
      ].join(''),
    });
    // Of two answers the other is known from the first, so that groups are compared by that of the headline.
    expect(shown(finding)).toEqual([
      ['all', 'proportion', [''], ['']],
      ['by-country', 'bars', ['all', 'FR', 'MU'], ['']],
      ['by-gender', 'dots', ['all', 'men', 'women'], ['']],
    ]);
  });

  it('is told where no chart can show so many columns', () => {
    const rows = ['a', 'b'].flatMap((one) =>
      ['c', 'd'].flatMap((two) => ['e', 'f'].map((three) => `${one},${two},${three},10`)),
    );
    expect(
      told({
        csv: `place,gender,age,percent\n${rows.join('\n')}\n`,
        settings: headline('a / c / e'),
      }),
    ).toEqual([
      'data/trust.yaml:1:1: more columns than a chart can show: groups in "place", groups in "gender", groups in "age": "headline"',
    ]);
    const means = {
      csv: `place,gender,age,mean\n${rows.join('\n')}\n`,
      settings: 'headline: { row: a / c / e, measure: mean }\n',
    };
    expect(mended(means).join('\n')).toContain(
      'or write "chart: figure" to show the headline alone',
    );
    expect(told({ ...means, settings: `${means.settings}chart: figure\n` })).toEqual([]);
  });
});

/** Nurses and doctors who sleep badly or well, with all of them together. */
const sleep = [
  'profession,sleep,percent,base',
  ...['nurses,bad,23,200', 'nurses,fair,37,200', 'nurses,good,40,200'],
  ...['doctors,bad,16,150', 'doctors,fair,34,150', 'doctors,good,50,150'],
  ...['all,bad,20,350', 'all,fair,36,350', 'all,good,44,350'],
].join('\n');
const asked = 'answers: { column: sleep, choice: one }\ntotals: { profession: all }\n';

describe('a headline about a group', () => {
  const ids = (settings: string) =>
    breakdownsOf(findingOf({ csv: sleep, settings: `${asked}${settings}` })).map(({ id }) => id);

  it('is shown first by the breakdown that has its row', () => {
    expect(ids(headline('nurses / bad'))).toEqual(['by-profession', 'all']);
    expect(ids(headline('all / bad'))).toEqual(['all', 'by-profession']);
  });

  it('is shown alone by a chart that draws nothing else, and the groups by others', () => {
    const finding = findingOf({
      csv: sleep,
      settings: `${asked}${headline('nurses / bad')}chart: proportion\n`,
    });
    expect(shown(finding)).toEqual([
      ['headline', 'proportion', [''], ['']],
      ['all', 'bars', ['good', 'fair', 'bad'], ['']],
      ['by-profession', 'stacked', ['all', 'nurses', 'doctors'], ['bad', 'fair', 'good']],
    ]);
  });

  const crossed = [
    'gender,age,percent',
    ...['all,all,62', 'women,all,60', 'men,all,64', 'all,young,61', 'all,old,63'],
    ...['women,young,58', 'women,old,62', 'men,young,64', 'men,old,64'],
  ].join('\n');

  it('that no breakdown has is told, unless it is shown alone', () => {
    const settings = `totals: { gender: all, age: all }\n${headline('women / young')}base: unknown\n`;
    expect(told({ csv: crossed, settings })).toEqual([
      'data/trust.yaml:2:18: headline about a group within a group, while charts break down by one column at a time: "gender", "age": "women / young"',
    ]);
    const alone = findingOf({ csv: crossed, settings: `${settings}chart: proportion\n` });
    expect(shown(alone)[0]).toEqual(['headline', 'proportion', [''], ['']]);
    // Where only one of both can be broken down by, the other is drawn with it.
    expect(told({ csv: crossed, settings: `${settings}breakdowns: [gender]\n` })).toEqual([]);
  });

  it('that is the sum of all answers is told, unless it is shown alone', () => {
    const csv = 'trust,n\nservices,60\nfriends,40\nall,100\n';
    const settings =
      'answers: { column: trust, choice: one }\ntotals: { trust: all }\nheadline: { row: all, measure: n }\n';
    expect(told({ csv, settings, study: { base: 100 } })).toEqual([
      'data/trust.yaml:3:18: headline about the sum of all answers or waves, which charts leave out: "all"',
    ]);
    const alone = findingOf({ csv, settings: `${settings}chart: figure\n`, study: { base: 100 } });
    expect(shown(alone)).toEqual([
      ['headline', 'figure', [''], ['']],
      ['all', 'bars', ['services', 'friends'], ['']],
    ]);
  });
});

describe('a chart that the study names', () => {
  const ofCountries = 'countries: country\ntotals: { country: all }\nchart: map\nbase: unknown\n';
  const csv = 'country,percent\nall,35\nFR,20\nDE,50\n';

  it('draws the breakdown that it can draw, whoever the headline is about', () => {
    const map = ['by-country', 'map', ['all', 'DE', 'FR'], ['']];
    const alone = ['all', 'proportion', [''], ['']];
    for (const row of ['FR', 'all'])
      expect(shown(findingOf({ csv, settings: `${ofCountries}${headline(row)}` }))).toEqual([
        map,
        alone,
      ]);
    const dots = findingOf({
      csv: 'gender,percent\nall,47\nwomen,50\nmen,44\n',
      settings: `chart: dots\ntotals: { gender: all }\nbase: unknown\n${headline('women')}`,
    });
    expect(shown(dots)).toEqual([
      ['by-gender', 'dots', ['all', 'women', 'men'], ['']],
      ['all', 'proportion', [''], ['']],
    ]);
  });

  it('is told where no breakdown is one for it', () => {
    expect(
      told({
        csv: 'gender,percent\nall,47\nwomen,50\nmen,44\n',
        settings: `chart: trend\ntotals: { gender: all }\nbase: unknown\n${headline('women')}`,
      }),
    ).toEqual(['data/trust.yaml:1:8: chart that cannot show groups in "gender": "trend"']);
  });
});

describe('the total of counts', () => {
  const csv = 'country,n\nall,105\nFR,10\nDE,35\nIT,60\n';
  const settings = (row: string, more = '') =>
    `countries: country\ntotals: { country: all }\nbase: none\nheadline: { row: ${row}, measure: n }\n${more}`;

  it('stands beside its parts, not among them, and by itself', () => {
    const finding = findingOf({ csv, settings: settings('all', 'chart: map\n') });
    expect(shown(finding)).toEqual([
      ['all', 'figure', [''], ['']],
      ['by-country', 'map', ['IT', 'DE', 'FR'], ['']],
    ]);
    expect(breakdownsOf(finding)[1]?.undrawn.map(({ key }) => key)).toEqual(['all']);
  });

  it('stays where nothing else shows the row of the headline', () => {
    const finding = findingOf({ csv, settings: settings('all', 'breakdowns: []\n') });
    expect(shown(finding)).toEqual([['all', 'map', ['all', 'IT', 'DE', 'FR'], ['']]]);
  });
});

it('the sum of all waves is no point in time', () => {
  const finding = findingOf({
    csv: 'year,percent\n2016,20\n2020,25\n2024,30\nall,25\n',
    settings: `${headline('"2024"')}waves: { column: year, sameQuestion: true }\ntotals: { year: all }\n`,
  });
  expect(shown(finding)).toEqual([['all', 'trend', [''], ['2016', '2020', '2024']]]);
});

describe('answers of which two would have the same tone', () => {
  const scale = (count: number) => {
    const values = Array.from({ length: count }, (_, index) => `p${index}`);
    return findingOf({
      csv: [
        'group,answer,percent',
        ...['a', 'b', 'c'].flatMap((group) =>
          values.map((value) => `${group},${value},${100 / count}`),
        ),
      ].join('\n'),
      settings: `${headline('a / p0')}answers: { column: answer, choice: one, scale: opposed }\ntolerance: 1\norder: { answer: [${values.join(', ')}] }\n`,
    });
  };

  it('are drawn by a chart that tells them apart by their names', () => {
    expect(shown(scale(8))[0]?.[1]).toBe('likert');
    expect(shown(scale(10))[0]?.[1]).toBe('heatmap');
  });
});
