import { fixedCells, splitComponents } from '#disclosure/solver/components.ts';
import {
  checkEquations,
  type Equations,
  type Range,
  type Relation,
} from '#disclosure/solver/equations.ts';
import { feasibleRange, setUnknowns } from '#disclosure/solver/feasible.ts';
import { undecidedAsNone } from '#disclosure/solver/undecided.ts';
import { freshWork, within, type Work } from '#disclosure/solver/work.ts';
import { type Attacker, knownRanges } from './attacker-knowledge.ts';
import { findThreats, protectedCells, type Threat, threats } from './attacks.ts';
import { type DisclosureRule, isSensitive, type Reason } from './disclosure-rule.ts';

/** A cell that what is printed gives away. */
export interface Breach {
  id: string;
  /** `printed`: a small count stands in plain sight. `derived`: it can be worked out, or too nearly so. */
  kind: 'printed' | 'derived';
  /** Who can work it out. */
  attacker: Attacker;
  /** The counts that remain possible; left out where nothing fits the printed figures, or where it is too hard to tell. */
  range?: Range;
  /** Ids of the relations that together give the cell away: without any one of them they would not. Empty where the figure itself does. */
  relations: string[];
}

/**
 * Proves what is printed safe, or names what is not. Knows nothing of how the hidden cells were chosen: give it the
 * system as the finished output prints it, with the true counts, and the ids that are nowhere printed. No breach
 * means that for each hidden cell whole tables were found, and checked by adding up, that fit all that is printed and
 * in which the cell is as far away as the rule asks (`Threat`). What is too hard to decide is a breach.
 */
export function audit(
  equations: Equations,
  hidden: ReadonlySet<string>,
  rule: DisclosureRule,
): Breach[] {
  checkEquations(equations);
  const known = fixedCells(equations, (id) => hidden.has(id));
  const printed = equations.cells.filter(
    (cell) => cell.printed !== false && !hidden.has(cell.id) && isSensitive(cell, rule),
  );
  const derived = splitComponents(equations, known).flatMap((component) =>
    within(component.cells, () => derivedIn(component, hidden, rule)),
  );
  return [...printed.map(({ id }) => inPlainSight(id)), ...derived];
}

function derivedIn(
  component: Equations,
  hidden: ReadonlySet<string>,
  rule: DisclosureRule,
): Breach[] {
  const reasons = protectedCells(component, reasonsOf(component, hidden, rule), rule);
  const work = freshWork();
  const found = reasons.size === 0 ? [] : findThreats(component, reasons, { rule, work });
  return found.map((threat) => describe(threat, component, { reasons, rule, work }));
}

function inPlainSight(id: string): Breach {
  return { id, kind: 'printed', attacker: 'reader', relations: [] };
}

function reasonsOf(
  { cells }: Equations,
  hidden: ReadonlySet<string>,
  rule: DisclosureRule,
): Map<string, Reason> {
  const own = cells.filter(({ id }) => hidden.has(id));
  return new Map(own.map((cell) => [cell.id, isSensitive(cell, rule) ? 'primary' : 'secondary']));
}

/** What breaches are described from. */
interface Given {
  reasons: ReadonlyMap<string, Reason>;
  rule: DisclosureRule;
  work: Work;
}

function describe(threat: Threat, component: Equations, given: Given): Breach {
  const { id, attacker } = threat;
  const ranges = knownRanges(component, given.reasons, { ...given, attacker });
  const range = undecidedAsNone(() =>
    feasibleRange(setUnknowns(component, ranges, { work: given.work }), id),
  );
  const relations = pinning(threat, component, given);
  return { id, kind: 'derived', attacker, ...(range && { range }), relations };
}

/** One relation that gives the cell away alone, or else some without any of which the threat would be gone. */
function pinning(
  { id, attacker }: Threat,
  component: Equations,
  { reasons, rule, work }: Given,
): string[] {
  const stays = (relations: readonly Relation[]): boolean =>
    threats({ ...component, relations }, reasons, { rule, only: id, work }).some(
      (threat) => threat.attacker === attacker,
    );
  const alone = component.relations.find((relation) => isAbout(relation, id) && stays([relation]));
  if (alone !== undefined) return stays([]) ? [] : [alone.id];
  let relations = component.relations;
  // Many at once first, since most have nothing to do with it.
  for (
    let size = Math.ceil(relations.length / 2);
    size > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let end = relations.length; end > 0; end -= size) {
      const fewer = relations.toSpliced(Math.max(0, end - size), Math.min(size, end));
      if (stays(fewer)) relations = fewer;
    }
  return relations.map((relation) => relation.id);
}

function isAbout({ parts, total }: Relation, id: string): boolean {
  return total === id || parts.includes(id);
}
