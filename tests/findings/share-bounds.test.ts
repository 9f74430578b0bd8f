import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import { readFindings } from '#data-folder/read-study.ts';
import { project } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';

/** What is told and published of the study of suppressed numbers, with these shares in the east; its bases are rounded to tens. */
function published(shares: readonly [near: number, middle: number, far: number]) {
  const folder = folderWith({});
  cpSync(join(project, 'tests/studies/suppressed'), folder, { recursive: true });
  const file = join(folder, 'data/distance.csv');
  const [near, middle, far] = shares;
  const table = readFileSync(file, 'utf8')
    .replace('east,near,62,260', `east,near,${near},260`)
    .replace('east,middle,27,260', `east,middle,${middle},260`)
    .replace('east,far,11,260', `east,far,${far},260`);
  writeFileSync(file, table);
  const { findings, problems } = readFindings(folder);
  const distance = findings.find(({ id }) => id === 'distance');
  const east = (distance?.rows ?? []).filter(({ values }) => values['district'] === 'east');
  return {
    told: problems.map((problem) => formatProblem(problem)),
    east: east.map(
      ({ key, cells: { percent } }) => `${key} ${isNumber(percent) ? percent.value : '-'}`,
    ),
  };
}

describe('smallByTheirShares', () => {
  it('hides another answer beside one that what the others leave of 100 % gives away as small', () => {
    // 70 and 29 are at least 98.5 together; 1.5 or 2 % of at most 265 people are fewer than 6.
    expect(published([70, 29, 1])).toEqual({
      told: [],
      east: ['east / near 70', 'east / far -', 'east / middle -'],
    });
  });

  it('takes the largest base that a rounded one can be', () => {
    // 2.3 % that are left are 6 of 265 people, though fewer than 6 of 260.
    expect(published([70.4, 27.4, 2.1])).toEqual({
      told: [],
      east: ['east / near 70.4', 'east / far -', 'east / middle 27.4'],
    });
  });

  it('says nothing where all are shown, or where the hidden ones can be many', () => {
    expect(published([62, 27, 11]).told).toEqual([]);
  });
});
