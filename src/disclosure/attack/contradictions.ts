import { fixedCells, splitComponents } from '#disclosure/solver/components.ts';
import type { Equations, SystemCell } from '#disclosure/solver/equations.ts';
import { feasibleRange, setUnknowns } from '#disclosure/solver/feasible.ts';
import { UndecidedError } from '#disclosure/solver/undecided.ts';
import { within } from '#disclosure/solver/work.ts';
import { ceilingOf, openRange } from './attacker-knowledge.ts';
import type { DisclosureRule } from './disclosure-rule.ts';

/** The parts of a system that contradict themselves, of those that `matters` names: no table fits all that is printed; what is too hard to tell may have one. */
export function contradictions(
  equations: Equations,
  rule: DisclosureRule,
  matters: (cell: SystemCell) => boolean,
): Equations[] {
  const known = fixedCells(equations, () => false);
  return splitComponents(equations, known).filter(
    (component) =>
      component.cells.some((cell) => !known.has(cell.id) && matters(cell)) &&
      isImpossible(component, { known, rule }),
  );
}

function isImpossible(
  { cells, relations }: Equations,
  { known, rule }: { known: ReadonlySet<string>; rule: DisclosureRule },
): boolean {
  const ceiling = ceilingOf({ cells, relations }, rule);
  const open = cells.filter(({ id }) => !known.has(id));
  const ranges = open.map((cell) => {
    const shown = openRange(cell, ceiling);
    return [cell.id, cell.withheld ? { ...shown, low: 0 } : shown] as const;
  });
  const [[any] = []] = ranges;
  try {
    return within(cells, () => {
      const unknowns = setUnknowns({ cells, relations }, new Map(ranges));
      return any !== undefined && feasibleRange(unknowns, any) === undefined;
    });
  } catch (error) {
    if (error instanceof UndecidedError) return false;
    throw error;
  }
}
