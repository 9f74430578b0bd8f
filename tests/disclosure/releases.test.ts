import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { joinReleases, type Release } from '#disclosure/attack/releases.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { oneWay } from './tables.ts';

const five = { minimum: 5 };
const table = oneWay(3, 20, 40, 50);

/** What a table printed with some cells hidden. */
function release({ cells, relations }: Equations, ...hidden: string[]): Release {
  return {
    cells: cells.map(({ id, count }) =>
      hidden.includes(id) ? { id } : { id, shown: { low: count, high: count } },
    ),
    relations,
  };
}

describe('audit(joinReleases(current, previous))', () => {
  it('finds nothing where both hide the same cells', () => {
    expect(audit(joinReleases(table, release(table, 'a', 'b')), new Set(['a', 'b']), five)).toEqual(
      [],
    );
  });

  it('names a small count that the previous release printed', () => {
    const breaches = audit(joinReleases(table, release(table)), new Set(['a', 'b']), five);
    expect(breaches[0]).toEqual({
      id: 'a',
      kind: 'derived',
      attacker: 'reader',
      range: { low: 3, high: 3 },
      relations: ['unchanged since the previous release: a'],
    });
  });

  it('names a cell that two different choices of cover give away together', () => {
    const [breach] = audit(
      joinReleases(table, release(table, 'a', 'b')),
      new Set(['a', 'c']),
      five,
    );
    expect(breach).toEqual({
      id: 'a',
      kind: 'derived',
      attacker: 'reader',
      range: { low: 3, high: 3 },
      relations: ['previous release: sum of answers'],
    });
  });

  it('does not subtract what has changed', () => {
    const before = release(oneWay(2, 22, 33, 44), 'a', 'c');
    expect(audit(joinReleases(table, before), new Set(['a', 'b']), five)).toEqual([]);
  });

  it('subtracts what has not changed beside what has', () => {
    // Then: a + b = 23 hidden. Today c and d changed, so did the total; a and b did not, and b is printed.
    const before = release(oneWay(3, 20, 33, 44), 'a', 'b');
    const [breach] = audit(joinReleases(table, before), new Set(['a', 'c']), five);
    expect(breach).toMatchObject({ id: 'a', range: { low: 3, high: 3 } });
    expect(breach?.relations).toContain('previous release: sum of answers');
  });

  it('names a cell that an older, broader table gives away', () => {
    const older: Release = {
      cells: [
        { id: 'a or b', shown: { low: 23, high: 23 } },
        { id: 'a' },
        { id: 'b', shown: { low: 20, high: 20 } },
      ],
      relations: [{ id: 'a or b', parts: ['a', 'b'], total: 'a or b' }],
    };
    const [breach] = audit(joinReleases(table, older), new Set(['a', 'c']), five);
    expect(breach).toMatchObject({
      id: 'a',
      relations: ['previous release: a or b'],
    });
  });
});

describe('suppress(joinReleases(current, previous))', () => {
  it('keeps to the cells that the previous release hid', () => {
    const joined = joinReleases(table, release(table, 'a', 'd'));
    expect([...suppress(joined, five).hidden]).toEqual([
      ['a', 'primary'],
      ['d', 'secondary'],
    ]);
  });

  it('says what cannot be taken back', () => {
    const joined = joinReleases(table, release(table));
    expect(suppress(joined, five).exposed.map(({ id }) => id)).toEqual(['a', 'a']);
  });
});
