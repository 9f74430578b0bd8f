import { describe, expect, it } from 'vitest';
import { knownRanges } from '#disclosure/attack/attacker-knowledge.ts';
import { audit } from '#disclosure/attack/breaches.ts';
import { requiredWidth } from '#disclosure/attack/disclosure-rule.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { oneWay, twoWay } from './tables.ts';

const five = { minimum: 5 };
const cycle = twoWay([
  [3, 20, 30],
  [25, 14, 40],
  [8, 50, 60],
]);

describe('audit(equations, hidden)', () => {
  it('finds nothing in what suppress hid', () => {
    expect(audit(cycle, new Set(suppress(cycle, five).hidden.keys()), five)).toEqual([]);
  });

  it('names a small count in plain sight', () => {
    expect(audit(oneWay(3, 50, 40), new Set(['b', 'c']), five)).toEqual([
      { id: 'a', kind: 'printed', attacker: 'reader', relations: [] },
    ]);
  });

  it('names a cell that its total gives away, with its only count and the sum', () => {
    expect(audit(oneWay(3, 50, 40), new Set(['a']), five)).toEqual([
      {
        id: 'a',
        kind: 'derived',
        attacker: 'reader',
        range: { low: 3, high: 3 },
        relations: ['sum of answers'],
      },
      {
        id: 'a',
        kind: 'derived',
        attacker: 'insider',
        range: { low: 3, high: 3 },
        relations: ['sum of answers'],
      },
    ]);
  });

  it('names all relations that it takes to derive a cell', () => {
    // Three of the four cells of the cycle are hidden: row 2 gives 25, and with it column 1 gives 3.
    const hidden = new Set(['row 1 / column 1', 'row 1 / column 2', 'row 2 / column 1']);
    const [breach] = audit(cycle, hidden, five).filter(({ attacker }) => attacker === 'reader');
    expect(breach).toEqual({
      id: 'row 1 / column 1',
      kind: 'derived',
      attacker: 'reader',
      range: { low: 3, high: 3 },
      relations: ['sum of row 2', 'sum of column 1'],
    });
  });

  it('names a cell of which too little is left open', () => {
    // 1 + 5 = 6: whoever knows which one is small knows both.
    const breaches = audit(oneWay(1, 5, 40), new Set(['a', 'b']), five);
    expect(breaches.map(({ id, attacker, range }) => [id, attacker, range])).toEqual([
      ['a', 'insider', { low: 1, high: 1 }],
      ['b', 'insider', { low: 5, high: 5 }],
    ]);
  });

  it('names few others whom a printed answer leaves', () => {
    const equations: Equations = {
      cells: [
        { id: 'yes', count: 998 },
        { id: 'others', count: 2, printed: false },
      ],
      relations: [{ id: 'base', parts: ['yes', 'others'], total: 1000 }],
    };
    expect(audit(equations, new Set(), five).map(({ id, range }) => [id, range])).toEqual([
      ['others', { low: 2, high: 2 }],
      ['others', { low: 2, high: 2 }],
    ]);
    expect(audit(equations, new Set(['yes']), five)).toEqual([]);
  });

  it('names no sum where the figure of a cell gives it away by itself', () => {
    const equations: Equations = {
      cells: [
        { id: 'a', count: 3, shown: { low: 1, high: 4 }, withheld: true, printed: false },
        { id: 'b', count: 20 },
      ],
      relations: [{ id: 'base', parts: ['a', 'b'], total: 30, atMost: true }],
    };
    expect(audit(equations, new Set(), five)).toEqual([
      {
        id: 'a',
        kind: 'derived',
        attacker: 'reader',
        range: { low: 1, high: 4 },
        relations: [],
      },
    ]);
  });

  it('names a cell whose surroundings contradict one another, and says no range', () => {
    const equations: Equations = {
      cells: [
        { id: 'a', count: 3 },
        { id: 'b', count: 20, shown: { low: 20, high: 21 } },
        { id: 'c', count: 30, shown: { low: 30, high: 31 } },
      ],
      relations: [
        { id: 'first', parts: ['a', 'b', 'c'], total: 55 },
        { id: 'second', parts: ['b', 'c'], total: 50 },
        { id: 'third', parts: ['a', 'b'], total: 24 },
      ],
    };
    expect(audit(equations, new Set(['a']), five)[0]).toMatchObject({ id: 'a', kind: 'derived' });
    expect(audit(equations, new Set(['a']), five)[0]).not.toHaveProperty('range');
  });
});

describe('knownRanges(equations, hidden)', () => {
  it('leaves a small count open that is printed as a percentage: that may stand for nobody', () => {
    const cells = [
      { id: 'count', count: 2 },
      { id: 'share', count: 2, shown: { low: 0, high: 8 } },
    ];
    const hidden = new Map(cells.map(({ id }) => [id, 'primary'] as const));
    const known = { rule: five, attacker: 'insider' as const };
    expect([...knownRanges({ cells, relations: [] }, hidden, known)]).toEqual([
      ['count', { low: 1, high: 4 }],
      ['share', { low: 0, high: 4 }],
    ]);
  });
});

describe('requiredWidth(reason, rule)', () => {
  it('asks of a small count for no more than the rule leaves open', () => {
    expect(requiredWidth('primary', { minimum: 2 })).toBe(0);
    expect(requiredWidth('primary', { minimum: 3 })).toBe(1);
    expect(requiredWidth('secondary', { minimum: 2 })).toBe(1);
  });
});
