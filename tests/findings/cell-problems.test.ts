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
