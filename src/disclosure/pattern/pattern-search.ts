import { ceilingOf } from '#disclosure/attack/attacker-knowledge.ts';
import { type Memories, type Threat, threats } from '#disclosure/attack/attacks.ts';
import { type DisclosureRule, type Reason, reasonOf } from '#disclosure/attack/disclosure-rule.ts';
import {
  type Equations,
  type Range,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { setUnknowns, type Unknowns } from '#disclosure/solver/feasible.ts';
import type { Work } from '#disclosure/solver/work.ts';
import { type Clause, comparePrices, isOpen, type Price } from './hitting-set.ts';

/** Components with more candidates than this are not narrowed down to the best pattern. */
export const mostExact = 150;

/** What a pattern is chosen from. */
export interface PatternInput {
  rule: DisclosureRule;
  /** Cells that are printed whatever happens. */
  known: ReadonlySet<string>;
  /** Cells that may be hidden for the sake of others. */
  candidates: readonly SystemCell[];
  /** Cells that need protection. */
  primary: readonly SystemCell[];
  /** What may be spent in all; beyond, there is no pattern. */
  work: Work;
}

/** What the search for a pattern knows; it learns clauses from every pattern that it finds wanting. */
export interface PatternSearch {
  equations: Equations;
  rule: DisclosureRule;
  primary: ReadonlyMap<string, Reason>;
  /** Price of hiding each candidate: its figures first, then its count. */
  prices: Map<string, Price>;
  /** All cells of the component as variables. */
  unknowns: Unknowns;
  /** For each cell, the cells of every sum that it is in; with all of these printed, the sum gives the cell away. */
  mates: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Cells that are never known exactly. */
  loose: ReadonlySet<string>;
  clauses: Clause[];
  exposed: Map<string, Threat>;
  work: Work;
  /** Tables that have proved cells safe so far. */
  memories: Memories;
  /** What may still be spent on looking for a better pattern; a count of steps, so that every machine gets the same one. */
  effort: number;
}

/** A search that has learnt nothing yet. */
export function startSearch(
  equations: Equations,
  { rule, known, candidates, primary, work }: PatternInput,
): PatternSearch {
  const open = equations.cells.filter(({ id }) => !known.has(id));
  const ceiling = ceilingOf(equations, rule);
  const finiteRange = (cell: SystemCell): Range => {
    const { low, high } = shownRange(cell);
    return { low, high: Math.min(high, ceiling) };
  };
  return {
    equations,
    rule,
    primary: new Map(primary.map((cell) => [cell.id, reasonOf(cell)])),
    prices: new Map(
      candidates.map(({ id, figures, count }) => [id, { figures: figures ?? 1, count }]),
    ),
    unknowns: setUnknowns(equations, new Map(open.map((cell) => [cell.id, finiteRange(cell)])), {
      work,
      most: ceiling,
    }),
    mates: matesOf(equations),
    loose: new Set(open.filter(isLoose).map(({ id }) => id)),
    clauses: [],
    exposed: new Map(),
    work,
    memories: { reader: new Map(), insider: new Map() },
    effort: candidates.length <= mostExact ? 30_000 : 15_000,
  };
}

function isLoose(cell: SystemCell): boolean {
  const { low, high } = shownRange(cell);
  return cell.printed === false || low !== high;
}

function matesOf({ relations }: Equations): Map<string, string[][]> {
  const mates = new Map<string, string[][]>();
  for (const { parts, total, atMost } of relations) {
    if (atMost) continue;
    const members = typeof total === 'string' ? [...parts, total] : parts;
    for (const id of members)
      mates.set(id, [...(mates.get(id) ?? []), members.filter((other) => other !== id)]);
  }
  return mates;
}

/** What hiding a set of cells costs. */
export function priceOf({ prices }: PatternSearch, chosen: ReadonlySet<string>): Price {
  const each = [...chosen].map((id) => prices.get(id) ?? { figures: Infinity, count: 0 });
  return {
    figures: each.reduce((all, { figures }) => all + figures, 0),
    count: each.reduce((all, { count }) => all + count, 0),
  };
}

/** Below 0 where hiding `a` costs less than hiding `b`. */
export function compareCells({ prices }: PatternSearch, a: string, b: string): number {
  const nothing = { figures: 0, count: 0 };
  return comparePrices(prices.get(a) ?? nothing, prices.get(b) ?? nothing);
}

/** The threats that are left when `chosen` are hidden, without those that nothing can meet. */
export function threatsTo(search: PatternSearch, chosen: ReadonlySet<string>): Threat[] {
  return [...openThreats(search, chosen)];
}

/** Whether no threat is left when `chosen` are hidden, but for those that nothing can meet. */
export function isSafe(search: PatternSearch, chosen: ReadonlySet<string>): boolean {
  return openThreats(search, chosen).next().done === true;
}

function* openThreats(
  { equations, rule, primary, exposed, memories, work }: PatternSearch,
  chosen: ReadonlySet<string>,
): Generator<Threat, void> {
  for (const threat of threats(equations, reasonsOf(primary, chosen), { rule, memories, work }))
    if (!exposed.has(threatKey(threat))) yield threat;
}

/** Why each cell is hidden when `chosen` are. */
export function reasonsOf(
  primary: ReadonlyMap<string, Reason>,
  chosen: ReadonlySet<string>,
): Map<string, Reason> {
  return new Map([...primary, ...[...chosen].map((id) => [id, 'secondary'] as const)]);
}

/** The clauses that still ask for a cell when `chosen` are hidden. */
export function openClauses(search: PatternSearch, chosen: ReadonlySet<string>): Clause[] {
  return liveClauses(search).filter((clause) => clause.any.length > 0 && isOpen(clause, chosen));
}

/** All clauses, without the cells that proved useless since; one that only those would meet has become an exposed cell. */
export function liveClauses({ clauses, prices }: PatternSearch): Clause[] {
  return clauses
    .map((clause) => ({ ...clause, any: clause.any.filter((id) => prices.has(id)) }))
    .filter(({ any, unless }) => (unless === undefined ? any.length > 0 : prices.has(unless)));
}

/** What a threat is remembered by. */
export function threatKey({ id, attacker }: Threat): string {
  return `${attacker} ${id}`;
}
