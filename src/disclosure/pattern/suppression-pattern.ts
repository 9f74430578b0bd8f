import type { Threat } from '#disclosure/attack/attacks.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { expectChanges } from '#disclosure/solver/feasible.ts';
import { learn } from './capacity-cuts.ts';
import { cheapestCover, type Clause, comparePrices } from './hitting-set.ts';
import {
  compareCells,
  isSafe,
  liveClauses,
  mostExact,
  openClauses,
  type PatternInput,
  type PatternSearch,
  priceOf,
  startSearch,
  threatsTo,
} from './pattern-search.ts';
import { cheapestFlow } from './protection-flow.ts';

/** A choice of secondary cells for one component. */
export interface Pattern {
  secondary: ReadonlySet<string>;
  exposed: Threat[];
}

/** How many are looked at in a first try: a set that is only good teaches as much as the best one. */
const quickEffort = 400;

/**
 * Finds the cheapest safe pattern: guesses one, asks an attacker what it gives away, learns from the linear dual which cells
 * would have prevented it, and takes the cheapest set that heeds all it has learnt, until that set is safe (the cutting
 * scheme of Fischetti & Salazar-González 2001, with a hitting set for a master problem). Large components get a good pattern
 * instead: safe all the same, freed of superfluous cells, not proved cheapest.
 */
export function choosePattern(equations: Equations, given: PatternInput): Pattern {
  const search = startSearch(equations, given);
  let best: ReadonlySet<string> = trim(search, grow(search, firstGuess(search)));
  if (given.candidates.length <= mostExact) best = improve(search, best, new Set());
  let patience = quickEffort;
  while (search.effort > 0) {
    const below = priceOf(search, best);
    const effort = Math.min(search.effort, patience);
    const cover = cheapestCover(liveClauses(search), search.prices, { below, effort });
    search.effort -= cover.nodes;
    if (cover.chosen === undefined && cover.nodes <= effort) break;
    patience = cover.chosen === undefined ? search.effort : quickEffort;
    if (cover.chosen !== undefined) best = improve(search, best, cover.chosen);
  }
  return { secondary: best, exposed: [...search.exposed.values()] };
}

/** The pattern that grows from a start, if that costs less than the best one so far and the effort suffices. */
function improve(
  search: PatternSearch,
  best: ReadonlySet<string>,
  start: ReadonlySet<string>,
): ReadonlySet<string> {
  const grown = grow(search, start, true);
  return grown === undefined ? best : cheaper(search, best, trim(search, grown));
}

function cheaper(search: PatternSearch, a: ReadonlySet<string>, b: ReadonlySet<string>) {
  return comparePrices(priceOf(search, b), priceOf(search, a)) < 0 ? b : a;
}

/** Adds cells until no threat is left, taking those that answer most of what was learnt, then the cheapest. */
function grow(search: PatternSearch, start: ReadonlySet<string>): Set<string>;
function grow(
  search: PatternSearch,
  start: ReadonlySet<string>,
  mayGiveUp: true,
): Set<string> | undefined;
function grow(search: PatternSearch, start: ReadonlySet<string>, mayGiveUp = false) {
  const chosen = new Set(start);
  for (;;) {
    const threats = threatsTo(search, chosen);
    if (threats.length === 0) return chosen;
    if (mayGiveUp && search.effort <= 0) return undefined;
    search.unknowns = expectChanges(search.unknowns, [...search.primary.keys(), ...chosen]);
    for (const threat of threats) learn(search, threat, chosen);
    for (const id of chosen) if (!search.prices.has(id)) chosen.delete(id);
    for (
      let open = openClauses(search, chosen);
      open.length > 0;
      open = openClauses(search, chosen)
    )
      chosen.add(mostWanted(search, open));
  }
}

/** A first guess: one threatened cell after the other gets its cheapest way, which the next ones share. */
function firstGuess(search: PatternSearch): Set<string> {
  const paved = new Set<string>();
  for (let before = -1; before < paved.size;) {
    before = paved.size;
    for (const threat of threatsTo(search, paved))
      for (const id of cheapestFlow(search, threat, paved)) paved.add(id);
  }
  return paved;
}

/** Takes superfluous cells out again, the dearest first. */
function trim(search: PatternSearch, chosen: ReadonlySet<string>): Set<string> {
  const kept = new Set(chosen);
  for (const id of [...chosen].toSorted((a, b) => compareCells(search, b, a))) {
    kept.delete(id);
    if (!isSafe(search, kept)) kept.add(id);
  }
  return kept;
}

function mostWanted(search: PatternSearch, open: readonly Clause[]): string {
  const wanted = new Map<string, number>();
  for (const id of open.flatMap(({ any }) => any)) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const [first] = [...wanted].toSorted(
    ([a, times], [b, others]) => others - times || compareCells(search, a, b),
  );
  if (first === undefined) throw new Error('no cell meets the clauses');
  return first[0];
}
