import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { siteIcon } from '#data-folder/site-icon.ts';
import { formatProblem } from '#errors.ts';
import { breakdownsOf } from '#findings/shape/breakdown.ts';
import { folderWith, sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const told = (folder: string) => readFindings(folder).problems.map(formatProblem);

describe('readFindings', () => {
  it('reads the study of this repository', () => {
    const { spec, findings, broken, problems } = readFindings(sextraFolder);
    expect(problems).toEqual([]);
    expect(broken).toEqual([]);
    expect(spec).toMatchObject({ id: 'sextra', base: 1718, sample: 'self-selected' });
    expect(
      findings.map(({ id, chart, base, rows }) => ({ id, chart, base, cells: rows[0]?.cells })),
    ).toEqual([
      {
        id: 'respondents',
        chart: 'figure',
        base: undefined,
        cells: { n: { value: 1718, decimals: 0 } },
      },
      {
        id: 'identification',
        chart: 'proportion',
        base: 1718,
        cells: { percent: { value: 48, decimals: 0 } },
      },
      {
        id: 'services',
        chart: 'proportion',
        base: 1718,
        cells: { percent: { value: 41, decimals: 0 } },
      },
      {
        id: 'contact',
        chart: 'proportion',
        base: 1718,
        cells: { percent: { value: 86, decimals: 0 } },
      },
    ]);
  });

  it('reads the study that a new one starts from', () => {
    const { findings, problems } = readFindings(templateFolder);
    expect(problems).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(['respondents', 'trust']);
  });

  it('puts findings in their positions, then those without one by their ids', () => {
    const trust =
      'chart: proportion\ntable: trust.csv\nheadline: { row: services, measure: percent }\n';
    const folder = templateWith({
      'data/trust.yaml': trust,
      'data/b.yaml': trust,
      'data/a.yaml': trust,
      'data/z.yaml': `position: 2\n${trust}`,
      'data/y.yaml': `position: 10\n${trust}`,
    });
    expect(readFindings(folder).findings.map(({ id }) => id)).toEqual([
      'respondents',
      'z',
      'y',
      'a',
      'b',
      'trust',
    ]);
  });

  it('breaks groups down of which no row holds all together', () => {
    const folder = templateWith({
      'data/groups.csv':
        'gender,age,percent,base\nmen,,40,200\nwomen,,50,210\n,18-34,44,150\n,35 and more,47,260\n',
      'data/groups.yaml':
        'totals: { gender: "", age: "" }\nheadline: { row: men / all, measure: percent }\n',
    });
    const { findings, problems } = readFindings(folder);
    expect(problems).toEqual([]);
    const [groups] = findings.filter(({ id }) => id === 'groups');
    expect(
      groups && breakdownsOf(groups).map(({ id, rows }) => [id, rows.map(({ key }) => key)]),
    ).toEqual([
      ['by-gender', ['men / all', 'women / all']],
      ['by-age', ['all / 18-34', 'all / 35 and more']],
    ]);
  });

  it('calls a country the same in each finding of a table', () => {
    const folder = templateWith({
      'data/trust.yaml': undefined,
      'data/trust.csv': undefined,
      'data/asked.csv':
        'country,answer,n\nFrance,yes,20\nFrance,no,30\nMaroc,yes,25\nMaroc,no,10\n',
      'data/all.yaml':
        'table: asked.csv\nbase: none\ncountries: country\nheadline: { row: Maroc / yes, measure: n }\n',
      'data/france.yaml':
        'table: asked.csv\nbase: none\nfilter: { country: France }\nheadline: { row: yes, measure: n }\n',
    });
    const { findings, problems } = readFindings(folder);
    expect(problems).toEqual([]);
    const [all, france] = findings.filter(({ id }) => id !== 'respondents');
    expect(all?.rows.map(({ key }) => key)).toContain('FR / yes');
    expect(france?.counting.filter).toEqual({ country: 'FR' });
  });

  it('lets findings share a table', () => {
    const folder = templateWith({
      'data/friends.yaml':
        'chart: proportion\ntable: trust.csv\nheadline: { row: friends, measure: percent }\n',
    });
    const { findings, problems } = readFindings(folder);
    expect(problems).toEqual([]);
    expect(findings.map(({ id, headline }) => [id, headline.row.key])).toEqual([
      ['respondents', 'respondents'],
      ['trust', 'services'],
      ['friends', 'friends'],
    ]);
  });

  it('tells of a large table, whose numbers take a while', () => {
    const towns = Array.from({ length: 300 }, (_, town) => `town ${town},${20 + town}\n`);
    const folder = templateWith({
      'data/towns.csv': `town,n\n${towns.join('')}`,
      'data/towns.yaml': 'base: none\nheadline: { row: town 0, measure: n }\n',
    });
    const lines: string[] = [];
    readFindings(folder, (line) => lines.push(line));
    expect(lines).toEqual(['data/towns.csv: looking for what could be derived from its numbers …']);
  });

  it('skips the byte-order mark of settings', () => {
    const folder = templateWith({
      'data/respondents.yaml': '\uFEFFchart: figure\nbase: none\nheadline:\n  measure: n\n',
    });
    expect(told(folder)).toEqual([]);
  });
});

describe('readFindings tells of', () => {
  it('a folder that is no study', () => {
    const { spec, findings, problems } = readFindings(folderWith({}));
    expect(spec).toBeUndefined();
    expect(findings).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      'data/study.yaml:1:1: file not found: "data/study.yaml"\n  name the folder that holds data/ and locales/; or make one to start from: npx constats new <folder>',
    ]);
  });

  it.each([
    [
      'a study without findings',
      {
        'data/trust.yaml': undefined,
        'data/trust.csv': undefined,
        'data/respondents.yaml': undefined,
        'data/respondents.csv': undefined,
      },
      'data/study.yaml:1:1: study without findings: "data"\n  add a table, e.g. data/trust.csv, and beside it data/trust.yaml that says what it means',
    ],
    [
      'a table that no finding uses',
      { 'data/age.csv': 'age,percent\n18-24,5\n' },
      'data/age.csv:1:1: table that no finding uses: "age.csv"\n  add data/age.yaml that says what it means, or remove the table',
    ],
    [
      'a finding without a table',
      { 'data/trsut.yaml': 'chart: figure\nheadline: { measure: n }\n' },
      'data/trsut.yaml:1:1: table not found: "data/trsut.csv"\n  did you mean data/trust.csv? then rename it, or add "table: trust.csv"',
    ],
    [
      'a finding that names a table that is not there',
      { 'data/friends.yaml': 'chart: figure\ntable: friend.csv\nheadline: { measure: n }\n' },
      'data/friends.yaml:2:8: table not found: "data/friend.csv"\n  add the file, or name the one that holds the rows in a line "table: <file>.csv"',
    ],
    [
      'a table that cannot be one, and not of the one that may be meant',
      {
        'data/trust.yaml': 'table: 5\nheadline: { row: services, measure: percent }\n',
      },
      'data/trust.yaml:1:8: unusable table: "5"\n  expected the name of a CSV file in data/, e.g. "answers.csv"',
    ],
    [
      'a file name that cannot be an address',
      {
        'data/Age groups.yaml':
          'chart: proportion\ntable: trust.csv\nheadline: { row: services, measure: percent }\n',
      },
      'data/Age groups.yaml:1:1: file name that cannot be an address: "Age groups"\n  rename it and its table with lower-case letters, digits and single hyphens, e.g. age-groups.yaml',
    ],
    [
      'an empty table',
      { 'data/trust.csv': 'trust,percent\n' },
      'data/trust.csv:1:1: empty table\n  give it a line with the names of the columns, and at least one row below',
    ],
  ])('%s', (_, files, problem) => {
    expect(told(templateWith(files))).toEqual([problem]);
  });

  it('nothing of columns beside settings that say what they hold, and cannot be used', () => {
    const folder = templateWith({
      'data/trust.csv': 'trust,share\nservices,62\nfriends,71\n',
      'data/trust.yaml': 'chart: pie\ncolumns: 5\nheadline: { row: services, measure: percent }\n',
    });
    expect(readFindings(folder).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'data/trust.yaml:1',
      'data/trust.yaml:2',
    ]);
  });

  it('everything at once, and names the findings that are broken', () => {
    const folder = templateWith({
      'data/respondents.csv': 'population,n\nrespondents,many\n',
      'data/trust.yaml': 'chart: pie\nheadline: { row: services, measure: percent }\n',
    });
    const { findings, broken, problems } = readFindings(folder);
    expect(findings.map(({ id }) => id)).toEqual(['respondents']);
    expect(broken).toEqual(['trust']);
    expect(
      problems.map(({ file, line, column }) => `${file}:${line}:${column}`).toSorted(),
    ).toEqual(['data/respondents.csv:2:13', 'data/trust.yaml:1:8']);
  });
});

it('siteIcon takes a drawing of 4000 bytes, and none that is larger', () => {
  const iconOf = (size: number) => {
    const folder = folderWith({ 'public/favicon.svg': 'x'.repeat(size) });
    return siteIcon(folder, ['public/favicon.svg']);
  };
  expect(iconOf(3)).toEqual({ icon: 'data:image/svg+xml;base64,eHh4', problems: [] });
  expect(iconOf(4000).problems).toEqual([]);
  expect(iconOf(4001).problems.map(({ value }) => value)).toEqual(['4001 bytes']);
});
