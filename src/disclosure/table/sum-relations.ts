import {
  type Range,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { cellId } from './cell-id.ts';
import { type CountTable, isTotalValue, type Total } from './count-table.ts';

/** A cell with the values of its dimensions. */
export interface Entry {
  cell: SystemCell;
  values: Readonly<Record<string, string>>;
  /** What it counts: cells of one layer add up. Default: `count`, how many a row stands for; `base`: of how many. */
  layer?: 'base';
  /** All numbers that a rounded base can be. */
  possible?: readonly number[];
}

/** All cells of a table once, and for each of its rows the cell of its count and of its base. */
export interface Entries {
  entries: readonly Entry[];
  counts: readonly (Entry | undefined)[];
  bases: readonly (Entry | undefined)[];
  /** The base of the rows that state none, where it is rounded: nobody knows it exactly. */
  whole?: Entry | undefined;
}

/** A total that its parts exceed. */
export interface Mismatch {
  relation: string;
  /** Sum of the parts, at least. */
  parts: number;
  /** The total, at most. */
  total: number;
}

/** All that adds up in a table: answers to bases, and the values of a dimension to their total. */
export function sumRelations(
  table: CountTable,
  { entries, counts, bases, whole }: Entries,
): { relations: Relation[]; mismatches: Mismatch[] } {
  const cells = new Map(entries.map(({ cell }) => [cell.id, cell]));
  if (whole !== undefined) cells.set(whole.cell.id, whole.cell);
  const relations: Relation[] = [];
  const mismatches: Mismatch[] = [];
  const sums = [
    ...answerSums(table, { counts, bases, whole }),
    ...totalSums(table, entries),
    ...sameBases(table, entries),
  ];
  for (const relation of sums) {
    const parts = relation.parts.map((id) => rangeOf(cells, id));
    const [low, high] = [
      addUp(parts.map((part) => part.low)),
      addUp(parts.map((part) => part.high)),
    ];
    const total = rangeOf(cells, relation.total);
    if (low > total.high) mismatches.push({ relation: relation.id, parts: low, total: total.high });
    else
      relations.push(
        relation.atMost || high < total.low ? { ...relation, atMost: true } : relation,
      );
  }
  return { relations, mismatches };
}

/** Where one answer was allowed, the answers of a group make its base; in any case none exceeds it. */
function answerSums(
  { rows, name, answers, totals = {}, several = false, base }: CountTable,
  { counts, bases, whole }: Omit<Entries, 'entries'>,
): Relation[] {
  const sums = new Map<string, Relation & { parts: string[] }>();
  for (const [i, { values }] of rows.entries()) {
    const part = counts[i]?.cell.id;
    const total = bases[i]?.cell.id ?? whole?.cell.id ?? base;
    if (total === undefined || part === total) continue;
    const isTotal = answers !== undefined && isTotalValue(totals[answers], values[answers]);
    const alone = several || answers === undefined || isTotal;
    const group = alone ? `${part}` : cellId(withoutKey(values, answers), name);
    const id = alone ? `base of ${group}` : `answers of ${group}, base ${total}`;
    const sum = sums.get(id) ?? { id, parts: [], total, atMost: alone };
    if (part === undefined) sum.atMost = true;
    else if (!sum.parts.includes(part)) sum.parts.push(part);
    sums.set(id, sum);
  }
  return [...sums.values()];
}

/** The values of each dimension that has totals, for the same values of all others. */
function totalSums(
  { name, totals = {}, answers, several = false }: CountTable,
  entries: readonly Entry[],
): Relation[] {
  return Object.entries(totals).flatMap(([dimension, total]) => {
    const addsUp = ({ values, layer }: Entry): boolean =>
      values[dimension] !== undefined && !(dimension === answers && (several || layer === 'base'));
    const groups = Map.groupBy(entries.filter(addsUp), ({ values, layer }) =>
      [...(layer ? ['base of '] : []), cellId(withoutKey(values, dimension), name)].join(''),
    );
    return [...groups].flatMap(([group, members]) => {
      const ids = new Map(members.map(({ cell, values }) => [values[dimension] ?? '', cell.id]));
      return partsOf(total, ids).flatMap(([value, parts]) =>
        sumOf(`${dimension}=${value} of ${group}`, { ids, value, parts }),
      );
    });
  });
}

/**
 * Bases that stand again and again along a dimension, as those of a group beside each of its answers, are one number, also
 * where nobody called that dimension answers.
 */
function sameBases({ rows, totals = {}, name }: CountTable, entries: readonly Entry[]): Relation[] {
  const dimensions = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  if (dimensions.length < 2) return [];
  const bases = entries.filter(({ layer }) => layer === 'base');
  return dimensions.flatMap((dimension) => {
    if (dimension in totals) return [];
    const groups = Map.groupBy(bases, ({ values }) => cellId(withoutKey(values, dimension), name));
    const stated = [...groups.values()].map((members) =>
      members.filter(({ cell }) => !cell.withheld && cell.printed !== false),
    );
    const repeats = stated.some(({ length }) => length > 1);
    const differs = stated.some(
      (members) => new Set(members.map(({ cell }) => cell.count)).size > 1,
    );
    if (!repeats || differs) return [];
    return [...groups.values()].flatMap(([first, ...others]) =>
      others.map(({ cell: { id } }) => ({
        id: `same base: ${id}`,
        parts: [id],
        total: first?.cell.id ?? id,
      })),
    );
  });
}

function sumOf(
  id: string,
  {
    ids,
    value,
    parts,
  }: { ids: ReadonlyMap<string, string>; value: string; parts: readonly string[] },
): Relation[] {
  const total = ids.get(value);
  const present = parts.flatMap((part) => ids.get(part) ?? []);
  if (total === undefined || present.length === 0) return [];
  return [{ id, parts: present, total, atMost: present.length < parts.length }];
}

function partsOf(
  total: Total,
  ids: ReadonlyMap<string, string>,
): (readonly [string, readonly string[]])[] {
  if (typeof total !== 'string') return Object.entries(total);
  return [[total, [...ids.keys()].filter((value) => value !== total)]];
}

function withoutKey(values: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function rangeOf(cells: ReadonlyMap<string, SystemCell>, id: string | number): Range {
  if (typeof id === 'number') return { low: id, high: id };
  const cell = cells.get(id);
  if (cell === undefined) throw new Error(`unknown cell: ${id}`);
  return shownRange(cell);
}
