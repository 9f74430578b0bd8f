import { describe, expect, it } from 'vitest';
import { parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { formatProblem } from '#errors.ts';
import { assignColumns } from '#findings/columns.ts';
import { findingSpec } from '#findings/finding-spec.ts';
import { parseTable } from '#tables/parse.ts';

/** Assigns the columns of a table by the settings of its finding, of which the chart goes without saying. */
function assign(csv: string, settings = '') {
  const { table } = parseTable('data/trust.csv', new TextEncoder().encode(csv));
  const yaml = `chart: figure\nheadline: { measure: n }\n${settings}`;
  const { value: document } = parseDocument('data/trust.yaml', yaml);
  const spec = document && checkDocument(document, findingSpec).value;
  if (!table || !document || !spec) throw new Error('unusable table or settings');
  const { columns, problems } = assignColumns(table, spec, document);
  return {
    dimensions: [...columns.dimensions],
    measures: [...columns.measures],
    problems: problems.map(formatProblem),
  };
}

describe('assignColumns', () => {
  it('takes columns named like a measure as that measure, all others as dimensions', () => {
    expect(assign('age,percent,gender,n\n18-24,48,men,120\n')).toEqual({
      dimensions: [
        ['age', 0],
        ['gender', 2],
      ],
      measures: [
        ['percent', 1],
        ['n', 3],
      ],
      problems: [],
    });
  });

  it('goes by what the finding says before the name', () => {
    const settings = 'columns: { share: percent, n: ignored, year: dimension }';
    expect(assign('year,share,n\n2021,48,120\n', settings)).toEqual({
      dimensions: [['year', 0]],
      measures: [['percent', 1]],
      problems: [],
    });
  });

  it.each([
    [
      'a column of numbers without a meaning',
      'age,percnt\n18-24,48\n25-34,52\n',
      '',
      'data/trust.csv:1:5: unknown column of numbers: "percnt"\n  did you mean "percent"? expected one of "n", "percent", "base", "low", "high", "mean", "median"; where its numbers name groups, add "columns: { percnt: dimension }" to data/trust.yaml',
    ],
    [
      'a setting of a column that is not there',
      'age,n\n18-24,48\n',
      'columns: { aeg: dimension }',
      'data/trust.yaml:3:12: unknown column of data/trust.csv: "aeg"\n  did you mean "age"? expected one of "age", "n"',
    ],
    [
      'a filter of a column that is not there',
      'age,n\n18-24,48\n',
      'filter: { gender: men }',
      'data/trust.yaml:3:11: unknown column of data/trust.csv: "gender"\n  expected one of "age", "n"',
    ],
    [
      'an order of a column that is not there',
      'age,n\n18-24,48\n',
      'order: { gender: [men] }',
      'data/trust.yaml:3:10: unknown column of data/trust.csv: "gender"\n  expected one of "age", "n"',
    ],
    [
      'two columns for one measure',
      'age,share,percent\n18-24,48,47\n',
      'columns: { share: percent }',
      'data/trust.csv:1:11: second column that holds percent: "percent"\n  keep one; or add "columns: { percent: ignored }" to data/trust.yaml',
    ],
  ])('tells of %s', (_, csv, settings, problem) => {
    expect(assign(csv, settings).problems).toEqual([problem]);
  });

  it.each([
    ['years, where the finding says so', 'year,n\n2021,5\n', 'columns: { year: dimension }'],
    ['codes that are not all numbers', 'age,n\n18,5\n80+,4\n', ''],
  ])('takes %s as a dimension', (_, csv, settings) => {
    const { dimensions, problems } = assign(csv, settings);
    expect(dimensions).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});
