import { describe, expect, it } from 'vitest';
import { findThreats } from '#disclosure/attack/attacks.ts';
import { audit } from '#disclosure/attack/breaches.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { tableEquations } from '#disclosure/table/table-equations.ts';
import { bestPattern, unsafeCells } from './attacker.ts';
import { numbersFrom, oneWay, threeWay, twoWay } from './tables.ts';

interface Case {
  equations: Equations;
  rule: { minimum: number };
}

describe('suppress against an attacker who tries every table', () => {
  it('leaves no hidden cell unsafe in 2000 random tables', () => {
    const random = numbersFrom(2001);
    const outcomes = Array.from({ length: 2000 }, () => attack(randomCase(random)));
    expect(outcomes.filter(({ unsafe, exposed }) => unsafe > 0 && exposed === 0)).toEqual([]);
    // So that the sentence above says something: most of the tables need cells hidden, and can have them.
    expect(
      outcomes.filter(({ hidden, exposed }) => hidden > 1 && exposed === 0).length,
    ).toBeGreaterThan(1000);
  });

  it('hides as few and as small cells as can be in 350 random tables', () => {
    const random = numbersFrom(1992);
    for (let i = 0; i < 350; i++) {
      const { equations, rule } = randomCase(random);
      const { hidden, exposed } = suppress(equations, rule);
      const secondary = equations.cells.filter(({ id }) => hidden.get(id) === 'secondary');
      const sum = secondary.reduce((all, { count }) => all + count, 0);
      const found = exposed.length > 0 ? undefined : { cells: secondary.length, sum };
      expect({ i, found }).toEqual({ i, found: bestPattern(equations, rule) });
    }
  });
});

describe('audit against an attacker who tries every table', () => {
  it('agrees, safe or not, on 300 random tables of rounded percentages with cells hidden at random', () => {
    const random = numbersFrom(2011);
    const rule = { minimum: 4 };
    const verdicts = Array.from({ length: 300 }, () => {
      const counts = Array.from({ length: 3 + random(2) }, () =>
        random(3) === 0 ? random(4) : 1 + random(30),
      );
      const equations = percentages(counts, random(2));
      const hidden = equations.cells.filter(
        ({ count, printed }) => printed !== false && count > 0 && (count < 4 || random(3) === 0),
      );
      const ids = new Set(hidden.map(({ id }) => id));
      return {
        audited: audit(equations, ids, rule).length === 0,
        tried: unsafeCells(equations, ids, rule).length === 0,
      };
    });
    expect(verdicts.filter(({ audited, tried }) => audited !== tried)).toEqual([]);
    expect(verdicts.filter(({ tried }) => tried).length).toBeGreaterThan(50);
    expect(verdicts.filter(({ tried }) => !tried).length).toBeGreaterThan(50);
  });
});

/** The answers to one question, printed as percentages of their known base. */
function percentages(counts: readonly number[], decimals: number): Equations {
  const base = counts.reduce((all, count) => all + count, 0);
  const rows = counts.map((count, i) => ({
    values: { answer: `answer ${i + 1}` },
    percent: Number(((100 * count) / base).toFixed(decimals)),
    decimals,
  }));
  return tableEquations({ rows, answers: 'answer', base }, 4).equations;
}

describe('suppress on tables too large to try', () => {
  const list = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);
  const counts = (seed: number, smallOneIn: number): (() => number) => {
    const random = numbersFrom(seed);
    return () => (random(smallOneIn) === 0 ? 1 + random(4) : 5 + random(60));
  };
  const cube = (size: number, count: () => number): Equations =>
    threeWay(list(size, () => list(size, () => list(size, count))));

  it.each([
    ['14 × 14', twoWay(((count) => list(14, () => list(14, count)))(counts(5, 25))), 7],
    ['4 × 4 × 4', cube(4, counts(2, 20)), 18],
  ])(
    'hides no cell in %s that could be printed again, and passes the audit',
    (_, equations, most) => {
      const { hidden, exposed } = suppress(equations, { minimum: 5 });
      const secondary = [...hidden]
        .filter(([, reason]) => reason === 'secondary')
        .map(([id]) => id);
      expect(exposed).toEqual([]);
      expect(audit(equations, new Set(hidden.keys()), { minimum: 5 })).toEqual([]);
      expect(secondary.length).toBeGreaterThan(0);
      expect(secondary.length).toBeLessThanOrEqual(most);
      for (const id of secondary) {
        const fewer = new Map([...hidden].filter(([other]) => other !== id));
        expect(findThreats(equations, fewer, { rule: { minimum: 5 } })).not.toEqual([]);
      }
    },
  );
});

describe('suppress on three-way tables', () => {
  it('leaves no hidden cell unsafe in 40 random tables of 2 × 2 × 2 with all margins', () => {
    const random = numbersFrom(3003);
    const count = (): number => (random(4) === 0 ? random(3) : 3 + random(9));
    const outcomes = Array.from({ length: 40 }, () => {
      const planes = [0, 1].map(() => [0, 1].map(() => [count(), count()]));
      return attack({
        equations: threeWay(planes),
        rule: { minimum: 3 },
      });
    });
    expect(outcomes.filter(({ unsafe, exposed }) => unsafe > 0 && exposed === 0)).toEqual([]);
    expect(outcomes.filter(({ hidden }) => hidden > 1).length).toBeGreaterThan(20);
  });
});

function attack({ equations, rule }: Case): { unsafe: number; exposed: number; hidden: number } {
  const { hidden, exposed } = suppress(equations, rule);
  const unsafe = unsafeCells(equations, new Set(hidden.keys()), rule);
  return { unsafe: unsafe.length, exposed: exposed.length, hidden: hidden.size };
}

/** A small table of any kind: one-way, two-way, several answers, with kept cells, under any minimum. */
function randomCase(random: (limit: number) => number): Case {
  const minimum = [2, 3, 4, 5][random(4)] ?? 5;
  const count = (): number => (random(3) === 0 ? random(minimum) : random(2 * minimum + 4));
  const counts = (size: number): number[] => Array.from({ length: size }, count);
  const kinds = [
    () => oneWay(...counts(2 + random(4))),
    () => twoWay([counts(2), counts(2)]),
    () => twoWay([counts(3), counts(3)]),
    () => severalAnswers(counts(2 + random(3)), 2 * minimum + 4),
  ];
  const equations = (kinds[random(4)] ?? kinds[0])?.() ?? oneWay(1);
  const keep = random(3);
  const cells = equations.cells.map((cell) =>
    (keep === 0 && cell.id === 'all') || (keep === 1 && cell.id.startsWith('row 1'))
      ? { ...cell, keep: true }
      : cell,
  );
  return { equations: { ...equations, cells }, rule: { minimum } };
}

/** Answers of which people may give several: each has those who did not give it; the first two are disjoint and leave people out. */
function severalAnswers(counts: readonly number[], base: number): Equations {
  const ids = counts.map((_, i) => `answer ${i + 1}`);
  const [first = 0, second = 0] = counts;
  return {
    cells: [
      ...ids.map((id, i) => ({ id, count: counts[i] ?? 0 })),
      ...ids.map((id, i) => ({ id: `not ${id}`, count: base - (counts[i] ?? 0), printed: false })),
    ],
    relations: [
      ...ids.map((id) => ({ id: `base of ${id}`, parts: [id, `not ${id}`], total: base })),
      {
        id: 'first two',
        parts: ids.slice(0, 2),
        total: Math.max(base, first + second),
        atMost: true,
      },
    ],
  };
}
