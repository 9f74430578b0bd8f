import type { Equations, Range } from '#disclosure/solver/equations.ts';
import { freshWork, within } from '#disclosure/solver/work.ts';
import type { Cube } from '#disclosure/table/cubes.ts';
import type { SumEvidence } from './sum-evidence.ts';
import {
  columnsOf,
  growTo,
  holds,
  mayHold,
  relationsOf,
  type ValueColumns,
  type ValueSum,
} from './value-columns.ts';

/** A sum that stands in the numbers although nobody declared it. */
export interface UndeclaredSum {
  table: number;
  dimension: string;
  /** The value that is the sum; absent where it is the base. */
  total?: string;
  parts: readonly string[];
  /** Whether it is the sum of all other values. */
  isWhole?: boolean;
  equations: Equations;
}

/** Dimensions of more values are not searched for sums of any of them, but for those that stand beside one another. */
const mostSearched = 14;

/**
 * Sums along the dimensions of a cube of which the study says nothing: one value that is the sum of all others, of those
 * that stand right after or before it, or, where so many numbers agree that it is no chance, of any others. A number that
 * the source hides may be any small one; and any at all where a value is all people by its name, or by its number. Throws a `TooLargeError` where the work does not suffice.
 */
export function undeclaredSums(
  cube: Cube,
  { bases = [], work = freshWork(), ...evidence }: SumEvidence & Partial<Omit<ValueColumns, 'all'>>,
): UndeclaredSum[] {
  const cells = cube.points.flatMap(({ parts }) => parts.map((id) => ({ id })));
  const search = (dimension: string): UndeclaredSum[] => {
    if (dimension in cube.totals || cube.apart.includes(dimension)) return [];
    const columns = columnsOf(cube, dimension, { ...evidence, bases, work });
    const values = [...new Set(columns.all.flatMap(({ numbers }) => [...numbers.keys()]))];
    if (values.length < 3) return [];
    const sums = dimension === cube.answers ? wholeSums : sumsAmong;
    return sums(values, columns).map(({ total, parts }) => ({
      table: cube.table,
      dimension,
      total,
      parts,
      isWhole: parts.length === values.length - 1,
      equations: { cells: [], relations: relationsOf(dimension, { total, parts }, columns) },
    }));
  };
  return within(cells, () => cube.dimensions.flatMap(search));
}

function sumsAmong(values: readonly string[], columns: ValueColumns): ValueSum[] {
  const found = new Map<string, ValueSum>();
  const add = (sum: ValueSum): void => {
    const key = [sum.total, ...sum.parts].join('\n');
    if (!found.has(key)) found.set(key, sum);
  };
  for (const at of values.keys()) for (const sum of runs(values, at, columns)) add(sum);
  const inner = new Set([...found.values()].flatMap(({ parts }) => parts));
  for (const level of [values, values.filter((value) => !inner.has(value))])
    for (const sum of wholeSums(level, columns)) add(sum);
  for (const sum of levels(values, columns)) add(sum);
  if (values.length <= mostSearched) for (const sum of anySums(values, columns)) add(sum);
  return [...found.values()];
}

/** Values that are the sum of all others. */
function wholeSums(values: readonly string[], columns: ValueColumns): ValueSum[] {
  return values.flatMap((total, at) => {
    const parts = values.toSpliced(at, 1);
    if (parts.length < 2) return [];
    const isSum = isAll(total, columns) ? mayHold : holds;
    return isSum({ total, parts }, columns) ? [{ total, parts }] : [];
  });
}

/** Whether a value is all people by its name, or by a number that is the base of the table or of the study. */
function isAll(value: string, { all, bases }: ValueColumns): boolean {
  const isBase = ({ low, high }: Range): boolean => low === high && bases.includes(low);
  return (
    nameOfAll.test(value) ||
    all.some(({ numbers }) => isBase(numbers.get(value)?.sum.bounds ?? { low: 0, high: Infinity }))
  );
}

/** How names begin that say of a value that it is all, in languages that tables are written in. */
const nameOfAll =
  /^(?:all|total|sum|overall|every(?:one|body)|together|ensemble|tou(?:s|te?s?)|gesamt|insgesamt|summe|somme|suma|soma|somma|alle|tod[ao]s?|tutt[ei]|totale?|totaal|ogółem|razem|всего|итого|все|الكل|الجميع|المجموع|مجموع|الإجمالي|إجمالي|合計|总计|합계)(?=$|[\s(:,/])/iu;

/** A value that is the sum of all others twice, as regions and departments: those that stand first, and the rest. */
function* levels(values: readonly string[], columns: ValueColumns): Generator<ValueSum> {
  for (const [at, total] of values.entries()) {
    const others = values.toSpliced(at, 1);
    const sum = growTo(total, columns);
    for (let size = 1; size <= others.length - 2; size++) {
      if (!sum.add(others[size - 1] ?? '')) break;
      if (size === 1 || !sum.holds()) continue;
      const [first, rest] = [others.slice(0, size), others.slice(size)];
      if (!holds({ total, parts: rest }, columns)) continue;
      yield { total, parts: first };
      yield { total, parts: rest };
    }
  }
}

/** The values right after a value, and right before it, two at least, that make it. */
function* runs(values: readonly string[], at: number, columns: ValueColumns): Generator<ValueSum> {
  const total = values[at] ?? '';
  const after = growTo(total, columns);
  for (let i = at + 1; i < values.length && after.add(values[i] ?? ''); i++)
    if (i > at + 1 && after.holds()) yield { total, parts: values.slice(at + 1, i + 1) };
  const before = growTo(total, columns);
  for (let i = at - 1; i >= 0 && before.add(values[i] ?? ''); i--)
    if (i < at - 1 && before.holds()) yield { total, parts: values.slice(i, at) };
}

/** Sums of any values, where chance would hardly make as many numbers agree. */
function* anySums(values: readonly string[], columns: ValueColumns): Generator<ValueSum> {
  const tries = values.length * 2 ** (values.length - 1);
  for (const [at, total] of values.entries()) {
    if (weightOf(total, columns) < Math.log2(tries) + 5) continue;
    const others = values.toSpliced(at, 1);
    for (let set = 1; set < 2 ** others.length; set++) {
      const parts = others.filter((_, i) => (set >> i) & 1);
      if (parts.length > 1 && holds({ total, parts }, columns)) yield { total, parts };
    }
  }
}

/** How unlikely it is, in bits, that other numbers make this one by chance. */
function weightOf(total: string, { all }: ValueColumns): number {
  const weights = all.map(({ numbers }) => {
    const { low, high } = numbers.get(total)?.sum.bounds ?? { low: 0, high: 0 };
    return high === Infinity ? 0 : Math.log2(1 + low);
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}
