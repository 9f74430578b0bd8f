import type { Equations, Range, SystemCell } from '#disclosure/solver/equations.ts';
import { complementId, complementOf } from './complements.ts';
import type { CountTable } from './count-table.ts';
import { restOf } from './rounded-base.ts';
import { type Entries, type Entry, type Mismatch, sumRelations } from './sum-relations.ts';
import { tableEntries } from './table-cells.ts';
import { figureOf, splitFigure } from './withheld.ts';

/** The system of a table, and where its rows are in it. */
export interface TableEquations {
  table: CountTable;
  entries: Entries;
  equations: Equations;
  /** For each row, the id of its count; undefined where nothing tells it (a percentage without base). */
  cells: (string | undefined)[];
  /** For each row, the id of its base; undefined where it has none or the base is that of the table. */
  bases: (string | undefined)[];
  /** Totals that are smaller than their parts: wrong, or not a total of theirs. */
  mismatches: Mismatch[];
}

/** Which measures of a row must not be printed. A hidden count takes its percentage with it, a hidden base too. */
export interface HiddenMeasures {
  n: boolean;
  percent: boolean;
  base: boolean;
}

/** Builds the system of equations of one table; `minimum` is that of the rule. Throws where one cell has two counts. */
export function tableEquations(table: CountTable, minimum: number): TableEquations {
  const entries = tableEntries(table);
  const { counts, bases, whole } = entries;
  const { relations, mismatches } = sumRelations(table, entries);
  const rest = counts.flatMap((count, i) =>
    complementOf(count, {
      base: bases[i] ?? whole,
      tableBase: table.base,
      minimum,
      told: printedRest(table, i, bases[i] ?? whole),
    }),
  );
  const split = entries.entries.map(({ cell }) => splitFigure(cell));
  const all = [
    ...split.flatMap(({ cells }) => cells),
    ...rest.flatMap(({ cells }) => cells),
    ...(whole ? [whole.cell] : []),
  ];
  return {
    table,
    entries,
    equations: {
      cells: [...new Map<string, SystemCell>(all.map((cell) => [cell.id, cell])).values()],
      relations: [
        ...relations,
        ...split.flatMap((each) => each.relations),
        ...rest.flatMap((each) => each.relations),
      ],
    },
    cells: counts.map((entry) => entry?.cell.id),
    bases: bases.map((entry) => entry?.cell.id),
    mismatches,
  };
}

/** How many of a rounded base a percentage leaves, for each number that the base can be. */
function printedRest(table: CountTable, i: number, base: Entry | undefined): Range | undefined {
  const row = table.rows[i];
  const { possible = [] } = base ?? {};
  return row !== undefined && possible.length > 1 ? restOf(row, table, possible) : undefined;
}

/** What of each row a set of hidden cells takes away. */
export function hiddenMeasures(
  { cells, bases }: TableEquations,
  hidden: { has: (id: string) => boolean },
): HiddenMeasures[] {
  const isHidden = (id: string | undefined): boolean =>
    id !== undefined && (hidden.has(id) || hidden.has(figureOf(id)));
  return cells.map((cell, i) => {
    const n = isHidden(cell) || (cell !== undefined && isHidden(complementId(cell)));
    const baseHidden = isHidden(bases[i]);
    return { n, percent: n || baseHidden, base: baseHidden };
  });
}
