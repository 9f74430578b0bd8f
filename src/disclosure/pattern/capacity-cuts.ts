import { knownRanges } from '#disclosure/attack/attacker-knowledge.ts';
import type { Threat } from '#disclosure/attack/attacks.ts';
import { obstacles, rebound } from '#disclosure/solver/feasible.ts';
import { mostExact, type PatternSearch, reasonsOf, threatKey } from './pattern-search.ts';

/** Clauses of so few cells are not worth narrowing down. */
const shortEnough = 12;

/** Size of a system that takes about as long to push a cell in as one more step of the search for a cover. */
const cellsPerStep = 500;

/** Turns a threat into clauses: whatever the pattern, one of the cells in the way must be hidden too. */
export function learn(search: PatternSearch, threat: Threat, chosen: ReadonlySet<string>): void {
  const sums = sumsThatTell(search, threat.id, chosen);
  const ways = sums.length > 0 ? sums : [fewestToHide(search, threat, chosen)];
  const secondary = !search.primary.has(threat.id);
  for (const any of ways) {
    if (any.length > 0) search.clauses.push(secondary ? { any, unless: threat.id } : { any });
    else if (secondary) search.prices.delete(threat.id);
    else search.exposed.set(threatKey(threat), threat);
  }
}

/** The cells of each sum in which nothing but the threatened cell is hidden: no need to ask a solver. */
function sumsThatTell(search: PatternSearch, id: string, chosen: ReadonlySet<string>): string[][] {
  const { mates, primary, loose, prices } = search;
  const isKnown = (other: string): boolean =>
    !primary.has(other) && !chosen.has(other) && !loose.has(other);
  const sums = mates.get(id)?.filter((others) => others.every(isKnown)) ?? [];
  return sums.map((others) => others.filter((other) => prices.has(other)));
}

/** Cells in the way of a safe pattern, narrowed down by hiding more cells as long as the threat stays: the fewer, the more is learnt. */
function fewestToHide(
  search: PatternSearch,
  threat: Threat,
  chosen: ReadonlySet<string>,
): string[] {
  const candidates = [...search.prices.keys()];
  const without = (hidden: ReadonlySet<string>, ids: ReadonlySet<string>): string[] =>
    [...ids].filter((id) => search.prices.has(id) && !hidden.has(id));
  const all = obstaclesTo(search, threat, chosen);
  if (all === undefined) return candidates.filter((id) => !chosen.has(id));
  const hidden = new Set(chosen);
  let fewest = without(hidden, all);
  if (fewest.length <= shortEnough || candidates.length > mostExact) return fewest;
  for (const id of fewest) {
    if (!fewest.includes(id) || search.effort <= 0) continue;
    const others = obstaclesTo(search, threat, new Set([...hidden, id]));
    const left = others && without(hidden, others).filter((other) => other !== id);
    if (left === undefined || left.length >= fewest.length) continue;
    hidden.add(id);
    fewest = left;
  }
  return fewest;
}

/** The cells that stand in the way of the threatened cell in both directions; undefined where the linear dual does not tell. */
function obstaclesTo(
  search: PatternSearch,
  { id, attacker, above, below }: Threat,
  chosen: ReadonlySet<string>,
): Set<string> | undefined {
  const { equations, rule, primary, unknowns } = search;
  search.effort -= 1 + (equations.cells.length * equations.relations.length) / cellsPerStep;
  const ranges = knownRanges(equations, reasonsOf(primary, chosen), { rule, attacker });
  const bound = rebound(unknowns, ranges);
  const upwards = obstacles(bound, id, { sign: 1, goal: above });
  if (upwards === undefined || below === undefined) return upwards && new Set(upwards);
  const downwards = obstacles(bound, id, { sign: -1, goal: below });
  return downwards && new Set([...upwards, ...downwards]);
}
