import type { Cube } from '#disclosure/table/cubes.ts';
import type { SystemCell, Equations, Relation } from '#disclosure/solver/equations.ts';
import { cellId } from '#disclosure/table/cell-id.ts';
import { canHold, isUnknown } from '#disclosure/solver/ranges.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { type SumEvidence, isTelling, mayAddUp } from './sum-evidence.ts';

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

/** The numbers of one dimension for the same values of all others. */
interface Column {
  group: string;
  /** The cells that make the number of each value. */
  cells: ReadonlyMap<string, readonly string[]>;
}

/** The columns of a dimension, and what it takes to judge sums in them. */
interface Columns extends SumEvidence {
  columns: readonly Column[];
}

/** Dimensions of more values are not searched for sums of any of them, but for those that stand beside one another. */
const mostSearched = 14;

/**
 * Sums along the dimensions of a cube of which the study says nothing: one value that is the sum of all others, of those
 * that stand right after or before it, or, where so many numbers agree that it is no chance, of any others. A number that
 * the source hides may be any small one.
 */
export function undeclaredSums(
  cube: Cube,
  cells: ReadonlyMap<string, SystemCell>,
  rule: DisclosureRule,
): UndeclaredSum[] {
  return cube.dimensions.flatMap((dimension) => {
    if (dimension in cube.totals || cube.apart.includes(dimension)) return [];
    const columns = columnsOf(cube, dimension);
    const values = [...new Set(columns.flatMap((column) => [...column.cells.keys()]))];
    if (values.length < 3) return [];
    const sums = dimension === cube.answers ? wholeSums : sumsAmong;
    return sums(values, { columns, cells, rule }).map(({ total, parts }) => ({
      table: cube.table,
      dimension,
      total,
      parts,
      isWhole: parts.length === values.length - 1,
      equations: relationsOf(dimension, { total, parts }, columns),
    }));
  });
}

function columnsOf({ points }: Cube, dimension: string): Column[] {
  const inDimension = points.filter(({ values }) => values[dimension] !== undefined);
  const groups = Map.groupBy(inDimension, ({ values }) => {
    const { [dimension]: _, ...others } = values;
    return cellId(others);
  });
  return [...groups].map(([group, members]) => ({
    group,
    cells: new Map(members.map(({ values, parts }) => [values[dimension] ?? '', parts])),
  }));
}

/** A total and its parts, by the values of the dimension. */
interface Sum {
  total: string;
  parts: readonly string[];
}

function sumsAmong(values: readonly string[], evidence: Columns): Sum[] {
  const found: Sum[] = [];
  const add = (sum: Sum): void => {
    const isKnown = ({ total, parts }: Sum): boolean =>
      total === sum.total && parts.join('\n') === sum.parts.join('\n');
    if (!found.some(isKnown)) found.push(sum);
  };
  for (const total of values)
    for (const parts of [...runs(values, total)])
      if (holds({ total, parts }, evidence)) add({ total, parts });
  const inner = new Set(found.flatMap(({ parts }) => parts));
  for (const level of [values, values.filter((value) => !inner.has(value))])
    for (const sum of wholeSums(level, evidence)) add(sum);
  for (const sum of levels(values, evidence)) add(sum);
  if (values.length <= mostSearched) for (const sum of anySums(values, evidence)) add(sum);
  return found;
}

/** Values that are the sum of all others. */
function wholeSums(values: readonly string[], evidence: Columns): Sum[] {
  const sums = values.map((total) => ({ total, parts: values.filter((value) => value !== total) }));
  return sums.filter(({ parts }) => parts.length > 1).filter((sum) => holds(sum, evidence));
}

/** A value that is the sum of all others twice, as regions and departments: those that stand first, and the rest. */
function* levels(values: readonly string[], evidence: Columns): Generator<Sum> {
  for (const total of values) {
    const others = values.filter((value) => value !== total);
    for (let size = 2; size <= others.length - 2; size++) {
      const [first, rest] = [others.slice(0, size), others.slice(size)];
      const both = [first, rest].map((parts) => ({ total, parts }));
      if (both.every((sum) => holds(sum, evidence))) yield* both;
    }
  }
}

/** The values right after a value, and right before it, two at least and not all. */
function* runs(values: readonly string[], total: string): Generator<readonly string[]> {
  const at = values.indexOf(total);
  for (let end = at + 3; end <= values.length; end++) yield values.slice(at + 1, end);
  for (let start = at - 2; start >= 0; start--) yield values.slice(start, at);
}

/** Sums of any values, where chance would hardly make as many numbers agree. */
function* anySums(values: readonly string[], evidence: Columns): Generator<Sum> {
  const tries = values.length * 2 ** (values.length - 1);
  for (const total of values) {
    const weight = evidence.columns.reduce(
      (all, column) => all + weightOf(total, column, evidence),
      0,
    );
    if (weight < Math.log2(tries) + 5) continue;
    const others = values.filter((value) => value !== total);
    for (let set = 1; set < 2 ** others.length; set++) {
      const parts = others.filter((_, i) => (set >> i) & 1);
      if (parts.length > 1 && holds({ total, parts }, evidence)) yield { total, parts };
    }
  }
}

/** How unlikely it is, in bits, that other numbers make this one by chance. */
function weightOf(value: string, { cells: ids }: Column, { cells }: SumEvidence): number {
  const all = ids.get(value)?.flatMap((id) => cells.get(id) ?? []) ?? [];
  if (all.length === 0 || all.some(isUnknown)) return 0;
  return Math.log2(1 + all.reduce((sum, { count }) => sum + count, 0));
}

/** Whether a sum holds in all columns that have it, and says something in one. */
function holds({ total, parts }: Sum, { columns, cells, rule }: Columns): boolean {
  let told = 0;
  for (const { cells: ids } of columns) {
    const whole = ids.get(total);
    const all = parts.map((part) => ids.get(part));
    if (whole === undefined || all.every((part) => part === undefined)) continue;
    if (!all.every((part) => part !== undefined)) return false;
    const members = all.flat();
    // What the source hides is mostly small, but not always: it may hide a larger number to protect another.
    const [only] = whole;
    const canBeSum =
      whole.length > 1 ||
      only === undefined ||
      canHold({ id: '', parts: members, total: only }, cells);
    if (!canBeSum) return false;
    const isSum = mayAddUp(members, whole, { cells, rule });
    if (whole.length > 1 && !isSum) return false;
    if (isSum && isTelling(whole, members, { cells, rule })) told++;
  }
  return told > 0;
}

function relationsOf(
  dimension: string,
  { total, parts }: Sum,
  columns: readonly Column[],
): Equations {
  const relations = columns.flatMap(({ group, cells: ids }): Relation[] => {
    const whole = ids.get(total);
    const members = parts.flatMap((part) => ids.get(part) ?? []);
    const [only] = whole ?? [];
    if (whole?.length !== 1 || only === undefined || members.length === 0) return [];
    return [{ id: `${dimension}=${total} of ${group}, undeclared`, parts: members, total: only }];
  });
  return { cells: [], relations };
}
