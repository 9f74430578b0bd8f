import type { Cube, CubeSource } from './cubes.ts';
import { shownRange, type Cell, type Equations, type Range, type Relation } from './equations.ts';
import { cellId } from './identity.ts';
import { canHold, isUnknown } from './links.ts';
import { marginOf } from './margins.ts';
import { roundedRange } from './percent.ts';
import { figureOf } from './withheld.ts';
import { smallestHidden, type Rule } from './rule.ts';

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

/** How the names of relations begin that say that a table holds all of a base. */
export const sumToBaseName = 'all of the base of ';

/** What it takes to judge a sum. */
interface Evidence {
  columns: readonly Column[];
  cells: ReadonlyMap<string, Cell>;
  rule: Rule;
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
  cells: ReadonlyMap<string, Cell>,
  rule: Rule,
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

/** The people of a cube are all of whom the study tells: then its numbers make the base that anyone can read. */
export function sumToBase(
  cube: Cube,
  { base, step }: { base: number; step: number },
  { cells, rule }: Omit<Evidence, 'columns'>,
): Equations {
  const nothing = { cells: [], relations: [] };
  if (cube.apart.length > 0) return nothing;
  const whole = wholeOf(base, step);
  const shown = roundedRange(base, step);
  const parts = [...(marginOf(cube, [])?.sums.values() ?? [])][0];
  if (parts === undefined || new Set(parts).size < parts.length) return nothing;
  // Rounded bases make many sums; nobody takes those for the rounded base of the study.
  const isRounded = parts.some((id) => isRoundedCount(cells.get(id)));
  if ((step > 1 && isRounded) || !canBe(parts, shown, { cells, rule })) return nothing;
  const relation = { id: `${sumToBaseName}${base}: ${parts.join(' + ')}`, parts };
  return step === 1
    ? { cells: [], relations: [{ ...relation, total: base }] }
    : { cells: [whole], relations: [{ ...relation, total: whole.id }] };
}

/** The rounded base of the study: one number for all tables that state it, unless what they print is of different ones. */
export function oneBase(tables: readonly CubeSource[]): Equations {
  const { studyBase, baseStep = 1 } = tables[0]?.table ?? {};
  const own = tables.flatMap(({ table, entries: { whole } }) =>
    whole !== undefined && table.base === studyBase ? [whole.cell] : [],
  );
  const low = Math.max(...own.map((cell) => shownRange(cell).low));
  const high = Math.min(...own.map((cell) => shownRange(cell).high));
  if (studyBase === undefined || own.length === 0 || low > high)
    return { cells: [], relations: [] };
  const whole = wholeOf(studyBase, baseStep);
  return {
    cells: [whole],
    relations: own.map(({ id }) => ({ id: `one base: ${id}`, parts: [id], total: whole.id })),
  };
}

function wholeOf(base: number, step: number): Cell {
  const id = `base of ${base}, in steps of ${step}`;
  return { id, count: base, shown: roundedRange(base, step), people: false, printed: false };
}

/**
 * Counts of a dimension that make the base of their group together, where nobody calls its values answers: shares of 60.0
 * and 39.7 % leave 0.3 %.
 */
export function sumsToBase(
  source: CubeSource | undefined,
  position: number,
  given: Omit<Evidence, 'columns'>,
): UndeclaredSum[] {
  if (source === undefined || source.table.answers !== undefined) return [];
  const { table, entries } = source;
  const { rows, totals = {}, apart = [] } = table;
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return names.flatMap((dimension) => {
    if (dimension in totals || apart.includes(dimension)) return [];
    const sums = groupSums(dimension, { table, entries });
    const held = sums.filter(
      ({ parts, total }) => parts.length > 1 && isBaseOf(parts, total, given),
    );
    if (held.length === 0 || held.length < sums.filter(({ parts }) => parts.length > 1).length)
      return [];
    const parts = [...new Set(rows.flatMap(({ values }) => values[dimension] ?? []))];
    return [{ table: position, dimension, parts, equations: { cells: [], relations: held } }];
  });
}

/** For each group of a dimension, its counts and their base, where all of them state the same. */
function groupSums(dimension: string, { table, entries }: CubeSource): Relation[] {
  const groups = Map.groupBy([...table.rows.keys()], (i) => {
    const { [dimension]: _, ...others } = table.rows[i]?.values ?? {};
    return cellId(others, table.name);
  });
  return [...groups].flatMap(([group, rows]) => {
    const parts = rows.flatMap((i) => entries.counts[i]?.cell.id ?? []);
    const bases = rows.map((i) => entries.bases[i]?.cell);
    const [first] = bases;
    const isOne = new Set(bases.map((cell) => cell?.count)).size === 1;
    const total =
      first?.id ?? (groups.size === 1 ? (entries.whole?.cell.id ?? table.base) : undefined);
    if (!isOne || total === undefined || parts.length < rows.length) return [];
    return [{ id: `${dimension} of ${group}, undeclared`, parts, total }];
  });
}

function isBaseOf(
  parts: readonly string[],
  total: string | number,
  { cells, rule }: Omit<Evidence, 'columns'>,
): boolean {
  if (!isTelling(parts, parts, { cells, rule })) return false;
  return typeof total === 'number'
    ? canBe(parts, { low: total, high: total }, { cells, rule })
    : mayAddUp(parts, [total], { cells, rule });
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

function sumsAmong(values: readonly string[], evidence: Evidence): Sum[] {
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
function wholeSums(values: readonly string[], evidence: Evidence): Sum[] {
  const sums = values.map((total) => ({ total, parts: values.filter((value) => value !== total) }));
  return sums.filter(({ parts }) => parts.length > 1).filter((sum) => holds(sum, evidence));
}

/** A value that is the sum of all others twice, as regions and departments: those that stand first, and the rest. */
function* levels(values: readonly string[], evidence: Evidence): Generator<Sum> {
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
function* anySums(values: readonly string[], evidence: Evidence): Generator<Sum> {
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
function weightOf(value: string, { cells: ids }: Column, { cells }: Evidence): number {
  const all = ids.get(value)?.flatMap((id) => cells.get(id) ?? []) ?? [];
  if (all.length === 0 || all.some(isUnknown)) return 0;
  return Math.log2(1 + all.reduce((sum, { count }) => sum + count, 0));
}

/** Whether a sum holds in all columns that have it, and says something in one. */
function holds({ total, parts }: Sum, { columns, cells, rule }: Evidence): boolean {
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

/** A total that is large enough to be shown, of two parts at least, one of which can be shown as well. */
function isTelling(
  whole: readonly string[],
  parts: readonly string[],
  { cells, rule }: Omit<Evidence, 'columns'>,
): boolean {
  const of = (ids: readonly string[]): Cell[] => ids.flatMap((id) => cells.get(id) ?? []);
  const isThere = (cell: Cell): boolean => isUnknown(cell) || cell.count > 0;
  const isShown = (cell: Cell): boolean => !isUnknown(cell) && cell.count >= rule.minimum;
  const isBoth = of(whole).some(isShown) && of(parts).some(isShown);
  return isBoth && of(parts).filter(isThere).length > 1;
}

function mayAddUp(
  parts: readonly string[],
  whole: readonly string[],
  { cells, rule }: Omit<Evidence, 'columns'>,
): boolean {
  const total = rangeOf(whole, { cells, rule });
  const sum = rangeOf(parts, { cells, rule });
  return sum.low <= total.high && total.low <= sum.high;
}

function isRoundedCount(cell: Cell | undefined): boolean {
  if (cell === undefined || isUnknown(cell)) return false;
  const { low, high } = shownRange(cell);
  return low !== high;
}

function canBe(parts: readonly string[], base: Range, given: Omit<Evidence, 'columns'>): boolean {
  const { low, high } = rangeOf(parts, given);
  return low <= base.high && base.low <= high;
}

/** What cells make together, each that nobody here knows being small. */
function rangeOf(ids: readonly string[], { cells, rule }: Omit<Evidence, 'columns'>) {
  const sum = { low: 0, high: 0 };
  for (const cell of ids.flatMap((id) => cells.get(id) ?? [])) {
    const small = { low: smallestHidden(rule), high: rule.minimum - 1 };
    const { low, high } = isUnknown(cell) ? figureRange(cell, cells, small) : shownRange(cell);
    sum.low += low;
    sum.high += high;
  }
  return sum;
}

/** What is printed of a hidden cell all the same, or else a small number. */
function figureRange({ id }: Cell, cells: ReadonlyMap<string, Cell>, small: Range): Range {
  const figure = cells.get(figureOf(id));
  return figure === undefined ? small : shownRange(figure);
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
