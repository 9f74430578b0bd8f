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

/** The cells of the clause with the fewest, those first that meet most clauses, then the cheapest. */
function inOrder({ ids }: Search, open: readonly number[][]): number[] {
  const fewest = open.reduce((least, any) => (any.length < least.length ? any : least));
  const met = new Int32Array(ids.length);
  for (const any of open) for (const cell of any) met[cell] = at(met, cell) + 1;
  return fewest.toSorted((a, b) => at(met, b) - at(met, a) || a - b);
}

/** The cells that may still meet each clause that nothing meets yet. */
function openClauses({ clauses, state }: Search): number[][] {
  const open: number[][] = [];
  for (const { any, unless } of clauses)
    if ((unless === -1 || state[unless] === 1) && !isMet(any, state)) open.push(openIn(any, state));
  return open;
}

function isMet(any: Int32Array, state: Int8Array): boolean {
  for (let i = 0; i < any.length; i++) if (state[any[i] as number] === 1) return true;
  return false;
}

function openIn(any: Int32Array, state: Int8Array): number[] {
  const open: number[] = [];
  for (let i = 0; i < any.length; i++)
    if (state[any[i] as number] === 0) open.push(any[i] as number);
  return open;
}

/** Whether no way to meet the open clauses leads to less than the best price. */
function isHopeless(
  { figures, counts, best }: Search,
  open: readonly number[][],
  spent: Price,
): boolean {
  if (open.some(({ length }) => length === 0)) return true;
  const least = spent.figures + Math.ceil(leastSum(open, figures) - 1e-6);
  if (least !== best.figures) return least > best.figures;
  return spent.count + leastSum(open, counts) >= best.count;
}

/** What the clauses cost at least: each raises its price until a cell is paid for in full (a feasible dual solution). */
function leastSum(open: readonly number[][], prices: Float64Array): number {
  const left = prices.slice();
  let sum = 0;
  for (const any of open) {
    let raise = Infinity;
    for (const cell of any) raise = Math.min(raise, at(left, cell));
    for (const cell of any) left[cell] = at(left, cell) - raise;
    sum += raise;
  }
  return sum;
}

function addPrice({ figures, counts }: Search, spent: Price, cell: number): Price {
  return { figures: spent.figures + at(figures, cell), count: spent.count + at(counts, cell) };
}
