import { expect, it } from 'vitest';
import { findingOf, mended } from './parts.ts';

const settings = 'base: none\nheadline: { row: a, measure: percent }\n';
const table = (...cells: string[]) =>
  `state,percent\na,12.5\n${cells.map((cell, index) => `${'bcdefghij'[index]},${cell}\n`).join('')}`;

it('tells of marks at numbers once, and gives them a column', () => {
  expect(mended({ csv: table('13.0*', '64.0 (2)', '5.5r', '~50'), settings })).toEqual([
    `data/trust.csv:3:3: unreadable percent: not a number: "13.0*"
  write the number alone, and its mark in a column beside it:
    percent,percent_flag
    13.0,*
  marks are "*" small-sample, "u" unreliable, "b" break-in-series, "p" provisional; others get their meaning under "flags" in data/study.yaml, or are told in a text
  the same on lines 4, 5 and 6`,
  ]);
});

it('tells once of what stands for a number, and leads to its meaning', () => {
  expect(mended({ csv: table(':', '**', 'n/a', '1-9', '<0.1'), settings })).toEqual([
    `data/trust.csv:3:3: unreadable percent: not a number: ":"
  say what it means, one of suppressed, unavailable, not-applicable, rounds-to-zero, in data/study.yaml:
    symbols: { "[c]": suppressed, "[x]": unavailable, "[z]": not-applicable, "[low]": rounds-to-zero, ":": unavailable, "**": suppressed, "n/a": unavailable, "1-9": suppressed, "<0.1": rounds-to-zero }
  suppressed is a small number that nobody may work out; or write "[c]" suppressed, "[x]" unavailable, "[z]" not-applicable, "[low]" rounds-to-zero
  the same on lines 4, 5, 6 and 7`,
  ]);
});

it('takes bounds of a count for what stands for a number', () => {
  const csv = table('n<5', '< 5');
  expect(mended({ csv, settings })[0]).toContain('"n<5": suppressed, "< 5": suppressed }');
});

it('leads words below a table to a text', () => {
  const csv = 'state,percent,base\na,12.5,80\nSource: a survey,,\n';
  expect(mended({ csv, settings })[0]).toBe(
    `data/trust.csv:3:18: empty percent
  a row of words alone is no result: what stands below a table belongs in a text of the finding; else write a number, or say why there is none: "[c]" suppressed, "[x]" unavailable, "[z]" not-applicable, "[low]" rounds-to-zero`,
  );
});

it('names the blank totals of all columns in one line', () => {
  const csv = 'sex,age,percent\n,,40\nmen,,30\nwomen,,50\n,young,40\n,old,40\n';
  const all = mended({ csv, settings: 'base: none\nheadline: { row: men, measure: percent }\n' });
  expect(all).toHaveLength(2);
  expect(all[0]).toContain('\n    totals: { "sex": "", "age": "" }\n');
  expect(all[1]).toContain('\n    totals: { "sex": "", "age": "" }\n');
});

it('leads a number that is no share to the mean', () => {
  expect(mended({ csv: table('104', '130.5'), settings })).toEqual([
    `data/trust.csv:3:3: percent above 100: "104"
  expected 0 to 100; rates, indices and averages are a mean, also in "headline": write in data/trust.yaml:
    columns: { "percent": mean }
  the same on line 4`,
  ]);
});

it('reads a blank as the total where the finding says so', () => {
  const csv = 'year,sex,mean\n2020,,6.5\n2020,men,7\n2020,women,6\n';
  const blank =
    'base: none\ncolumns: { "year": dimension }\ntotals: { "sex": "" }\nheadline: { row: 2020 / all, measure: mean }\n';
  const { totals, rows, headline } = findingOf({ csv, settings: blank });
  expect(totals).toEqual({ sex: 'all' });
  expect(rows.map(({ key }) => key)).toEqual(['2020 / all', '2020 / men', '2020 / women']);
  expect(headline.row.cells.mean).toEqual({ value: 6.5, decimals: 1 });
});

it('reads a blank in a filter as the total, too', () => {
  const csv = 'year,sex,mean\n2020,,6.5\n2020,men,7\n2020,women,6\n';
  const settings = (sex: string, row: string) =>
    `base: none\ncolumns: { "year": dimension }\ntotals: { sex: "" }\nfilter: { sex: ${sex} }\nheadline: { row: ${row}, measure: mean }\n`;
  const keys = (sex: string, row: string) =>
    findingOf({ csv, settings: settings(sex, row) }).rows.map(({ key }) => key);
  expect(keys('["", women]', '2020 / all')).toEqual(['2020 / all', '2020 / women']);
  expect(keys('{ not: "" }', '2020 / men')).toEqual(['2020 / men', '2020 / women']);
});
