import type { Range, Relation } from '#disclosure/solver/equations.ts';
import { spend, type Work } from '#disclosure/solver/work.ts';
import { cellId } from '#disclosure/table/cell-id.ts';
import type { Cube } from '#disclosure/table/cubes.ts';
import {
  addSums,
  type CellSum,
  emptySum,
  isEvident,
  mayBeSame,
  type SumEvidence,
  sumOfCells,
} from './sum-evidence.ts';

/** The columns of a dimension: its numbers for the same values of all others. */
export interface ValueColumns {
  all: readonly ValueColumn[];
  /** The numbers of people that the table, or the study, is about. */
  bases: readonly number[];
  work: Work;
}

/** A value of a dimension, and those that may make it together. */
export interface ValueSum {
  total: string;
  parts: readonly string[];
}

interface ValueColumn {
  group: string;
  /** The number of each value: the cells that make it, and what is known of them. */
  numbers: ReadonlyMap<string, { cells: readonly string[]; sum: CellSum }>;
}

/** A sum that grows by one value after the other. */
interface GrowingSum {
  /** Adds a value; false where it can never make the total with those that were added before. */
  add: (part: string) => boolean;
  /** Whether what was added makes the total in all columns that have it, and says something in one. */
  holds: () => boolean;
  /** The same where the source may hide a large number, and not a small one only. */
  mayHold: () => boolean;
}

/** What a column has of a growing sum. */
interface ColumnSum {
  column: ValueColumn;
  whole: CellSum;
  parts: CellSum;
}

/** The columns of a dimension. */
export function columnsOf(
  { points }: Cube,
  dimension: string,
  { bases, work, ...evidence }: SumEvidence & Omit<ValueColumns, 'all'>,
): ValueColumns {
  const inDimension = points.filter(({ values }) => values[dimension] !== undefined);
  const groups = Map.groupBy(inDimension, ({ values }) => {
    const { [dimension]: _, ...others } = values;
    return cellId(others);
  });
  const all = [...groups].map(([group, members]) => {
    const numbers = members.map(({ values, parts }) => {
      return [values[dimension] ?? '', { cells: parts, sum: sumOfCells(parts, evidence) }] as const;
    });
    return { group, numbers: new Map(numbers) };
  });
  return { all, bases, work };
}

/** What one number of a sum costs, beside one of the solver. */
const costOfNumber = 10;

/** Begins to add up to a value. */
export function growTo(total: string, { all, work }: ValueColumns): GrowingSum {
  const having = all.flatMap((column): ColumnSum[] => {
    const whole = column.numbers.get(total)?.sum;
    return whole ? [{ column, whole, parts: emptySum }] : [];
  });
  let open: ColumnSum[] | undefined;
  const add = (part: string): boolean => {
    spend(work, costOfNumber * having.length);
    const told = having.filter(({ column }) => column.numbers.has(part));
    open ??= told;
    // A column has all of the parts, or none.
    const isSame = told.length === open.length && told.every((sum, i) => sum === open?.[i]);
    if (told.length === 0 || !isSame) return false;
    for (const sum of told)
      sum.parts = addSums(sum.parts, sum.column.numbers.get(part)?.sum ?? emptySum);
    return !told.some(isTooMuch);
  };
  const mayHold = (): boolean => (open?.every(canMake) && open.some(tells)) ?? false;
  return { add, mayHold, holds: () => mayHold() && (open?.some(makes) ?? false) };
}

/** Whether some values make another. */
export function holds({ total, parts }: ValueSum, columns: ValueColumns): boolean {
  const sum = growTo(total, columns);
  return parts.every((part) => sum.add(part)) && sum.holds();
}

/** Whether some values may make another, if the source hides a large number. */
export function mayHold({ total, parts }: ValueSum, columns: ValueColumns): boolean {
  const sum = growTo(total, columns);
  return parts.every((part) => sum.add(part)) && sum.mayHold();
}

/** The relations that a sum stands for. */
export function relationsOf(
  dimension: string,
  { total, parts }: ValueSum,
  { all }: ValueColumns,
): Relation[] {
  return all.flatMap(({ group, numbers }) => {
    const [only, ...others] = numbers.get(total)?.cells ?? [];
    const members = parts.flatMap((part) => numbers.get(part)?.cells ?? []);
    if (only === undefined || others.length > 0 || members.length === 0) return [];
    return [{ id: `${dimension}=${total} of ${group}, undeclared`, parts: members, total: only }];
  });
}

/** What the source hides is mostly small, but not always: it may hide a larger number to protect another. */
function rangesOf({ whole, parts }: ColumnSum): [Range, Range] {
  return whole.size > 1 ? [whole.likely, parts.likely] : [whole.bounds, parts.bounds];
}

function isTooMuch(sum: ColumnSum): boolean {
  const [whole, parts] = rangesOf(sum);
  return parts.low > whole.high;
}

function canMake(sum: ColumnSum): boolean {
  return mayBeSame(...rangesOf(sum));
}

function makes({ whole, parts }: ColumnSum): boolean {
  return mayBeSame(whole.likely, parts.likely) && isEvident(whole, parts);
}

function tells({ whole, parts }: ColumnSum): boolean {
  return isEvident(whole, parts);
}
