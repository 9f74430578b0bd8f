import { describe, expect, it } from 'vitest';
import { parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { formatProblem } from '#errors.ts';
import { assignColumns } from '#findings/columns/assign-columns.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import { parseTable } from '#tables/parse-table.ts';

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
      'data/trust.csv:1:5: unknown column of numbers: "percnt"\n  did you mean "percent"? rename the column, or write in data/trust.yaml:\n    columns: { "percnt": percent }\n  where its numbers name groups, write dimension; where nobody needs it, write ignored',
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
      'data/trust.csv:1:11: second column that holds percent: "percent"\n  keep one; or write in data/trust.yaml, instead of its "columns":\n    columns: { "share": percent, "percent": ignored }',
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

  it.each<[string, string, string]>([
    ['percentage', '40\n[c]\n20', 'columns: { "percentage": percent }'],
    ['Prozent', '40,5\n:\n20,1', 'columns: { "Prozent": percent }'],
    ['pct', '40%\n\n20%', 'columns: { "pct": percent }'],
    ['% femmes', '40\nn/a\n5*', 'columns: { "% femmes": percent }'],
    ['%', '40\n-\n20', 'columns: { "%": percent }'],
    ['Effectif', '40\n[c]\n120', 'columns: { "Effectif": n }'],
    ['N', '40\n..\n120', 'columns: { "N": n }'],
    ['weighted_n', '40\nnot asked\n120', 'columns: { "weighted_n": n }'],
    ['total', '40\n[x]\n120', 'columns: { "total": n }'],
    ['Moyenne', '1.25\n[z]\n-3', 'columns: { "Moyenne": mean }'],
    ['share: all', '40\n[c]\n20', 'columns: { "share: all": percent }'],
  ])('takes %j for numbers whatever stands between them, and says what they are', (...given) => {
    const [name, cells, line] = given;
    const rows = cells.split('\n').map((cell, index) => `${'abc'[index]};${cell}`);
    const { dimensions, problems } = assign(`answer;${name}\n${rows.join('\n')}\n`);
    expect(dimensions).toEqual([['answer', 0]]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`unknown column of numbers: "${name}"`);
    expect(problems[0]?.split('\n')[2]).toBe(`    ${line}`);
  });

  it('takes a column for numbers where a third of its cells are, and for groups where fewer are', () => {
    const third = 'answer;town\na;40\nb;20\nc;Lyon\nd;Nice\ne;Metz\nf;Brest\n';
    expect(assign(third).dimensions).toEqual([['answer', 0]]);
    expect(assign(`${third}g;Dijon\n`)).toMatchObject({
      dimensions: [
        ['answer', 0],
        ['town', 1],
      ],
      problems: [],
    });
  });

  it('gives each column of numbers its measure in one line for all', () => {
    const { problems } = assign('answer,Effectif,%,Base\na,30,60.0,50\nb,20,40.0,50\n');
    const line = '    columns: { "Effectif": n, "%": percent, "Base": base }';
    expect(problems.map((problem) => problem.split('\n')[2])).toEqual([line, line, line]);
  });

  it('tells of a second percentage, and never takes it for groups', () => {
    const { dimensions, problems } = assign(
      'group,percent,women_percent\na,40,44\nb,30,[c]\nc,20,19\n',
    );
    expect(dimensions).toEqual([['group', 0]]);
    expect(problems).toEqual([
      'data/trust.csv:1:15: unknown column of numbers: "women_percent"\n  say which measure it holds: n, percent, base, low, high, mean, median; e.g. write in data/trust.yaml:\n    columns: { "women_percent": ignored }\n  a measure for another group has rows of its own; where nobody needs it, write ignored',
    ]);
  });

  it('offers to ignore numbers of notes at some rows', () => {
    const { problems } = assign('group,note,n\na,1,40\nb,,30\n');
    expect(problems).toEqual([
      'data/trust.csv:1:7: unknown column of numbers: "note"\n  where it says something of some rows, as notes do, write in data/trust.yaml:\n    columns: { "note": ignored }\n  where its numbers name groups, write dimension; where they are results, their measure: n, percent, base, low, high, mean, median',
    ]);
  });

  it('refuses suppressed numbers that are called names of groups', () => {
    const settings = 'columns: { women: dimension }';
    expect(assign('group,n,women\na,40,44\nb,30,[c]\n', settings).problems).toEqual([
      'data/trust.csv:1:9: numbers, some of them suppressed, that are called names of groups: "women"\n  say which measure it holds instead of "dimension": n, percent, base, low, high, mean, median; or "ignored"',
    ]);
  });

  it.each([
    ['years', 'answer,2017,2021\nno,60,58.5\n', 'answer,year,percent', 'yes,2017,41'],
    ['groups', 'answer,women,men\nno,60,[c]\n', 'answer,group,percent', 'yes,women,41'],
    ['countries', 'answer,FR,MA\nno,60,40\n', 'answer,group,percent', 'yes,FR,41'],
    ['both', 'answer,women_percent,men_percent\nno,6,5\n', 'answer,group,percent', 'yes,women,41'],
  ])('tells how to turn a table with %s as columns, once', (_, csv, header, row) => {
    const { problems } = assign(csv);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('numbers side by side in 2 columns');
    expect(problems[0]?.split('\n').slice(2, 4)).toEqual([`    ${header}`, `    ${row}`]);
  });

  it.each([
    ['ages in words', 'age,n\nunder 18,5\n18-24,4\n25+,4\n', ''],
    ['years of waves', 'year,n\n2021,5\n2024,4\n', 'waves: { column: year, sameQuestion: true }'],
    ['codes in an order', 'code,n\n1,5\n2,4\n', 'order: { code: ["2", "1"] }'],
    ['codes with a total', 'code,n\n1,5\n2,4\n0,9\n', 'totals: { code: "0" }'],
    ['letters', 'group,n\na,5\nb,4\nc,3\n', ''],
  ])('takes %s as names', (_, csv, settings) => {
    const { dimensions, problems } = assign(csv, settings);
    expect(dimensions).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});
