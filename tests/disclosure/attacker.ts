import type { Equations } from '#disclosure/solver/equations.ts';

/**
 * An attacker who tries every table there is: no solver, no linear algebra, nothing of src/disclosure but its types.
 * Slow, and hard to get wrong.
 */
type Bounds = Map<string, [low: number, high: number]>;

export interface Rule {
  minimum: number;
  /** Cells whose counts nobody here knows: the source hides them. */
  withheld?: ReadonlySet<string>;
}

/** All values that each unknown cell takes in some whole-number table that fits all sums. */
function tryAllTables(equations: Equations, unknown: Bounds): Map<string, Set<number>> {
  const values = new Map(equations.cells.map(({ id, count }) => [id, count]));
  const seen = new Map([...unknown.keys()].map((id) => [id, new Set<number>()]));
  const free = new Set(unknown.keys());
  const sums = equations.relations.map(({ parts, total, atMost }) => ({
    terms: [
      ...parts.map((id) => ({ id, sign: 1 })),
      ...(typeof total === 'string' ? [{ id: total, sign: -1 }] : []),
    ],
    sum: typeof total === 'string' ? 0 : total,
    atMost: atMost ?? false,
  }));
  const visit = (): void => {
    let next: string | undefined;
    let only: number | undefined;
    for (const { terms, sum, atMost } of sums) {
      const open = terms.filter(({ id }) => free.has(id));
      let rest = sum;
      for (const { id, sign } of terms)
        if (!free.has(id)) rest -= sign * (values.get(id) as number);
      if (open.length === 0 && (atMost ? rest < 0 : rest !== 0)) return;
      const [last] = open;
      if (open.length === 1 && last !== undefined && !atMost && next === undefined) {
        next = last.id;
        only = rest * last.sign;
      }
      if (!atMost || open.some(({ sign }) => sign < 0)) continue;
      if (
        open.reduce((least, { id }) => least + (unknown.get(id) as [number, number])[0], 0) > rest
      )
        return;
    }
    next ??= free.values().next().value;
    if (next === undefined) {
      for (const [id, set] of seen) set.add(values.get(id) as number);
      return;
    }
    const [low, high] = unknown.get(next) as [number, number];
    free.delete(next);
    const [first, last] =
      only === undefined ? [low, high] : [Math.max(low, only), Math.min(high, only)];
    for (let value = first; value <= last; value++) {
      values.set(next, value);
      visit();
    }
    free.add(next);
  };
  visit();
  return seen;
}

/** The cells that are not safe when `hidden` are hidden, by the rule as written, decided by trying every table. */
export function unsafeCells(
  equations: Equations,
  hidden: ReadonlySet<string>,
  rule: Rule,
): string[] {
  const { minimum, withheld } = rule;
  const isSmall = (count: number): boolean => count >= 1 && count < minimum;
  const isPrimary = (id: string): boolean =>
    !withheld?.has(id) &&
    equations.cells.some((cell) => cell.id === id && (cell.people ?? true) && isSmall(cell.count));
  const reader: Bounds = new Map();
  const insider: Bounds = new Map();
  for (const { id, count, printed, shown } of equations.cells) {
    const cap = count + minimum + 1 + 40 * Number(shown !== undefined);
    const rounded = shown !== undefined && shown.low !== shown.high;
    const smallest = rounded ? 0 : 1;
    if (withheld?.has(id)) {
      reader.set(id, [1, cap]);
      insider.set(id, [1, cap]);
    } else if (printed === false) {
      // No symbol stands for it: nobody is told why.
      reader.set(id, [0, cap]);
      insider.set(id, [0, cap]);
    } else if (hidden.has(id)) {
      reader.set(id, [smallest, cap]);
      insider.set(
        id,
        isPrimary(id) ? [smallest, minimum - 1] : [count < minimum ? smallest : minimum, cap],
      );
    } else if (rounded) {
      reader.set(id, [shown.low, shown.high]);
      insider.set(id, [shown.low, shown.high]);
    }
  }
  const toReader = tryAllTables(equations, reader);
  const toInsider = tryAllTables(equations, insider);
  const needed = equations.cells
    .map(({ id }) => id)
    .filter((id) => hidden.has(id) || isPrimary(id) || withheld?.has(id));
  return needed.filter((id) => {
    if (!reader.has(id)) return true;
    const values = [...(toInsider.get(id) ?? [])];
    // With a minimum of 2 a small count is 1, and everyone knows.
    const isKnown = isPrimary(id) && minimum === 2;
    const tooNarrow = !isKnown && Math.max(...values) === Math.min(...values);
    const bySize = isPrimary(id) || withheld?.has(id);
    return tooNarrow || (bySize && Math.max(...(toReader.get(id) ?? [])) < minimum);
  });
}

/** The best safe pattern of all, found by trying every one: fewest cells, then the smallest sum of counts. Undefined where there is none. */
export function bestPattern(
  equations: Equations,
  rule: Rule,
): { cells: number; sum: number } | undefined {
  const printed = equations.cells.filter((cell) => cell.printed !== false && cell.count >= 1);
  const primary = printed.filter(({ count }) => count < rule.minimum);
  const others = printed.filter(({ count, keep }) => count >= rule.minimum && !keep);
  for (let size = 0; size <= others.length; size++) {
    const sets = [...choose(others, size)]
      .map((set) => ({ set, sum: set.reduce((all, { count }) => all + count, 0) }))
      .toSorted((a, b) => a.sum - b.sum);
    for (const { set, sum } of sets) {
      const hidden = new Set([...primary, ...set].map(({ id }) => id));
      if (unsafeCells(equations, hidden, rule).length === 0) return { cells: set.length, sum };
    }
  }
  return undefined;
}

function* choose<T>(from: readonly T[], size: number, start = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = start; i <= from.length - size; i++)
      for (const rest of choose(from, size - 1, i + 1)) yield [from[i] as T, ...rest];
}
