import { describe, expect, it } from 'vitest';
import { breakdownsOf, drawnBreakdown } from '#findings/breakdown.ts';
import type { Finding } from '#findings/finding.ts';
import { gridOf } from '#findings/grid.ts';
import { findingOf, told } from './parts.ts';

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
      settings: `${headline('always')}answers: { column: often, choice: one, scale: amount, outside: [silent] }\n`,
    });
    expect(shown(finding)).toEqual([
      ['all', 'histogram', ['never', 'sometimes', 'always', 'silent'], ['']],
    ]);
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
      ['by-country', 'map', ['all', 'FR', 'MU'], ['']],
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
  });
});
