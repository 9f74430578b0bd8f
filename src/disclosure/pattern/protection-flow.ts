import { knownRanges } from '#disclosure/attack/attacker-knowledge.ts';
import type { Threat } from '#disclosure/attack/attacks.ts';
import { requiredWidth, smallestHidden } from '#disclosure/attack/disclosure-rule.ts';
import { cheapestDetour, type Terrain } from '#disclosure/solver/detour.ts';
import type { Range } from '#disclosure/solver/equations.ts';
import { at } from '#disclosure/solver/tableau.ts';
import { undecidedAsNone } from '#disclosure/solver/undecided.ts';
import { type PatternSearch, reasonsOf } from './pattern-search.ts';

/** What one unit costs on its way through any cell, before the count of the cell is added; makes few cells come first. */
const costOfCell = 1000;

/**
 * The cells to hide so that a threatened cell can get as far as it should: those that the cheapest deviation from the
 * true table passes through, cells already hidden being free (the linear program of Kelly, Golden & Assad 1992). A good
 * guess, not yet a proof; empty where none was found.
 */
export function cheapestFlow(
  search: PatternSearch,
  threat: Threat,
  chosen: ReadonlySet<string>,
): string[] {
  const ways = goalsOf(search, threat).map((goal) => flowTo(goal, search, { threat, chosen }));
  const found = ways.filter((way) => way !== undefined);
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Where a cell may go to be safe: up for a reader, a width up or down for an insider. */
function goalsOf(
  { equations, rule, primary }: PatternSearch,
  { id, attacker, above }: Threat,
): number[] {
  if (attacker === 'reader') return [above];
  const count = equations.cells.find((cell) => cell.id === id)?.count ?? 0;
  const width = requiredWidth(primary.get(id) ?? 'secondary', rule);
  return [count + width, count - width];
}

function flowTo(
  goal: number,
  search: PatternSearch,
  given: { threat: Threat; chosen: ReadonlySet<string> },
): string[] | undefined {
  const terrain = terrainTo(goal, search, given);
  const { low, high } = terrain.bounds[terrain.target] ?? { low: 0, high: 0 };
  if (terrain.goal < low || high < terrain.goal) return undefined;
  const way = undecidedAsNone(() => cheapestDetour(terrain));
  if (way === undefined) return undefined;
  const passed = [...search.unknowns.positions].filter(
    ([, position]) => at(way, position) !== 0 && at(terrain.costs, position) > 0,
  );
  return passed.map(([id]) => id);
}

/** How far each cell may go from the true table, and at what cost: nothing where it is hidden, so much for each unit where it could be. */
function terrainTo(
  goal: number,
  search: PatternSearch,
  { threat, chosen }: { threat: Threat; chosen: ReadonlySet<string> },
): Terrain {
  const { equations, rule, primary, prices, unknowns } = search;
  const { positions, start } = unknowns;
  const { attacker, id: threatened } = threat;
  const ranges = knownRanges(equations, reasonsOf(primary, chosen), { rule, attacker });
  const least = attacker === 'insider' ? rule.minimum : smallestHidden;
  const target = positions.get(threatened) ?? -1;
  const reach = goal - at(start, target);
  const costs = new Float64Array(start.length);
  const bounds = unknowns.bounds.map(({ low, high }, j) => around({ low, high }, at(start, j)));
  for (const [id, position] of positions) {
    const count = at(start, position);
    const range = ranges.get(id);
    bounds[position] = range ? around(range, count) : { low: 0, high: 0 };
    if (range !== undefined || !prices.has(id)) continue;
    bounds[position] = { low: Math.min(0, least - count), high: count + goal };
    costs[position] = costOfCell + Math.min(count, costOfCell);
  }
  const rows = (unknowns.prepared?.rows ?? []).map(({ terms }) => ({
    terms: terms.filter(([j]) => bounds[j]?.low !== bounds[j]?.high),
    sum: 0,
  }));
  return { rows, work: search.work, bounds, costs, target, goal: reach };
}

/** What a range leaves on both sides of a count. */
function around({ low, high }: Range, count: number): Range {
  return { low: Math.min(0, low - count), high: Math.max(0, high - count) };
}
