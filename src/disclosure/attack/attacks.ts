import type { Equations } from '#disclosure/solver/equations.ts';
import {
  canReach,
  type Memory,
  rebound,
  setUnknowns,
  type Unknowns,
} from '#disclosure/solver/feasible.ts';
import type { Work } from '#disclosure/solver/work.ts';
import { type Attacker, knownRanges } from './attacker-knowledge.ts';
import {
  type DisclosureRule,
  isSensitive,
  type Reason,
  reasonOf,
  requiredWidth,
} from './disclosure-rule.ts';

/**
 * A way in which a hidden cell is not safe. What is asked:
 * 1. of a primary cell, and of one that the source hides, that a `reader` cannot be sure that it is below the minimum at all: some possible table has it
 *    at the minimum or above (an upper protection level that depends on the rule only, so that the level tells nothing
 *    of the count). It also keeps the sum of the hidden cells of a total from being a small count itself;
 * 2. of every cell that is hidden today, that an `insider` is left with values `width` apart at least.
 */
export interface Threat {
  id: string;
  attacker: Attacker;
  /** How far the cell would have to go, and does not: up to `above` or down to `below`. */
  above: number;
  /** Left out where only upwards counts. */
  below?: number;
}

/** The reasons of all cells that need protection: the hidden ones, small counts that only a subtraction gives, and what the source hides. */
export function protectedCells(
  { cells }: Equations,
  hidden: ReadonlyMap<string, Reason>,
  rule: DisclosureRule,
): Map<string, Reason> {
  const derived = cells.filter((cell) => cell.printed === false && isSensitive(cell, rule));
  const withheld = cells.filter((cell) => cell.withheld);
  return new Map([
    ...hidden,
    ...derived.map(({ id }) => [id, 'primary'] as const),
    ...withheld.map((cell) => [cell.id, reasonOf(cell)] as const),
  ]);
}

/** Tables found for one set of hidden cells, which may prove another one safe too. */
export type Memories = Readonly<Record<Attacker, Memory>>;

/** What threats are looked for with. */
interface Asked {
  rule: DisclosureRule;
  memories?: Memories;
  /** The cell that is asked about. Default: all. */
  only?: string;
  work?: Work;
}

/**
 * The threats to the cells in `reasons` (`protectedCells`), or to one of them only, when all of these are hidden, one after the other;
 * none means safe, by witnesses.
 */
export function* threats(
  equations: Equations,
  reasons: ReadonlyMap<string, Reason>,
  { rule, memories, only, work }: Asked,
): Generator<Threat, void> {
  const counts = new Map(equations.cells.map(({ id, count }) => [id, count]));
  const ranges = (attacker: Attacker) => knownRanges(equations, reasons, { rule, attacker });
  const reader = setUnknowns(equations, ranges('reader'), { memory: memories?.reader, work });
  const insider = rebound(reader, ranges('insider'), memories?.insider);
  for (const [id, reason] of reasons) {
    if (only !== undefined && id !== only) continue;
    if (reason !== 'secondary') yield* readerThreats(reader, id, rule);
    const width = requiredWidth(reason, rule);
    yield* insiderThreats(insider, { id, count: counts.get(id) ?? 0, width });
  }
}

/** All threats at once. */
export function findThreats(
  equations: Equations,
  reasons: ReadonlyMap<string, Reason>,
  asked: Asked,
): Threat[] {
  return [...threats(equations, reasons, asked)];
}

function readerThreats(unknowns: Unknowns, id: string, { minimum }: DisclosureRule): Threat[] {
  if (canReach(unknowns, id, { sign: 1, goal: minimum })) return [];
  return [{ id, attacker: 'reader', above: minimum }];
}

/** Looks for two tables in which the cell is `width` apart; the true one need not be either of them. */
function insiderThreats(
  unknowns: Unknowns,
  { id, count, width }: { id: string; count: number; width: number },
): Threat[] {
  if (width <= 0) return [];
  const reaches = (sign: 1 | -1, goal: number): boolean => canReach(unknowns, id, { sign, goal });
  let highest = count + width;
  while (highest > count && !reaches(1, highest)) highest--;
  if (reaches(1, highest) && reaches(-1, highest - width)) return [];
  return [{ id, attacker: 'insider', above: highest + 1, below: highest - width }];
}
