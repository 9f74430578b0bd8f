import { joinCells, shownRange, type SystemCell } from '#disclosure/solver/equations.ts';
import { cellId } from './cell-id.ts';
import type { CountRow, CountTable } from './count-table.ts';
import { basesOf, nearestCount, percentRange } from './percent.ts';
import { commonBase, roundedBase } from './rounded-base.ts';
import type { Entries, Entry } from './sum-relations.ts';

/** The cells of a table: its counts, and the bases that their percentages refer to. */
export function tableEntries(table: CountTable): Entries {
  const bases = baseEntries(table);
  const whole = wholeBase(table, bases);
  const counts = table.rows.map((row, i) => countEntry(table, row, bases[i]?.cell ?? whole?.cell));
  const entries = [...counts, ...bases].filter((entry) => entry !== undefined);
  return { entries: mergeEntries(entries), counts, bases, whole };
}

/** The base of the rows that state none, where it is rounded. */
export function wholeBase(
  table: CountTable,
  known?: readonly (Entry | undefined)[],
): Entry | undefined {
  const { rows, base, baseStep = 1, name = '' } = table;
  if (base === undefined || baseStep === 1) return undefined;
  const bases = known ?? baseEntries(table);
  const own = rows.filter((_, i) => bases[i] === undefined);
  const groups = Map.groupBy(own, (row) => cellId(groupValues(table, row) ?? row.values));
  const each = [...groups.values()].map((group) => roundedBase(table, base, group));
  const plain = table.possible ?? roundedBase(table, base, []).possible;
  const { possible, ...told } = commonBase(base, plain, each);
  const cell = { id: `base of ${name}: ${base}`, ...told, people: false, printed: false };
  return { cell, values: {}, possible };
}

function countEntry(
  table: CountTable,
  row: CountRow,
  base: SystemCell | undefined,
): Entry | undefined {
  const id = cellId(row.values, table.name);
  const told = printedCount(table, row, base);
  const { values } = row;
  if (row.withheld?.includes('count'))
    return {
      cell: {
        id,
        count: 0,
        ...(told && { shown: shownRange({ id, ...told }), ...told }),
        withheld: true,
        ...(row.mayBeEmpty && { mayBeEmpty: true }),
      },
      values,
    };
  if (told !== undefined) return { cell: { id, ...told }, values };
  return row.missing ? { cell: missingCell(id), values } : undefined;
}

/** A number that the source does not have: it may be any. */
function missingCell(id: string): SystemCell {
  return { id, count: 0, shown: { low: 0, high: Infinity }, people: false, printed: false };
}

/** What a row says of its count, by the number itself or by its percentage. */
function printedCount(
  table: CountTable,
  row: CountRow,
  base: SystemCell | undefined,
): Pick<SystemCell, 'count' | 'shown'> | undefined {
  if (row.n !== undefined) return { count: row.n };
  const known = base === undefined ? table.base : base.count;
  if (row.percent === undefined || known === undefined || base?.withheld) return undefined;
  const { percent, decimals = 0 } = row;
  const baseRange = base?.shown ?? { low: known, high: known };
  const shown = percentRange({ percent, decimals }, baseRange);
  return { count: nearestCount(percent, known, shown), shown };
}

/** The base of a row is the cell of all who answered: one for all answers of a group, where they state the same number. */
function baseEntries(table: CountTable): (Entry | undefined)[] {
  const values = table.rows.map((row) => groupValues(table, row));
  const ids = values.map((group) => cellId(group ?? {}, table.name));
  const members = Map.groupBy(table.rows.keys(), (i) => ids[i] ?? '');
  const groups = new Map(
    [...members].map(([id, positions]) => {
      const rows = positions.flatMap((i) => table.rows[i] ?? []);
      const stated = new Set(rows.flatMap(({ base }) => base ?? []));
      return [id, { rows, isShared: stated.size <= 1 }] as const;
    }),
  );
  return table.rows.map((row, i) => {
    const { rows: all = [row], isShared = false } = groups.get(ids[i] ?? '') ?? {};
    const group = isShared ? values[i] : undefined;
    const own = { row, rows: group === undefined ? [row] : all, group };
    if (row.withheld?.includes('base')) return withheldBase(table, own);
    if (row.base !== undefined) return baseEntry(table, row.base, own);
    return row.baseMissing ? { ...whereOf(own), cell: missingCell(baseId(table, own)) } : undefined;
  });
}

/** A row, and the group of all who answered, where its base is theirs. */
interface OwnBase {
  row: CountRow;
  /** All rows that have this base. */
  rows: readonly CountRow[];
  group: Record<string, string> | undefined;
}

function baseId({ name }: CountTable, { row, group }: OwnBase): string {
  return group === undefined ? `base of ${cellId(row.values, name)}` : cellId(group, name);
}

/** A base that the source hides; beside its count, a percentage says of how many. */
function withheldBase(table: CountTable, own: OwnBase): Entry {
  const { n, percent, decimals = 0 } = own.row;
  const tells = n !== undefined && percent !== undefined && !table.weighted;
  const shown = tells ? basesOf(n, { percent, decimals }) : undefined;
  const told = shown && { shown, count: shown.low };
  return { ...whereOf(own), cell: { id: baseId(table, own), count: 0, ...told, withheld: true } };
}

function baseEntry(table: CountTable, base: number, own: OwnBase): Entry {
  const figures = own.row.percent === undefined ? 0 : 1;
  const id = baseId(table, own);
  if (table.baseStep === undefined) return { ...whereOf(own), cell: { id, count: base, figures } };
  const { possible, ...told } = roundedBase(table, base, own.rows);
  return { ...whereOf(own), cell: { id, ...told, figures }, possible };
}

/** Bases of groups are counts of people like others; a base that only its row has adds up with bases of its kind. */
function whereOf({ row, group }: OwnBase): Pick<Entry, 'values' | 'layer'> {
  return group === undefined ? { values: row.values, layer: 'base' } : { values: group };
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

/** Figures that were rounded twice contradict one another by a little: then each may be right. */
function joinRounded(a: SystemCell, b: SystemCell): SystemCell {
  const [one, other] = [shownRange(a), shownRange(b)];
  const isApart = one.high < other.low || other.high < one.low;
  const isRounded = one.low !== one.high && other.low !== other.high;
  if (!isApart || !isRounded) return joinCells(a, b);
  const shown = { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
  return joinCells({ ...a, shown }, { ...b, shown });
}

/** One entry for each id: a base may be a row of its own, and is worth all the percentages that go with it. */
function mergeEntries(entries: readonly Entry[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const { cell, ...where } of entries) {
    const known = merged.get(cell.id)?.cell;
    const figures = Math.max(1, (known?.figures ?? 0) + (cell.figures ?? 1));
    const joined = known === undefined ? cell : joinRounded(known, cell);
    merged.set(cell.id, { ...where, cell: { ...joined, figures } });
  }
  return [...merged.values()];
}
