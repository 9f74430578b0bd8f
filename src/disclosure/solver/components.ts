import { type Equations, membersOf, type Relation, shownRange } from './equations.ts';

/**
 * Splits a system into parts that tell nothing of one another. Cells in `known` are printed whatever happens, and
 * exactly; as constants they bind nothing together. Each part holds the constants that its relations need.
 */
export function splitComponents(equations: Equations, known: ReadonlySet<string>): Equations[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id) ?? id;
    if (parent === id) return id;
    const root = rootOf(parent);
    parents.set(id, root);
    return root;
  };
  const open = (relation: Relation): string[] => membersOf(relation).filter((id) => !known.has(id));
  for (const relation of equations.relations) {
    const [first, ...others] = open(relation);
    if (first !== undefined) for (const id of others) parents.set(rootOf(id), rootOf(first));
  }
  const relations = Map.groupBy(equations.relations, (relation) => rootOf(open(relation)[0] ?? ''));
  const cells = new Map(equations.cells.map((cell) => [cell.id, cell]));
  const members = Map.groupBy(
    equations.cells.filter(({ id }) => !known.has(id)),
    ({ id }) => rootOf(id),
  );
  return [...members].map(([root, own]) => {
    const bound = relations.get(root) ?? [];
    const constants = new Set(bound.flatMap(membersOf).filter((id) => known.has(id)));
    return {
      cells: [...own, ...[...constants].flatMap((id) => cells.get(id) ?? [])],
      relations: bound,
    };
  });
}

/** The cells that are known for good: printed, exactly, and never hidden for another. */
export function fixedCells({ cells }: Equations, canHide: (id: string) => boolean): Set<string> {
  const fixed = cells.filter((cell) => {
    const { low, high } = shownRange(cell);
    return !cell.withheld && cell.printed !== false && low === high && !canHide(cell.id);
  });
  return new Set(fixed.map(({ id }) => id));
}
