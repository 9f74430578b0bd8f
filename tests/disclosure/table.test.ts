import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import type { CountRow, CountTable } from '#disclosure/table/count-table.ts';
import { joinEquations } from '#disclosure/solver/equations.ts';
import { cellId } from '#disclosure/table/cell-id.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
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
    const rows = [answer('bus', 58, 60), answer('bike', 45, 60), answer('foot', 60, 60)];
    const { equations } = tableEquations({ rows, answers: 'answer', several: true }, 5);
    expect(equations.cells.filter(({ printed }) => printed === false)).toEqual([
      { id: 'all but answer=bus', count: 2, printed: false },
    ]);
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
    expect(
      tableEquations({ rows: [{ values: { answer: 'yes' }, percent: 0.2 }] }, 5).cells,
    ).toEqual([undefined]);
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

  it('costs next to nothing where no count is small, and is quick where few are', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      values: { question: `question ${i >> 2}`, answer: `answer ${i % 4}` },
      n: i === 1002 ? 3 : 20 + (i % 4),
      base: i >> 2 === 250 ? 67 : 86,
    }));
    expect(hiddenRows({ rows, answers: 'answer' })).toEqual([1000, 1002]);
  });
});
