import { ceilingOf, openRange } from '#disclosure/attack/attacker-knowledge.ts';
import { contradictions } from '#disclosure/attack/contradictions.ts';
import { type DisclosureRule, smallestHidden } from '#disclosure/attack/disclosure-rule.ts';
import { fixedCells, splitComponents } from '#disclosure/solver/components.ts';
import {
  type Equations,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { possibleTable, setUnknowns } from '#disclosure/solver/feasible.ts';
import { within } from '#disclosure/solver/work.ts';

/** The id of what is printed of a cell that the source hides, e.g. the percentage beside a hidden count. */
export function figureOf(id: string): string {
  return `printed of ${id}`;
}

/** Sets a cell that the source hides apart from what is printed of it all the same: that can be hidden too, to protect the cell. */
export function splitFigure(cell: SystemCell): { cells: SystemCell[]; relations: Relation[] } {
  if (!cell.withheld) return { cells: [cell], relations: [] };
  const { id, count, shown, figures, mayBeEmpty } = cell;
  const hidden: SystemCell = {
    id,
    count,
    withheld: true,
    printed: false,
    ...(mayBeEmpty && { mayBeEmpty }),
  };
  if (shown === undefined) return { cells: [hidden], relations: [] };
  const figure: SystemCell = {
    id: figureOf(id),
    count,
    shown,
    people: false,
    figures: figures ?? 1,
  };
  return {
    cells: [hidden, figure],
    relations: [{ id: figure.id, parts: [id], total: figure.id }],
  };
}

/**
 * Gives each cell that the source hides a count that fits all that is printed: nobody here knows the true one. As a reader
 * would, takes it for at least as large as the smallest count that the rule hides; for 0 or more only where no table fits else.
 */
export function fitWithheld(equations: Equations, rule: DisclosureRule): Equations {
  if (!equations.cells.some(({ withheld }) => withheld)) return equations;
  const known = fixedCells(equations, () => false);
  const fitted = new Map<string, SystemCell>();
  for (const component of splitComponents(equations, known))
    if (component.cells.some(({ withheld }) => withheld))
      for (const cell of fitComponent(component, { known, rule })) fitted.set(cell.id, cell);
  return { ...equations, cells: equations.cells.map((cell) => fitted.get(cell.id) ?? cell) };
}

/** The cells that the source hides and that no count fits: what is printed around them contradicts itself. */
export function unfitting(equations: Equations, rule: DisclosureRule): Set<string> {
  const impossible = contradictions(equations, rule, ({ withheld }) => withheld === true);
  return new Set(
    impossible.flatMap(({ cells }) => cells.filter(({ withheld }) => withheld).map(({ id }) => id)),
  );
}

function fitComponent(
  { cells, relations }: Equations,
  { known, rule }: { known: ReadonlySet<string>; rule: DisclosureRule },
): SystemCell[] {
  const ceiling = ceilingOf({ cells, relations }, rule);
  const open = cells.filter(({ id }) => !known.has(id));
  const tableFrom = (low: number): ReadonlyMap<string, number> | undefined => {
    const ranges = open.map((cell) => {
      const { low: shown, high } = openRange(cell, ceiling);
      const isThere = cell.withheld && !cell.mayBeEmpty;
      return [cell.id, { low: isThere ? Math.max(low, shown) : shown, high }] as const;
    });
    return within(cells, () => possibleTable(setUnknowns({ cells, relations }, new Map(ranges))));
  };
  const table = tableFrom(smallestHidden);
  const lowest = table === undefined ? 0 : smallestHidden;
  const counts = table ?? tableFrom(0);
  return open
    .filter((cell) => cell.withheld || shownRange(cell).high === Infinity)
    .map((cell) => fit(cell, { lowest, count: counts?.get(cell.id) }));
}

function fit(
  cell: SystemCell,
  { lowest, count }: { lowest: number; count: number | undefined },
): SystemCell {
  const { low, high } = shownRange(cell);
  const isThere = cell.withheld && !cell.mayBeEmpty;
  const shown = { low: isThere ? Math.max(low, Math.min(lowest, high)) : low, high };
  return { ...cell, shown, count: count ?? shown.low };
}
