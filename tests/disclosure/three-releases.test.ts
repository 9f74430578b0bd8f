import { describe, expect, it } from 'vitest';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { tableEquations } from '#disclosure/table/table-equations.ts';
import { besideEarlier, type System } from '#disclosure-control/release-comparison.ts';
import { numbersFrom } from './tables.ts';

const minimum = 4;

/** A release: the true numbers, and which of them are hidden. The sum of all is printed. */
interface Printed {
  truth: readonly number[];
  hidden: ReadonlySet<number>;
}

/** One table in three releases: each time one number is corrected, and what is hidden is chosen anew. */
function publishThrice(seed: number, isCompared: boolean): { releases: Printed[] } {
  const random = numbersFrom(seed * 7919);
  const truth = [1 + random(3), ...Array.from({ length: 3 }, () => minimum + random(12))];
  const releases: Printed[] = [];
  const earlier: System[][] = [];
  for (let at = 0; at < 3; at++) {
    if (at > 0) correct(truth, 1 + random(3), minimum + random(6));
    const own = systemOf(truth, new Set());
    const system = { table: 't', equations: own.equations };
    const beside = besideEarlier([system], isCompared ? earlier : [], { minimum });
    const { hidden: ids, exposed } = suppress(beside.equations, { minimum });
    if (exposed.length > 0 || ids.has(own.cells.at(-1) ?? '')) continue;
    const hidden = new Set([...truth.keys()].filter((i) => ids.has(own.cells[i] ?? '')));
    earlier.push([{ table: 't', equations: systemOf(truth, hidden).equations }]);
    releases.push({ truth: [...truth], hidden });
  }
  return { releases };
}

/** Enough people come, or leave, that a release may be subtracted. */
function correct(truth: number[], at: number, by: number): void {
  const was = truth[at] ?? 0;
  truth[at] = was - by < minimum ? was + by : was - by;
}

function systemOf(truth: readonly number[], hidden: ReadonlySet<number>) {
  const rows = truth.map((n, i) => ({
    values: { answer: nameOf(i) },
    ...(hidden.has(i) ? { withheld: ['count' as const] } : { n }),
  }));
  const all = { values: { answer: 'all' }, n: sum(truth) };
  return tableEquations({ name: 't', totals: { answer: 'all' }, rows: [...rows, all] }, minimum);
}

/**
 * The numbers of the last release that a reader is sure of who has been told which numbers are the same in which releases, and
 * of no other how large it is: every table is tried.
 */
function derived({ releases }: ReturnType<typeof publishThrice>): string[] {
  const shown = new Set(
    releases.flatMap(({ truth, hidden }) => numbersOf(truth, (i) => !hidden.has(i))),
  );
  const sums = releases.map(({ truth, hidden }) => {
    const unknown = numbersOf(truth, (i) => hidden.has(i)).filter((number) => !shown.has(number));
    return { unknown, rest: sum(unknown.map(sizeOf)) };
  });
  const all = [...new Set(sums.flatMap(({ unknown }) => unknown))];
  const seen = new Map(all.map((number) => [number, new Set<number>()]));
  const tryAll = (taken: Map<string, number>): void => {
    const left = sums.map(({ unknown, rest }) => ({
      open: unknown.filter((number) => !taken.has(number)),
      rest: rest - sum(unknown.map((number) => taken.get(number) ?? 0)),
    }));
    if (left.some(({ open, rest }) => rest < open.length || (open.length === 0 && rest > 0)))
      return;
    const { open = [], rest = 0 } =
      left
        .filter((each) => each.open.length > 0)
        .toSorted((x, y) => x.open.length - y.open.length)[0] ?? {};
    const [next] = open;
    if (next === undefined) for (const [number, n] of taken) seen.get(number)?.add(n);
    else
      for (let n = open.length === 1 ? rest : 1; n <= rest; n++)
        tryAll(new Map([...taken, [next, n]]));
  };
  tryAll(new Map());
  const last = releases.at(-1);
  const secret = last ? numbersOf(last.truth, (i) => last.hidden.has(i)) : [];
  return secret.filter((number) => {
    const values = [...(seen.get(number) ?? [])];
    return values.length < 2 || (sizeOf(number) < minimum && Math.max(...values) < minimum);
  });
}

/** The numbers of a release, each told from what it is in releases where it is another: "b = 8". */
function numbersOf(truth: readonly number[], isMeant: (i: number) => boolean): string[] {
  return truth.flatMap((n, i) => (isMeant(i) ? [`${nameOf(i)} = ${n}`] : []));
}

function sizeOf(number: string): number {
  return Number(number.split(' = ')[1]);
}

function nameOf(i: number): string {
  return 'abcd'[i] ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}

describe('three releases of a table against a reader who tries every table', () => {
  const published = (isCompared: boolean) =>
    Array.from({ length: 150 }, (_, i) => publishThrice(i + 1, isCompared)).filter(
      ({ releases }) => releases.length === 3,
    );

  it('give nothing away', () => {
    const studies = published(true);
    expect(studies.length).toBeGreaterThan(100);
    expect(studies.filter((study) => derived(study).length > 0)).toEqual([]);
  });

  it('would, if none were held against the others', () => {
    const leaking = published(false).filter((study) => derived(study).length > 0);
    expect(leaking.length).toBeGreaterThan(50);
  });
});
