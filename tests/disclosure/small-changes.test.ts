import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { earlierNumbers } from '#disclosure/attack/earlier-numbers.ts';
import { releaseOf } from '#disclosure/attack/releases.ts';
import { smallChanges } from '#disclosure/attack/small-changes.ts';
import { joinEquations } from '#disclosure/solver/equations.ts';
import { oneWay } from './tables.ts';

const five = { minimum: 5 };

/** The changes of a table since each of the counts that it printed before. */
function changes(today: readonly number[], ...before: (readonly number[])[]) {
  const current = oneWay(...today);
  const releases = before.map((counts, at) => releaseOf(`release ${at + 1}`, oneWay(...counts)));
  const earlier = earlierNumbers(current, releases, five);
  const found = smallChanges(current, releases, earlier, five);
  const equations = joinEquations([current, earlier.equations, found.equations]);
  return { changed: [...found.changed.values()], equations };
}

const changed = (...counts: number[]) => changes(counts, [120, 40, 50]).changed;

describe('smallChanges(current, releases)', () => {
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
    expect(changes([7, 40, 50], [3, 40, 50]).changed).toEqual(['all']);
  });

  it('names none where some rose and some fell', () => {
    expect(changed(123, 38, 50)).toEqual([]);
  });

  it('names those since any release, and none that readers were told of', () => {
    expect(changes([123, 40, 50], [120, 40, 50], [130, 40, 50]).changed).toEqual(['a', 'all']);
    expect(changes([123, 40, 50], [120, 40, 50], [123, 40, 50]).changed).toEqual([]);
  });

  it('gives cells that are derived unless the count is hidden', () => {
    const { equations } = changes([123, 40, 50], [120, 40, 50]);
    const derived = audit(equations, new Set(), five).map(({ id }) => id);
    expect([...new Set(derived)]).toEqual([
      'change of a since release 1: a',
      'change of all since release 1: all',
    ]);
    expect(audit(equations, new Set(['a', 'all']), five)).toEqual([]);
  });
});
