import { at } from '#disclosure/solver/tableau.ts';

/** What every safe pattern has: one of `any` is hidden, or else `unless` is not. */
export interface Clause {
  any: readonly string[];
  /** The clause binds only where this cell is hidden. Default: always. */
  unless?: string;
}

/** What hiding costs; figures weigh first, then counts. */
export interface Price {
  figures: number;
  count: number;
}

/** The state of one search; cells are numbered from the cheapest on. */
interface Search {
  ids: readonly string[];
  figures: Float64Array;
  counts: Float64Array;
  clauses: readonly { any: Int32Array; unless: number }[];
  /** 1 chosen, -1 refused, 0 open. */
  state: Int8Array;
  /** Where prices are counted down. */
  left: Float64Array;
  best: Price;
  found: readonly string[] | undefined;
  nodes: number;
}

/**
 * The cheapest set of cells that meets all clauses, by depth-first branch and bound, with lower bounds from a dual
 * ascent on figures and on counts. `chosen` is undefined where no set costs less than `below`; `nodes` tells how many
 * partial sets were looked at, and where that is more than `effort`, the search gave up.
 */
export function cheapestCover(
  clauses: readonly Clause[],
  prices: ReadonlyMap<string, Price>,
  { below, effort }: { below: Price; effort: number },
): { chosen: ReadonlySet<string> | undefined; nodes: number } {
  const search = startSearch(clauses, prices, below);
  visit(search, { figures: 0, count: 0 }, effort);
  return { chosen: search.found && new Set(search.found), nodes: search.nodes };
}

/** Whether a clause still asks for a cell when `chosen` are hidden. */
export function isOpen({ any, unless }: Clause, chosen: ReadonlySet<string>): boolean {
  return (unless === undefined || chosen.has(unless)) && !any.some((id) => chosen.has(id));
}

/** Below 0 where `a` is the cheaper one. */
export function comparePrices(a: Price, b: Price): number {
  return a.figures - b.figures || a.count - b.count;
}

function startSearch(
  clauses: readonly Clause[],
  prices: ReadonlyMap<string, Price>,
  best: Price,
): Search {
  const sorted = [...prices].toSorted(([, a], [, b]) => comparePrices(a, b));
  const positions = new Map(sorted.map(([id], position) => [id, position]));
  const numbered = clauses.map(({ any, unless }) => ({
    any: Int32Array.from(any, (id) => positions.get(id) ?? -1).sort(),
    unless: unless === undefined ? -1 : (positions.get(unless) ?? -1),
  }));
  return {
    ids: sorted.map(([id]) => id),
    figures: Float64Array.from(sorted, ([, { figures }]) => figures),
    counts: Float64Array.from(sorted, ([, { count }]) => count),
    clauses: numbered.toSorted((a, b) => a.any.length - b.any.length),
    state: new Int8Array(sorted.length),
    left: new Float64Array(sorted.length),
    best,
    found: undefined,
    nodes: 0,
  };
}

function visit(search: Search, spent: Price, effort: number): void {
  if (++search.nodes > effort) return;
  const open = openClauses(search);
  if (isHopeless(search, open, spent)) return;
  if (open.length === 0) {
    search.best = spent;
    search.found = search.ids.filter((_, cell) => search.state[cell] === 1);
    return;
  }
  const branches = inOrder(search, open);
  for (const cell of branches) {
    search.state[cell] = 1;
    visit(search, addPrice(search, spent, cell), effort);
    search.state[cell] = -1;
  }
  for (const cell of branches) search.state[cell] = 0;
}

/** The open cells of the clause with the fewest, those first that meet most clauses, then the cheapest. */
function inOrder({ ids, state }: Search, open: readonly Int32Array[]): number[] {
  const met = new Int32Array(ids.length);
  let fewest: number[] | undefined;
  for (const any of open) {
    const cells = openIn(any, state);
    for (const cell of cells) met[cell] = (met[cell] as number) + 1;
    if (fewest === undefined || cells.length < fewest.length) fewest = cells;
  }
  return fewest?.toSorted((a, b) => at(met, b) - at(met, a) || a - b) ?? [];
}

/** The clauses that nothing meets yet. */
function openClauses({ clauses, state }: Search): Int32Array[] {
  const open: Int32Array[] = [];
  for (const { any, unless } of clauses)
    if ((unless === -1 || state[unless] === 1) && !isMet(any, state)) open.push(any);
  return open;
}

function isMet(any: Int32Array, state: Int8Array): boolean {
  for (let i = 0; i < any.length; i++) if (state[any[i] as number] === 1) return true;
  return false;
}

/** The cells that may still meet a clause. */
function openIn(any: Int32Array, state: Int8Array): number[] {
  const open: number[] = [];
  for (let i = 0; i < any.length; i++)
    if (state[any[i] as number] === 0) open.push(any[i] as number);
  return open;
}

/** Whether no way to meet the open clauses leads to less than the best price. */
function isHopeless(search: Search, open: readonly Int32Array[], spent: Price): boolean {
  const { figures, counts, best } = search;
  const least = spent.figures + Math.ceil(leastSum(search, open, figures) - 1e-6);
  if (least !== best.figures) return least > best.figures;
  return spent.count + leastSum(search, open, counts) >= best.count;
}

/**
 * What the clauses cost at least: each raises its price until a cell is paid for in full (a feasible dual solution).
 * Infinite where no cell can meet one.
 */
function leastSum(
  { state, left }: Search,
  open: readonly Int32Array[],
  prices: Float64Array,
): number {
  left.set(prices);
  let sum = 0;
  for (const any of open) {
    let raise = Infinity;
    for (let i = 0; i < any.length; i++) {
      const cell = any[i] as number;
      if (state[cell] === 0) raise = Math.min(raise, left[cell] as number);
    }
    for (let i = 0; i < any.length; i++) {
      const cell = any[i] as number;
      if (state[cell] === 0) left[cell] = (left[cell] as number) - raise;
    }
    sum += raise;
  }
  return sum;
}

function addPrice({ figures, counts }: Search, spent: Price, cell: number): Price {
  return { figures: spent.figures + at(figures, cell), count: spent.count + at(counts, cell) };
}
