import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { oneBase } from '#disclosure/links/base-sums.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { joinEquations, type SystemCell } from '#disclosure/solver/equations.ts';
import { cellId } from '#disclosure/table/cell-id.ts';
import type { CountRow, CountTable } from '#disclosure/table/count-table.ts';
import { cubesOf } from '#disclosure/table/cubes.ts';
import { marginOf } from '#disclosure/table/margins.ts';
import { hiddenMeasures, tableEquations } from '#disclosure/table/table-equations.ts';

const five = { minimum: 5 };

const sumsOf = (table: CountTable): string[] =>
  tableEquations(table, 5).equations.relations.map(
    ({ parts, total, atMost }) => `${parts.join(' + ')} ${atMost ? '<=' : '='} ${total}`,
  );

const hiddenRows = (table: CountTable): number[] => {
  const built = tableEquations(table, 5);
  const { hidden } = suppress(built.equations, five);
  return hiddenMeasures(built, hidden).flatMap(({ n }, i) => (n ? [i] : []));
};

const answer = (value: string, n: number, base: number): CountRow => ({
  values: { answer: value },
  n,
  base,
});

describe('cellId(values)', () => {
  it('does not depend on the order of the dimensions', () => {
    expect(cellId({ group: 'a', answer: 'yes' })).toBe('answer=yes, group=a');
    expect(cellId({ answer: 'yes', group: 'a' }, 'trust')).toBe('trust: answer=yes, group=a');
  });

  it('keeps values apart that hold its own signs', () => {
    expect(cellId({ a: 'x, b=y' })).not.toBe(cellId({ a: 'x', b: 'y' }));
  });
});

describe('tableEquations(table)', () => {
  it('adds the answers of one question to their base', () => {
    const rows = [answer('yes', 30, 60), answer('no', 28, 60), answer('unsure', 2, 60)];
    expect(sumsOf({ rows, answers: 'answer' })).toEqual([
      'answer=yes + answer=no + answer=unsure = all',
    ]);
  });

  it('lets answers leave people out', () => {
    const rows = [answer('yes', 30, 60), answer('no', 20, 60)];
    expect(sumsOf({ rows, answers: 'answer' })).toEqual(['answer=yes + answer=no <= all']);
  });

  it('does not add up several answers, but lets none exceed its base', () => {
    const rows = [answer('bus', 30, 60), answer('bike', 45, 60)];
    expect(sumsOf({ rows, answers: 'answer', several: true })).toEqual([
      'answer=bus <= all',
      'answer=bike <= all',
    ]);
  });

  it('adds the few who did not give an answer', () => {
    const rows = [
      answer('bus', 58, 60),
      answer('bike', 45, 60),
      answer('car', 55, 60),
      answer('foot', 60, 60),
    ];
    const { equations } = tableEquations({ rows, answers: 'answer', several: true }, 5);
    expect(equations.cells.filter(({ printed }) => printed === false)).toEqual([
      { id: 'all but answer=bus', count: 2, printed: false },
    ]);
  });

  it('adds nobody beside a base that the source hides', () => {
    // 30 are 97 % of 31.
    const rows = [{ values: { answer: 'bus' }, n: 30, percent: 97, withheld: ['base'] as const }];
    expect(tableEquations({ rows }, 5).equations.cells.map(({ id }) => id)).toEqual([
      'answer=bus',
      'base of answer=bus',
      'printed of base of answer=bus',
    ]);
  });

  it('says of those beside a share of a rounded base what each of its numbers leaves', () => {
    // Of 295 to 305 people, 99 % leave 2 to 4.
    const rows = [{ values: { answer: 'bus' }, percent: 99, base: 300 }];
    const table = { rows, answers: 'answer', several: true, baseStep: 10 };
    expect(tableEquations(table, 5).equations.cells.at(-1)).toEqual({
      id: 'printed of all but answer=bus',
      count: 3,
      shown: { low: 2, high: 4 },
      people: false,
    });
  });

  it('leaves those beside a share as few as the smallest number of a rounded base does', () => {
    // 83.3 and 50 % of some 10 are 5 and 3 of 6, or 10 and 6 of 12: one is left of 6.
    const rows = [
      { values: { answer: 'bus' }, percent: 83.3, decimals: 1, base: 10 },
      { values: { answer: 'bike' }, percent: 50, decimals: 1, base: 10 },
    ];
    const table = { rows, answers: 'answer', several: true, baseStep: 10 };
    expect(tableEquations(table, 5).equations.cells).toContainEqual({
      id: 'all but answer=bus',
      count: 2,
      shown: { low: 0, high: 7 },
      printed: false,
    });
  });

  it('adds groups to their total, and their bases likewise', () => {
    const rows = [
      { values: { group: 'all', answer: 'yes' }, n: 38, base: 100 },
      { values: { group: 'a', answer: 'yes' }, n: 30, base: 60 },
      { values: { group: 'b', answer: 'yes' }, n: 8, base: 40 },
    ];
    expect(sumsOf({ rows, totals: { group: 'all' } })).toContain(
      'answer=yes, group=a + answer=yes, group=b = answer=yes, group=all',
    );
    expect(sumsOf({ rows, totals: { group: 'all' }, answers: 'answer' })).toContain(
      'group=a + group=b = group=all',
    );
  });

  it('adds subtotals to totals', () => {
    const rows = [
      ['all', 90],
      ['EU', 50],
      ['FR', 20],
      ['DE', 30],
      ['other', 40],
    ].map(([country, n]) => ({
      values: { country: String(country) },
      n: Number(n),
    }));
    expect(
      sumsOf({ rows, totals: { country: { EU: ['FR', 'DE'], all: ['EU', 'other'] } } }),
    ).toEqual(['country=FR + country=DE = country=EU', 'country=EU + country=other = country=all']);
  });

  it('lets a total of parts that are not there be more', () => {
    const rows: CountRow[] = [
      { values: { country: 'all' }, n: 60 },
      { values: { country: 'FR' }, withheld: ['count'] },
      { values: { country: 'DE' }, n: 30 },
    ];
    expect(sumsOf({ rows, totals: { country: { all: ['FR', 'DE', 'ES'] } } })).toEqual([
      'country=FR + country=DE <= country=all',
    ]);
  });

  it('adds no bases of answers to one another', () => {
    const rows = [answer('yes', 30, 100), answer('no', 50, 90), answer('all', 80, 100)];
    const table = { rows, answers: 'answer', totals: { answer: 'all' } };
    expect(tableEquations(table, 5).mismatches).toEqual([]);
    expect(sumsOf(table)).toEqual([
      'answer=yes <= base of answer=yes',
      'answer=no <= base of answer=no',
      'answer=all <= base of answer=all',
      'answer=yes + answer=no = answer=all',
    ]);
  });

  it('takes bases for one number only where all that are stated agree', () => {
    const bases = (no: number) => [
      { values: { reply: 'yes', place: 'a' }, percent: 60, base: 100 },
      { values: { reply: 'no', place: 'a' }, percent: 40, base: no },
      { values: { reply: 'yes', place: 'b' }, percent: 50, base: 50 },
      { values: { reply: 'no', place: 'b' }, percent: 50, base: 50 },
    ];
    const same = (no: number) => sumsOf({ rows: bases(no) }).filter((sum) => sum.includes(' = '));
    expect(same(100)).toEqual([
      'base of place=a, reply=no = base of place=a, reply=yes',
      'base of place=b, reply=no = base of place=b, reply=yes',
    ]);
    expect(same(90)).toEqual([]);
  });

  it('adds answers to a subtotal without counting them twice', () => {
    const rows = [
      answer('agree', 50, 60),
      answer('fully', 20, 60),
      answer('rather', 30, 60),
      answer('disagree', 10, 60),
    ];
    expect(
      sumsOf({ rows, answers: 'answer', totals: { answer: { agree: ['fully', 'rather'] } } }),
    ).toEqual([
      'answer=agree <= all',
      'answer=fully + answer=rather + answer=disagree = all',
      'answer=fully + answer=rather = answer=agree',
    ]);
  });

  it('takes a percentage of a known base for a count', () => {
    const rows = [{ values: { answer: 'yes' }, percent: 0.2, decimals: 1 }];
    expect(tableEquations({ rows, base: 1718 }, 5).equations.cells[0]).toMatchObject({
      count: 3,
      shown: { low: 3, high: 4 },
    });
  });

  it('knows nothing of a percentage without base', () => {
    const cellsOf = (row: Partial<CountRow>) =>
      tableEquations({ rows: [{ values: { answer: 'yes' }, percent: 60, ...row }] }, 5).cells;
    expect(cellsOf({})).toEqual([undefined]);
    expect(cellsOf({ withheld: ['base'] })).toEqual([undefined]);
  });

  it('takes a rounded base for that of people who exist', () => {
    // 67 % of up to 5 people are 2 of 3.
    const rows = [{ values: { answer: 'yes' }, percent: 67, base: 0 }];
    const { equations } = tableEquations({ rows, baseStep: 10 }, 5);
    expect(equations.cells.find(({ id }) => id === 'base of answer=yes')).toMatchObject({
      count: 3,
      shown: { low: 3, high: 3 },
    });
  });

  it('names totals that their parts exceed, and does not use them', () => {
    const rows = [
      { values: { group: 'all' }, n: 50 },
      { values: { group: 'a' }, n: 30 },
      { values: { group: 'b' }, n: 28 },
    ];
    const { equations, mismatches } = tableEquations({ rows, totals: { group: 'all' } }, 5);
    expect(mismatches).toEqual([{ relation: 'group=all of all', parts: 58, total: 50 }]);
    expect(equations.relations).toEqual([]);
  });

  it('throws where one cell has two counts', () => {
    const rows = [answer('yes', 30, 60), answer('yes', 31, 60)];
    expect(() => tableEquations({ rows }, 5)).toThrow(
      'two counts for one cell: answer=yes: 30, 31',
    );
  });
});

describe('suppress(tableEquations(table))', () => {
  it('hides a small answer and one more', () => {
    const rows = [answer('yes', 30, 60), answer('no', 28, 60), answer('unsure', 2, 60)];
    expect(hiddenRows({ rows, answers: 'answer' })).toEqual([1, 2]);
  });

  it('hides no second answer where several were allowed', () => {
    const rows = [answer('bus', 30, 60), answer('boat', 2, 60)];
    expect(hiddenRows({ rows, answers: 'answer', several: true })).toEqual([1]);
  });

  it('hides a nearly unanimous answer', () => {
    const rows = [answer('bus', 59, 60), answer('bike', 30, 60)];
    expect(hiddenRows({ rows, answers: 'answer', several: true })).toEqual([0]);
  });

  it('closes the cycle across groups and their total', () => {
    const groups: [string, number[]][] = [
      ['all', [110, 60, 33]],
      ['a', [40, 20, 3]],
      ['b', [70, 40, 30]],
    ];
    const rows = groups.flatMap(([group, counts]) =>
      counts.map((n, i) => ({
        values: { group, answer: `answer ${i}` },
        n,
        base: counts.reduce((a, b) => a + b),
      })),
    );
    // Rows 4 and 5 (20, 3) and 7 and 8 (40, 30).
    expect(hiddenRows({ rows, answers: 'answer', totals: { group: 'all' } })).toEqual([4, 5, 7, 8]);
  });

  it('takes a percentage away with its hidden count, and all percentages with a hidden base', () => {
    const rows = [3, 0].map((n, i) => ({
      values: { answer: `answer ${i}` },
      n,
      percent: n === 0 ? 0 : 100,
      base: 3,
    }));
    const built = tableEquations({ rows, answers: 'answer' }, 5);
    expect(hiddenMeasures(built, suppress(built.equations, five).hidden)).toEqual([
      { n: true, percent: true, base: true },
      { n: false, percent: true, base: true },
    ]);
  });

  it('sees two findings on the same rows as one: what one prints, the other cannot hide', () => {
    const all = [answer('yes', 30, 60), answer('no', 28, 60), answer('unsure', 2, 60)];
    const first = tableEquations({ rows: all, answers: 'answer' }, 5).equations;
    const second = tableEquations({ rows: all.slice(1), answers: 'answer' }, 5).equations;
    const joined = joinEquations([first, second]);
    expect(joined.cells.map(({ id }) => id)).toEqual([
      'answer=yes',
      'answer=no',
      'answer=unsure',
      'all',
    ]);
    expect(audit(joined, new Set(['answer=unsure']), five).map(({ id }) => id)).toContain(
      'answer=unsure',
    );
  });

  it('prints a number that one of two findings prints', () => {
    const cell = { id: 'a', count: 30 };
    const systems = [{ ...cell, printed: false }, cell].map((each) => ({
      cells: [each],
      relations: [],
    }));
    expect(joinEquations(systems).cells).toMatchObject([{ id: 'a', printed: true }]);
    expect(joinEquations(systems.toReversed()).cells).toMatchObject([{ id: 'a', printed: true }]);
  });

  it('knows what the nearer of two figures says, in whatever order they stand', () => {
    // 48 % of 1,718 are 817 to 833 people.
    const cells: SystemCell[] = [
      { id: 'yes', count: 825, shown: { low: 817, high: 833 } },
      { id: 'yes', count: 818 },
    ];
    const joined = (all: readonly SystemCell[]) =>
      joinEquations(all.map((cell) => ({ cells: [cell], relations: [] }))).cells;
    const expected = [{ id: 'yes', count: 818, shown: { low: 818, high: 818 } }];
    expect(joined(cells)).toMatchObject(expected);
    expect(joined(cells.toReversed())).toMatchObject(expected);
  });

  it('costs next to nothing where no count is small, and is quick where few are', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      values: { question: `question ${i >> 2}`, answer: `answer ${i % 4}` },
      n: i === 1002 ? 3 : 20 + (i % 4),
      base: i >> 2 === 250 ? 67 : 86,
    }));
    expect(hiddenRows({ rows, answers: 'answer' })).toEqual([1000, 1002]);
  });
});

describe('marginOf(cube, dimensions)', () => {
  const point = (place: string) => ({ values: { place }, parts: [`n of ${place}`] });
  const places = ['north', 'a', 'b', 'south', 'c', 'd', 'all'].map(point);
  const sums = (points: typeof places, totals: Record<string, readonly string[]>) => {
    const cube = { table: 0, dimensions: ['place'], apart: [], totals: { place: totals }, points };
    return [...(marginOf(cube, [])?.sums ?? [])];
  };
  const halves = { north: ['a', 'b'], south: ['c', 'd'] };

  it('takes the total of all for all', () => {
    expect(sums(places, { ...halves, all: ['north', 'south'] })).toEqual([['all', ['n of all']]]);
  });

  it('takes all parts where several totals hold but some', () => {
    expect(sums(places.slice(0, 6), halves)).toEqual([
      ['all', ['n of a', 'n of b', 'n of c', 'n of d']],
    ]);
  });
});

const sourceOf = (table: CountTable) => ({ table, entries: tableEquations(table, 5).entries });

describe('cubesOf(table)', () => {
  it('adds the answers of a group to its people, without their total', () => {
    const rows = [
      ['yes', 30],
      ['no', 28],
      ['all', 58],
    ].map(([reply, n]) => ({ values: { group: 'a', reply: String(reply) }, n: Number(n) }));
    const table = { rows, answers: 'reply', totals: { reply: 'all' } };
    expect(cubesOf(sourceOf(table), 0)[1]).toMatchObject({
      dimensions: ['group'],
      points: [{ values: { group: 'a' }, parts: ['group=a, reply=yes', 'group=a, reply=no'] }],
    });
  });
});

describe('oneBase(tables)', () => {
  const whole = (base: number) =>
    sourceOf({
      ...{ rows: [{ values: { reply: 'yes' }, percent: 50 }], answers: 'reply', several: true },
      ...{ base, studyBase: 200, baseStep: 10 },
    });

  it('is that of the tables that state the base of the study, and of no other', () => {
    expect(oneBase([whole(200)]).relations).toEqual([
      {
        id: 'one base: base of : 200',
        parts: ['base of : 200'],
        total: 'base of 200, in steps of 10',
      },
    ]);
    expect(oneBase([whole(190)]).relations).toEqual([]);
  });
});
