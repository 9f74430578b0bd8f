import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { earlierNumbers } from '#disclosure/attack/earlier-numbers.ts';
import type { Release } from '#disclosure/attack/releases.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { type Equations, joinEquations } from '#disclosure/solver/equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import { oneWay } from './tables.ts';

const five = { minimum: 5 };
const table = oneWay(3, 20, 40, 50);

/** What a table printed with some cells hidden. */
function release({ cells, relations }: Equations, ...hidden: string[]): Release {
  return {
    name: `hiding ${hidden.join('')}`,
    cells: cells.map(({ id, count }) =>
      hidden.includes(id) ? { id } : { id, shown: { low: count, high: count } },
    ),
    relations,
  };
}

/** A table with all that was printed of it before, the first release first. */
function beside(current: Equations, ...releases: Release[]): Equations {
  const { equations } = earlierNumbers(current, releases, five);
  return fitWithheld(joinEquations([current, equations]), five);
}

/** What is given away where some cells are hidden today. */
function given(system: Equations, ...hidden: string[]) {
  const breaches = audit(system, new Set(hidden), five);
  return [...new Set(breaches.map(({ id, range }) => `${id} ${range?.low}-${range?.high}`))];
}

describe('audit beside an earlier release', () => {
  it('finds nothing where both hide the same cells', () => {
    expect(given(beside(table, release(table, 'a', 'b')), 'a', 'b')).toEqual([]);
  });

  it('names a small count that the earlier release printed', () => {
    const breaches = audit(beside(table, release(table)), new Set(['a', 'b']), five);
    expect(breaches[0]).toEqual({
      id: 'a',
      kind: 'derived',
      attacker: 'reader',
      range: { low: 3, high: 3 },
      relations: ['unchanged since hiding : a'],
    });
  });

  it('names a cell that two different choices of cover give away together', () => {
    const [breach] = audit(beside(table, release(table, 'a', 'b')), new Set(['a', 'c']), five);
    expect(breach).toEqual({
      id: 'a',
      kind: 'derived',
      attacker: 'reader',
      range: { low: 3, high: 3 },
      relations: ['hiding ab: sum of answers'],
    });
  });

  it('does not subtract what has changed', () => {
    expect(given(beside(table, release(oneWay(2, 22, 33, 44), 'a', 'c')), 'a', 'b')).toEqual([]);
  });

  it('subtracts what has not changed beside what has', () => {
    // Then: a + b = 23 hidden. Today c and d changed, so did the total; a and b did not, and b is printed.
    const system = beside(table, release(oneWay(3, 20, 33, 44), 'a', 'b'));
    expect(given(system, 'a', 'c')).toEqual(['a 3-3', 'c 40-40']);
  });

  it('names a cell that an older, broader table gives away', () => {
    const older: Release = {
      name: 'then',
      cells: [
        { id: 'a or b', shown: { low: 23, high: 23 } },
        { id: 'a' },
        { id: 'b', shown: { low: 20, high: 20 } },
      ],
      relations: [{ id: 'a or b', parts: ['a', 'b'], total: 'a or b' }],
    };
    const [breach] = audit(beside(table, older), new Set(['a', 'c']), five);
    expect(breach).toMatchObject({ id: 'a', relations: ['then: a or b'] });
  });

  it('names few people whom it hid, and whom a number of today uncovers', () => {
    // Then a + b = 23; today nobody speaks of a, and b is printed.
    const without = { cells: table.cells.filter(({ id }) => id === 'b'), relations: [] };
    const system = beside(without, release(table, 'a', 'b'));
    expect(given(system)).toEqual(['hiding ab: a 3-3']);
    expect(given(system, 'b')).toEqual([]);
  });
});

describe('audit beside several releases', () => {
  it('subtracts them from one another where today tells nothing of it', () => {
    // First a + b = 23, then b = 20 is printed, and today b is 25: a is still the 3 of then.
    const today = oneWay(3, 25, 40, 50);
    const { name, cells } = release(table, 'a');
    const few = { name, cells: cells.filter(({ id }) => 'ab'.includes(id)), relations: [] };
    const releases = [release(table, 'a', 'b'), few];
    expect(given(beside(today, ...releases), 'a', 'b')).toEqual(['a 3-3', 'b 25-25']);
    for (const alone of releases) expect(given(beside(today, alone), 'a', 'b')).toEqual([]);
  });

  it('holds each against today where the one between was another', () => {
    const between = release(oneWay(8, 9, 40, 50));
    const system = beside(table, release(table, 'a', 'c'), between);
    expect(given(system, 'a', 'b')).toEqual(['a 3-3', 'b 20-20']);
  });

  it('takes a sum that holds for a sign that its parts are as they were', () => {
    // A column changed by one: the row that did not tells that b is as it was, and d, not b, is another.
    const cells = (d: number) => [
      { id: 'a', count: 3 },
      { id: 'b', count: 20 },
      { id: 'c', count: 30 },
      { id: 'd', count: d },
      { id: 'row 1', count: 23 },
      { id: 'row 2', count: 30 + d },
      { id: 'column 1', count: 33 },
      { id: 'column 2', count: 20 + d },
    ];
    const relations = [
      { id: 'first row', parts: ['a', 'b'], total: 'row 1' },
      { id: 'second row', parts: ['c', 'd'], total: 'row 2' },
      { id: 'first column', parts: ['a', 'c'], total: 'column 1' },
      { id: 'second column', parts: ['b', 'd'], total: 'column 2' },
    ];
    const grown = { cells: cells(41), relations: relations.slice(1, 2) };
    const system = beside(grown, release({ cells: cells(40), relations }, 'a', 'b', 'c', 'd'));
    expect(given(system, 'a')).toEqual(['a 3-3']);
  });
});

describe('suppress beside earlier releases', () => {
  it('keeps to the cells that they hid', () => {
    expect([...suppress(beside(table, release(table, 'a', 'd')), five).hidden]).toEqual([
      ['a', 'primary'],
      ['d', 'secondary'],
    ]);
  });

  it('says what cannot be taken back', () => {
    const { exposed } = suppress(beside(table, release(table)), five);
    expect(exposed.map(({ id }) => id)).toEqual(['a', 'a']);
  });
});
