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

/** A sum of cells that must come out, or at most so; cells are told by their positions. */
interface Sum {
  terms: readonly { at: number; sign: number }[];
  sum: number;
  atMost: boolean;
}

/** All values that each unknown cell takes in some whole-number table that fits all sums. */
function tryAllTables(equations: Equations, unknown: Bounds): Map<string, Set<number>> {
  const ids = equations.cells.map(({ id }) => id);
  const values = equations.cells.map(({ count }) => count);
  const bounds = ids.map((id) => unknown.get(id));
  const isFree = bounds.map((each) => each !== undefined);
  const seen = ids.map(() => new Set<number>());
  const sums = sumsOf(equations);
  const order = [...unknown.keys()].map((id) => ids.indexOf(id));
  const visit = (): void => {
    const next = nextCell(sums, values, bounds, isFree);
    if (next === 'impossible') return;
    const at = next?.at ?? order.find((each) => isFree[each]);
    if (at === undefined) {
      for (const each of order) seen[each]?.add(values[each] as number);
      return;
    }
    const [low, high] = bounds[at] as [number, number];
    const [first, last] = next
      ? [Math.max(low, next.only), Math.min(high, next.only)]
      : [low, high];
    isFree[at] = false;
    for (let value = first; value <= last; value++) {
      values[at] = value;
      visit();
    }
    isFree[at] = true;
  };
  visit();
  return new Map(order.map((at) => [ids[at] as string, seen[at] as Set<number>]));
}

function sumsOf({ cells, relations }: Equations): Sum[] {
  const positions = new Map(cells.map(({ id }, at) => [id, at]));
  const term = (id: string, sign: number) => ({ at: positions.get(id) as number, sign });
  return relations.map(({ parts, total, atMost }) => ({
    terms: [
      ...parts.map((id) => term(id, 1)),
      ...(typeof total === 'string' ? [term(total, -1)] : []),
    ],
    sum: typeof total === 'string' ? 0 : total,
    atMost: atMost ?? false,
  }));
}

/** A cell that a sum leaves one value, if there is one; "impossible" where a sum cannot come out any more. */
function nextCell(
  sums: readonly Sum[],
  values: readonly number[],
  bounds: readonly ([number, number] | undefined)[],
  isFree: readonly boolean[],
): { at: number; only: number } | 'impossible' | undefined {
  let found: { at: number; only: number } | undefined;
  for (const { terms, sum, atMost } of sums) {
    let rest = sum;
    let open = 0;
    let least = 0;
    let last = { at: 0, sign: 0 };
    let subtracts = false;
    for (const term of terms) {
      if (!isFree[term.at]) {
        rest -= term.sign * (values[term.at] as number);
        continue;
      }
      open += 1;
      last = term;
      least += (bounds[term.at] as [number, number])[0];
      subtracts ||= term.sign < 0;
    }
    if (open === 0 && (atMost ? rest < 0 : rest !== 0)) return 'impossible';
    if (atMost && !subtracts && least > rest) return 'impossible';
    if (open === 1 && !atMost) found ??= { at: last.at, only: rest * last.sign };
  }
  return found;
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
