import type { CountRow, CountTable } from './count-table.ts';
import { joinCells, type Cell } from './equations.ts';
import { cellId } from './identity.ts';
import { nearestCount, percentRange, roundedRange } from './percent.ts';
import type { Entries, Entry } from './sums.ts';

/** The cells of a table: its counts, and the bases that their percentages refer to. */
export function tableEntries(table: CountTable): Entries {
  const bases = baseEntries(table);
  const counts = table.rows.map((row, i) => countEntry(table, row, bases[i]));
  const entries = [...counts, ...bases].filter((entry) => entry !== undefined);
  return { entries: mergeEntries(entries), counts, bases };
}

function countEntry(table: CountTable, row: CountRow, base: Entry | undefined): Entry | undefined {
  const id = cellId(row.values, table.name);
  if (row.n !== undefined) return { cell: { id, count: row.n }, values: row.values };
  const known = base === undefined ? table.base : base.cell.count;
  if (row.percent === undefined || known === undefined) return undefined;
  const { percent, decimals = 0 } = row;
  const baseRange = base?.cell.shown ?? { low: known, high: known };
  const shown = percentRange({ percent, decimals }, baseRange);
  return { cell: { id, count: nearestCount(percent, known, shown), shown }, values: row.values };
}

/** The base of a row is the cell of all who answered: one for all answers of a group, where they state the same number. */
function baseEntries(table: CountTable): (Entry | undefined)[] {
  const values = table.rows.map((row) => groupValues(table, row));
  const stated = new Map<string, Set<number>>();
  for (const [i, { base }] of table.rows.entries()) {
    const group = cellId(values[i] ?? {}, table.name);
    if (base !== undefined) stated.set(group, (stated.get(group) ?? new Set()).add(base));
  }
  return table.rows.map((row, i) => {
    const group = values[i];
    const shared = group !== undefined && stated.get(cellId(group, table.name))?.size === 1;
    return row.base === undefined
      ? undefined
      : baseEntry(table, row.base, { row, group: shared ? group : undefined });
  });
}

function baseEntry(
  table: CountTable,
  base: number,
  { row, group }: { row: CountRow; group: Record<string, string> | undefined },
): Entry {
  const id =
    group === undefined ? `base of ${cellId(row.values, table.name)}` : cellId(group, table.name);
  const rounded: Partial<Cell> =
    table.baseStep === undefined ? {} : { shown: roundedRange(base, table.baseStep) };
  // What a percentage without count says of a hidden base is not a sum: such bases stay.
  const keep = row.n === undefined || group === undefined;
  const figures = row.percent === undefined ? 0 : 1;
  return { cell: { id, count: base, ...rounded, keep, figures }, values: group };
}

/** The values of a row without its answer (or with the one that is the total of all). */
function groupValues(
  { answers, totals }: CountTable,
  row: CountRow,
): Record<string, string> | undefined {
  if (answers === undefined || row.values[answers] === undefined) return undefined;
  const { [answers]: _, ...others } = row.values;
  const total = totals?.[answers];
  return typeof total === 'string' ? { ...others, [answers]: total } : others;
}

/** One entry for each id: a base may be a row of its own, and is worth all the percentages that go with it. */
function mergeEntries(entries: readonly Entry[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const { cell, values } of entries) {
    const known = merged.get(cell.id)?.cell;
    const figures = Math.max(1, (known?.figures ?? 0) + (cell.figures ?? 1));
    const joined = known === undefined ? cell : joinCells(known, cell);
    merged.set(cell.id, { cell: { ...joined, figures }, values });
  }
  return [...merged.values()];
}
