import { describe, expect, it } from 'vitest';
import { audit } from '#disclosure/attack/breaches.ts';
import { forceCounts } from '#disclosure/attack/forced-counts.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { tableEquations } from '#disclosure/table/table-equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import { unsafeCells } from './attacker.ts';
import { numbersFrom, oneWay, twoWay } from './tables.ts';

const five = { minimum: 5 };

/** The system as its source prints it: the counts of `hidden` are taken out. */
function without({ cells, relations }: Equations, ...hidden: string[]): Equations {
  const taken = cells.map((cell) =>
    hidden.includes(cell.id)
      ? { id: cell.id, count: 0, withheld: true as const, printed: false }
      : cell,
  );
  return { cells: taken, relations };
}

const auditAsPrinted = (equations: Equations) =>
  audit(fitWithheld(equations, five), new Set(), five).map(({ id, range }) => [id, range]);

describe('audit of cells that the source hides', () => {
  it('names one that its total gives away, to readers and to those who know more', () => {
    expect(auditAsPrinted(without(oneWay(3, 20, 40), 'a'))).toEqual([
      ['a', { low: 3, high: 3 }],
      ['a', { low: 3, high: 3 }],
    ]);
  });

  it('names two that are small together', () => {
    expect(auditAsPrinted(without(oneWay(3, 1, 40), 'a', 'b'))).toEqual([
      ['a', { low: 1, high: 3 }],
      ['b', { low: 1, high: 3 }],
    ]);
  });

  it('finds nothing where enough is hidden', () => {
    expect(auditAsPrinted(without(oneWay(3, 20, 40), 'a', 'b'))).toEqual([]);
  });

  it('takes a hidden cell for zero only where nothing else fits', () => {
    expect(auditAsPrinted(without(oneWay(0, 20, 40), 'a'))[0]).toEqual(['a', { low: 0, high: 0 }]);
  });
});

describe('suppress beside cells that the source hides', () => {
  it('hides the smallest cell that covers a hidden one', () => {
    const equations = fitWithheld(without(oneWay(3, 20, 40), 'a'), five);
    expect([...suppress(equations, five).hidden]).toEqual([['b', 'secondary']]);
  });

  it('hides nothing where enough is hidden', () => {
    const equations = fitWithheld(without(oneWay(3, 20, 40), 'a', 'b'), five);
    expect(suppress(equations, five)).toEqual({ hidden: new Map(), exposed: [] });
  });
});

describe('fitWithheld(equations)', () => {
  it('leaves a zero to a cell that may be one, and takes others for people', () => {
    const hidden = { count: 0, withheld: true, printed: false };
    const equations = {
      cells: [
        { id: 'a', ...hidden },
        { id: 'b', ...hidden, mayBeEmpty: true },
      ],
      relations: [{ id: 'sum', parts: ['a', 'b'], total: 1 }],
    };
    expect(
      fitWithheld(equations, five).cells.map(({ id, count, shown }) => [id, count, shown?.low]),
    ).toEqual([
      ['a', 1, 1],
      ['b', 0, 0],
    ]);
  });
});

describe('forceCounts(equations)', () => {
  const missing = {
    id: 'c',
    count: 0,
    shown: { low: 0, high: Infinity },
    people: false,
    printed: false,
  };
  const forced = (low: number, high: number) =>
    forceCounts(
      {
        cells: [{ id: 'a', count: 60 }, missing, { id: 'all', count: low, shown: { low, high } }],
        relations: [{ id: 'sum', parts: ['a', 'c'], total: 'all' }],
      },
      five,
    ).equations.cells[1];

  it('takes a count that is missing for small where the others leave fewer than the minimum', () => {
    expect(forced(63, 64)).toEqual({ id: 'c', count: 3, printed: false });
    expect(forced(64, 65)).toEqual(missing);
    expect(forced(60, 64)).toEqual(missing);
  });
});

describe('tableEquations(table) of what the source hides', () => {
  const count = (answer: string, row: object) => ({ values: { answer }, ...row });
  const withheld = ['count'] as const;

  it('takes a percentage beside a hidden count for what gives it away', () => {
    // 0.5 % of 640 are 3 people.
    const rows = [count('yes', { percent: 0.5, decimals: 1, withheld })];
    const { equations } = tableEquations({ rows, answers: 'answer', base: 640 }, 5);
    expect(auditAsPrinted(equations)[0]).toEqual(['answer=yes', { low: 3, high: 3 }]);
    const { hidden } = suppress(fitWithheld(equations, five), five);
    expect([...hidden.keys()]).toEqual(['printed of answer=yes']);
  });

  it('hides also a percentage that gives one person away', () => {
    const rows = [count('yes', { percent: 0.2, decimals: 1, withheld })];
    const { equations } = tableEquations({ rows, answers: 'answer', base: 640 }, 5);
    const { hidden, exposed } = suppress(fitWithheld(equations, five), five);
    expect({ hidden: [...hidden.keys()], exposed }).toEqual({
      hidden: ['printed of answer=yes'],
      exposed: [],
    });
  });

  it('lets a percentage stand that leaves enough counts open', () => {
    // 25 % of 1,718 are 421 to 438 people.
    const rows = [count('yes', { percent: 25, withheld })];
    const { equations } = tableEquations({ rows, answers: 'answer', base: 1718 }, 5);
    expect(auditAsPrinted(equations)).toEqual([]);
  });

  it('derives a hidden base from a count and its percentage', () => {
    // 30 are 75.0 % of 40.
    const rows = [count('yes', { n: 30, percent: 75, decimals: 1, withheld: ['base'] as const })];
    const { equations } = tableEquations({ rows }, 5);
    expect(auditAsPrinted(equations)[0]).toEqual(['base of answer=yes', { low: 40, high: 40 }]);
  });

  it('leaves open what a count that is missing takes of a total', () => {
    const rows = [
      count('yes', { n: 20 }),
      count('no', { withheld }),
      count('unsure', { missing: true }),
      count('all', { n: 40 }),
    ];
    const { equations } = tableEquations({ rows, totals: { answer: 'all' } }, 5);
    expect(auditAsPrinted(equations)).toEqual([]);
  });
});

describe('cells that the source hides, against an attacker who tries every table', () => {
  const random = numbersFrom(1974);
  const cases = Array.from({ length: 600 }, () => {
    const minimum = 3 + random(3);
    const count = () => (random(3) === 0 ? 1 + random(minimum - 1) : minimum + random(9));
    const counts = (size: number) => Array.from({ length: size }, count);
    const whole =
      random(2) === 0 ? oneWay(...counts(2 + random(4))) : twoWay([counts(3), counts(3)]);
    const hidden = whole.cells.filter(({ count: n }) =>
      n < minimum ? random(4) > 0 : random(5) === 0,
    );
    const ids = hidden.map(({ id }) => id);
    return {
      whole,
      ids,
      rule: { minimum },
      printed: fitWithheld(without(whole, ...ids), { minimum }),
    };
  });
  const attack = ({ whole, ids, rule }: (typeof cases)[number], hidden: Iterable<string>) =>
    unsafeCells(whole, new Set(hidden), { ...rule, withheld: new Set(ids) });

  it('audit agrees with it, safe or not', () => {
    const verdicts = cases.map((each) => ({
      audited: [
        ...new Set(audit(each.printed, new Set(), each.rule).map(({ id }) => id)),
      ].toSorted(),
      tried: attack(each, []).toSorted(),
    }));
    expect(verdicts.filter(({ audited, tried }) => `${audited}` !== `${tried}`)).toEqual([]);
    expect(verdicts.filter(({ tried }) => tried.length === 0).length).toBeGreaterThan(50);
    expect(verdicts.filter(({ tried }) => tried.length > 0).length).toBeGreaterThan(50);
  });

  it('suppress leaves none of them unsafe', () => {
    const outcomes = cases.map((each) => {
      const { hidden, exposed } = suppress(each.printed, each.rule);
      return { unsafe: attack(each, hidden.keys()), exposed: exposed.length, hidden: hidden.size };
    });
    expect(outcomes.filter(({ unsafe, exposed }) => unsafe.length > 0 && exposed === 0)).toEqual(
      [],
    );
    expect(
      outcomes.filter(({ hidden, exposed }) => hidden > 0 && exposed === 0).length,
    ).toBeGreaterThan(300);
  });
});
