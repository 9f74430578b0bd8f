import { expect, it } from 'vitest';
import { mended, told } from './parts.ts';

const csvOf = (count: number) =>
  `answer,town,percent\n${Array.from({ length: count }, (_, row) => `yes,t${row},40\n`).join('')}`;

it('a finding has no more rows than can be drawn', () => {
  const settings = 'headline: { row: yes / t0, measure: percent }';
  expect(told({ csv: csvOf(2000), settings })).toEqual([]);
  expect(mended({ csv: csvOf(2001), settings })).toEqual([
    `data/trust.csv:2002:1: finding of 2001 rows, and no more than 2000 can be drawn: "data/trust.csv"
  choose rows with a "filter" in data/trust.yaml, make several findings of the table, or sum groups up`,
  ]);
});

it('so many rows of a table that others are chosen from can be read', () => {
  const settings = 'filter: { town: t7 }\nheadline: { row: yes, measure: percent }';
  expect(told({ csv: csvOf(150_000), settings })).toEqual([]);
});
