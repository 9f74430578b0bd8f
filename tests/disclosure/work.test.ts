import { describe, expect, it } from 'vitest';
import type { Unprotected } from '#disclosure-control/count-rows.ts';
import { unlessTooLarge } from '#disclosure-control/too-large.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { undeclaredSums } from '#disclosure/links/undeclared.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { freshWork, TooLargeError, type Work } from '#disclosure/solver/work.ts';
import { numbersFrom, threeWay } from './tables.ts';

const list = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);
const random = numbersFrom(1);
const count = () => (random(12) === 0 ? 1 + random(4) : 5 + random(60));
const large = threeWay(list(10, () => list(10, () => list(3, count))));

function spent(work: Work): number {
  return freshWork().left - work.left;
}

describe('the work that a table takes', () => {
  it('is little for 10 × 10 × 3 with 24 small counts', () => {
    const work = freshWork();
    expect(suppress(large, { minimum: 5 }, work)).toMatchObject({ exposed: [] });
    expect(spent(work)).toBeGreaterThan(1e6);
    expect(spent(work)).toBeLessThan(1e8);
  });

  it('is the same each time', () => {
    const [first, second] = [freshWork(), freshWork()];
    const small = threeWay(list(4, () => list(4, () => list(3, count))));
    suppress(small, { minimum: 5 }, first);
    suppress(small, { minimum: 5 }, second);
    expect(first.left).toBe(second.left);
  });

  it('is bounded: beyond, the table is refused with its size and what to do', () => {
    const table = { finding: { counting: { table: 'q.csv' } } } as Unprotected;
    const named = {
      cells: large.cells.map((cell) => ({ ...cell, id: `q.csv: ${cell.id}` })),
      relations: large.relations.map((relation) => ({
        ...relation,
        parts: relation.parts.map((id) => `q.csv: ${id}`),
        total: `q.csv: ${relation.total}`,
      })),
    };
    expect(unlessTooLarge([table], () => suppress(named, { minimum: 5 }, { left: 1e6 }))).toEqual({
      problem: {
        file: 'data/q.csv',
        line: 1,
        column: 1,
        what: '484 numbers that add up, too many to prove that the small ones stay hidden',
        value: 'q.csv',
        mend: 'join its smallest groups or answers with others, leave out one of its columns, or publish fewer of its totals',
      },
    });
  });
});

it('the work that rounded counts take is bounded as well, and whoever gives up says on which cells', () => {
  const cells = large.cells.map((cell) => ({
    ...cell,
    shown: { low: Math.max(0, cell.count - 40), high: cell.count + 40 },
  }));
  const rounded = { cells, relations: large.relations };
  const given: { cells?: readonly string[] } = {};
  try {
    forceCounts(rounded, { minimum: 5 }, { left: 1e5 });
  } catch (error) {
    if (error instanceof TooLargeError) given.cells = error.cells;
  }
  expect(given.cells).toHaveLength(484);
});

describe('the work that a search for undeclared sums takes', () => {
  /** A column of places; those that `isHidden` are hidden by their source. */
  const search = (counts: readonly number[], isHidden: (i: number) => boolean, work: Work) => {
    const points = counts.map((_, i) => ({ values: { place: `p${i}` }, parts: [`p${i}`] }));
    const cells = counts.map((count, i) => ({ id: `p${i}`, count, withheld: isHidden(i) }));
    const cube = { table: 0, dimensions: ['place'], apart: [], totals: {}, points };
    const known = new Map(cells.map((cell) => [cell.id, cell]));
    return undeclaredSums(cube, { cells: known, rule: { minimum: 5 }, work });
  };

  it('is little in a column of 4,000 numbers, and finds a region and its places there', () => {
    const work = freshWork();
    const counts = list(4000, () => 20 + random(2000));
    counts.splice(1000, 5, 90_000, 40_000, 30_000, 19_998, 0);
    const sums = search(counts, (i) => i === 1004, work);
    expect(sums.map(({ total, parts }) => ({ total, parts }))).toContainEqual({
      total: 'p1000',
      parts: ['p1001', 'p1002', 'p1003', 'p1004'],
    });
    expect(spent(work)).toBeLessThan(1e7);
  });

  it('is bounded where all is hidden', () => {
    expect(() =>
      search(
        list(400, () => 9),
        (i) => i > 0,
        { left: 1e5 },
      ),
    ).toThrow(TooLargeError);
  });
});
