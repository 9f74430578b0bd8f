import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { readFindings } from '#findings/read.ts';
import { project } from '../built.ts';
import { folderWith } from '../study-folder.ts';

/** What is told of the study of suppressed numbers, with these shares in the east; its bases are rounded to tens. */
function told(shares: readonly [near: number, middle: number, far: number]): string[] {
  const folder = folderWith({});
  cpSync(join(project, 'tests/studies/suppressed'), folder, { recursive: true });
  const file = join(folder, 'data/distance.csv');
  const [near, middle, far] = shares;
  const table = readFileSync(file, 'utf8')
    .replace('east,near,62,260', `east,near,${near},260`)
    .replace('east,middle,27,260', `east,middle,${middle},260`)
    .replace('east,far,11,260', `east,far,${far},260`);
  writeFileSync(file, table);
  return readFindings(folder).problems.map((problem) => formatProblem(problem));
}

describe('smallByTheirShares', () => {
  it('refuses a hidden answer that what the others leave of 100 % gives away as small', () => {
    // 70 and 29 are at least 98.5 together; 1.5 or 2 % of at most 265 people are fewer than 6.
    expect(told([70, 29, 1])).toEqual([
      'data/distance.csv:10:1: row that stands for few people and cannot be hidden: "east / far"\n  join it with another row: what else is published gives it away',
    ]);
  });

  it('says nothing where all are shown, or where the hidden ones can be many', () => {
    expect(told([62, 27, 11])).toEqual([]);
  });
});
