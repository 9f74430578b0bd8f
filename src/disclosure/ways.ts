import type { Range } from './equations.ts';
import { knownRanges } from './knowledge.ts';
import { requiredWidth, smallestHidden } from './rule.ts';
import { reasonsOf, type Search } from './search.ts';
import { relax } from './solver.ts';
import { at, eliminate, UndecidedError, type Row } from './tableau.ts';
import type { Threat } from './threats.ts';

/** Deviations from the true table, as one linear problem. */
interface Deviations {
  rows: Row[];
  bounds: Range[];
  /** The candidate that each variable moves, where it costs something. */
  moved: (string | undefined)[];
}

/** What one unit costs on its way through any cell, before the count of the cell is added; makes few cells come first. */
const costOfCell = 1000;

/**
 * The cells to hide so that a threatened cell can get as far as it should: those that the cheapest deviation from the
 * true table passes through, cells already hidden being free (the linear program of Kelly, Golden & Assad 1992). A good
 * guess, not yet a proof; empty where none was found.
 */
export function cheapestWay(search: Search, threat: Threat, chosen: ReadonlySet<string>): string[] {
  const ways = goalsOf(search, threat).map((goal) => wayTo(goal, search, { threat, chosen }));
  const found = ways.filter((way) => way !== undefined);
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Where a cell may go to be safe: up for a reader, a width up or down for an insider. */
function goalsOf({ equations, rule, primary }: Search, { id, attacker, above }: Threat): number[] {
  if (attacker === 'reader') return [above];
  const count = equations.cells.find((cell) => cell.id === id)?.count ?? 0;
  const width = requiredWidth(primary.get(id) ?? 'complementary', rule);
  return [count + width, count - width];
}

function wayTo(
  goal: number,
  search: Search,
  given: { threat: Threat; chosen: ReadonlySet<string> },
): string[] | undefined {
  const { rows, bounds, moved } = deviationsTo(goal, search, given);
  if (bounds.some(({ low, high }) => low > high)) return undefined;
  try {
    const tableau = eliminate(rows, bounds.length);
    const start = bounds.map(() => 0);
    const aim = { variable: 0, sign: -1 } as const;
    const way = tableau && relax({ rows, tableau }, { bounds, start, aim });
    const passed = moved.filter((_, j) => way !== undefined && at(way.scaled, j) !== 0);
    return way && [...new Set(passed.filter((id) => id !== undefined))];
  } catch (error) {
    if (error instanceof UndecidedError) return undefined;
    throw error;
  }
}

function deviationsTo(
  goal: number,
  search: Search,
  { threat, chosen }: { threat: Threat; chosen: ReadonlySet<string> },
): Deviations {
  const { equations, rule, primary, prices, unknowns } = search;
  const { attacker } = threat;
  const ranges = knownRanges(equations, reasonsOf(primary, chosen), { rule, attacker });
  const least = attacker === 'insider' ? rule.minimum : smallestHidden(rule);
  // The first variable is the whole cost.
  const bounds: Range[] = [{ low: 0, high: 2 ** 40 }];
  const moved: (string | undefined)[] = [undefined];
  const costs: [number, number][] = [[0, -1]];
  const columns = unknowns.start.map(() => [] as [variable: number, sign: 1 | -1][]);
  const move = (position: number, sign: 1 | -1, { low, high }: Range): void => {
    columns[position]?.push([bounds.length, sign]);
    bounds.push({ low, high });
    moved.push(undefined);
  };
  const ids = [...unknowns.positions.keys()];
  for (const [position, count] of unknowns.start.entries()) {
    const id = ids[position];
    const range = id === undefined ? unknowns.bounds[position] : ranges.get(id);
    if (range !== undefined) {
      const { low, high } = id === threat.id ? meet(range, goal) : range;
      move(position, 1, { low: low - count, high: high - count });
    } else if (id !== undefined && prices.has(id))
      for (const sign of [1, -1] as const) {
        move(position, sign, {
          low: 0,
          high: sign === 1 ? count + goal : Math.max(0, count - least),
        });
        moved[bounds.length - 1] = id;
        costs.push([bounds.length - 1, costOfCell + Math.min(count, costOfCell)]);
      }
  }
  const rows: Row[] = (unknowns.prepared?.rows ?? []).map(({ terms }) => ({
    terms: terms.flatMap(([j, factor]) =>
      (columns[j] ?? []).map(([variable, sign]) => [variable, factor * sign] as const),
    ),
    sum: 0,
  }));
  return { rows: [...rows, { terms: costs, sum: 0 }], bounds, moved };
}

/** The goal alone, or nothing where it is out of range. */
function meet({ low, high }: Range, goal: number): Range {
  return { low: Math.max(low, goal), high: Math.min(high, goal) };
}
