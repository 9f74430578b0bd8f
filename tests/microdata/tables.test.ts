import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { parseTable } from '#tables/parse-table.ts';

// Each folder holds one invented table: of persons who look like something else, or of groups that look like persons.
const folder = (side: string) => join(import.meta.dirname, side);

function problemsOf(side: string, name: string): string[] {
  const file = join(folder(side), name, 'table.csv');
  const { table, problems } = parseTable('table.csv', readFileSync(file));
  if (table === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return findMicrodata(table, 1000).map(({ what }) => what);
}

describe('a table of persons is refused, whatever it looks like:', () => {
  it.each(readdirSync(folder('disguised')).toSorted())('%s', (name) => {
    expect(problemsOf('disguised', name)).toEqual([
      expect.stringMatching(/^looks like one row per person: /),
    ]);
  });
});

describe('a table of groups is no table of persons, however odd:', () => {
  it.each(readdirSync(folder('honest')).toSorted())('%s', (name) => {
    expect(problemsOf('honest', name)).toEqual([]);
  });
});
