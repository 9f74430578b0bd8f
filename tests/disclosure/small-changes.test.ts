import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { joinReleases, releaseOf } from '#disclosure/attack/releases.ts';
import { smallChanges } from '#disclosure/attack/small-changes.ts';
import { joinEquations } from '#disclosure/solver/equations.ts';
import { oneWay } from './tables.ts';

const five = { minimum: 5 };
const before = releaseOf(oneWay(120, 40, 50));
const changed = (...counts: number[]) => [
  ...smallChanges(oneWay(...counts), before, five).changed.values(),
];

describe('smallChanges(current, previous)', () => {
  it('names each count to which few people came', () => {
    expect(changed(123, 40, 50)).toEqual(['a', 'all']);
  });

  it('names each count that few people left', () => {
    expect(changed(120, 38, 50)).toEqual(['b', 'all']);
  });

  it('names none where as many came as the minimum, or nobody', () => {
    expect(changed(125, 40, 50)).toEqual([]);
    expect(changed(120, 40, 50)).toEqual([]);
  });

  it('names none that was small itself: readers have had it in hand', () => {
    const small = releaseOf(oneWay(3, 40, 50));
    expect([...smallChanges(oneWay(7, 40, 50), small, five).changed.values()]).toEqual(['all']);
  });

  it('names none where some rose and some fell', () => {
    expect(changed(123, 38, 50)).toEqual([]);
  });

  it('gives cells that are derived unless the count is hidden', () => {
    const today = oneWay(123, 40, 50);
    const { equations } = smallChanges(today, before, five);
    const both = joinEquations([joinReleases(today, before), equations]);
    const derived = audit(both, new Set(), five).map(({ id }) => id);
    expect([...new Set(derived)]).toEqual(['change of a', 'change of all']);
    expect(audit(both, new Set(['a', 'all']), five)).toEqual([]);
  });
});
