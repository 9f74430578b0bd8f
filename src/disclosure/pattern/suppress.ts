import type { Threat } from '#disclosure/attack/attacks.ts';
import {
  type DisclosureRule,
  isSensitive,
  type Reason,
  smallestHidden,
} from '#disclosure/attack/disclosure-rule.ts';
import { fixedCells, splitComponents } from '#disclosure/solver/components.ts';
import { checkEquations, type Equations, type SystemCell } from '#disclosure/solver/equations.ts';
import { freshWork, spend, within } from '#disclosure/solver/work.ts';
import { makeAnew, type Remember } from '#remember.ts';
import type { PatternInput } from './pattern-search.ts';
import { choosePattern } from './suppression-pattern.ts';

/** Which cells to hide. */
export interface Suppression {
  /** Why each hidden cell is hidden; print one symbol for both reasons. */
  hidden: Map<string, Reason>;
  /** What no choice of cells could make safe, because the cells it would take are kept or zero. Must stop a build. */
  exposed: Threat[];
}

/**
 * Chooses the cells to hide: the small counts (primary) and, for them and for what the source hides already, the fewest other cells, then the smallest, that keep
 * every threat away (secondary cell suppression; Kelly, Golden & Assad, "Cell suppression: disclosure protection
 * for sensitive tabular data", Networks 22, 1992; Fischetti & Salazar-González, "Solving the cell suppression problem on
 * tabular data with linear constraints", Management Science 47, 2001). Costs next to nothing where no count is small.
 * The same input gives the same cells: `remember` may give those of cells that belong together as they were chosen before. Throws where the system is not one (`checkEquations`), and a `TooLargeError` where the work does not suffice.
 */
export function suppress(
  equations: Equations,
  rule: DisclosureRule,
  work = freshWork(),
  remember = makeAnew,
): Suppression {
  checkEquations(equations);
  const cells = new Map(equations.cells.map((cell) => [cell.id, cell]));
  const canHide = (id: string): boolean => {
    const cell = cells.get(id);
    return cell !== undefined && (isSensitive(cell, rule) || isCandidate(cell, rule));
  };
  const suppression: Suppression = { hidden: new Map(), exposed: [] };
  if (!equations.cells.some((cell) => needsProtection(cell, rule))) return suppression;
  const known = fixedCells(equations, canHide);
  for (const component of splitComponents(equations, known)) {
    const primary = component.cells.filter((cell) => needsProtection(cell, rule));
    if (primary.length > 0)
      addPattern(suppression, component, { rule, known, primary, work, remember });
  }
  return suppression;
}

/** Whether a cell is small, or hidden by its source. */
export function needsProtection(cell: SystemCell, rule: DisclosureRule): boolean {
  return cell.withheld === true || isSensitive(cell, rule);
}

/** Whether a cell may be hidden for the sake of another one. */
function isCandidate(cell: SystemCell, rule: DisclosureRule): boolean {
  const free = cell.printed !== false && !cell.withheld && !cell.keep && !isSensitive(cell, rule);
  return free && cell.count >= smallestHidden;
}

function addPattern(
  suppression: Suppression,
  component: Equations,
  { remember, primary, work, ...given }: Omit<PatternInput, 'candidates'> & { remember: Remember },
): void {
  const candidates = component.cells.filter((cell) => isCandidate(cell, given.rule));
  const pattern = within(component.cells, () => {
    const { spent, ...chosen } = remember({ component, rule: given.rule }, () => {
      const own = { ...work };
      const found = choosePattern(component, { ...given, candidates, primary, work: own });
      return {
        secondary: [...found.secondary],
        exposed: found.exposed,
        spent: work.left - own.left,
      };
    });
    // What is remembered counts as work all the same, so that the same study is too large.
    spend(work, spent);
    return chosen;
  });
  for (const { id, printed, withheld } of primary)
    if (printed !== false && !withheld) suppression.hidden.set(id, 'primary');
  for (const id of pattern.secondary) suppression.hidden.set(id, 'secondary');
  suppression.exposed.push(...pattern.exposed);
}
