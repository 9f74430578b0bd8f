import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { hideFew } from '#disclosure-control/apply-suppression.ts';
import { countTable } from '#disclosure-control/count-rows.ts';
import { besideSmallShares } from '#disclosure-control/share-bounds.ts';
import { formatProblem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import { project } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';
import { findingOf } from '../findings/parts.ts';

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

describe('besideSmallShares', () => {
  const rows = (headline: string) =>
    besideSmallShares(
      findingOf({
        csv: 'reply,percent,base\na,70,260\nb,29,260\nc,[c],260\n',
        settings: `answers: { column: reply, choice: one }\nheadline: { row: ${headline}, measure: percent }\n`,
        study: { baseStep: 10 },
      }),
      6,
    ).map(({ key }) => key);

  it('takes the smallest that is printed, and not the headline', () => {
    expect(rows('a')).toEqual(['b']);
    expect(rows('b')).toEqual(['a']);
  });
});

describe('hideFew', () => {
  const finding = findingOf({
    csv: 'place,n,base\na,60,100\nb,5,40\nc,4,40\n',
    settings: 'headline: { row: a, measure: n }\n',
  });
  const hidden = finding.rows.map(() => ({ n: false, percent: true, base: true }));

  it('takes counts below the minimum, and none that is as large', () => {
    expect(hideFew(finding, hidden, 5).rows.map(({ cells }) => cells.n)).toEqual([
      { value: 60, decimals: 0 },
      { value: 5, decimals: 0 },
      { symbol: 'suppressed' },
    ]);
  });
});

it.each(['mean', 'median'])('countTable: a %s is of people who exist', (measure) => {
  const finding = findingOf({
    csv: `place,${measure},base\na,2,10\nb,[x],10\n`,
    settings: `headline: { row: a, measure: ${measure} }\n`,
  });
  expect(countTable(finding).rows.map(({ exists }) => exists)).toEqual([true, undefined]);
});
