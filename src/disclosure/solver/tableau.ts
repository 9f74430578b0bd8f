import { UndecidedError } from './undecided.ts';
import { freshWork, spend, type Work } from './work.ts';

/** A sum of variables, each times a whole number, that must come to `sum`. */
export interface TableauRow {
  /** Position of a variable and its factor. */
  terms: readonly (readonly [variable: number, factor: number])[];
  sum: number;
}

/**
 * A problem solved for some of its variables (the basic ones, one for each line):
 * `divisor` × basic variable = `constant` − Σ `factor` × other variable.
 * All numbers are whole, and those of a line have no common divisor, so there is no rounding anywhere.
 */
export interface Tableau {
  /** The factors of a line by variable, its constant at `size`, then a place for the value of its basic variable, times the divisor. */
  lines: Float64Array[];
  /** Where the lines stand one after the other, also those that turned out to say nothing. */
  numbers: Float64Array<ArrayBuffer>;
  /** The divisor of each line, above 0. */
  divisors: number[];
  /** The basic variable of each line; -1 where it is not solved yet: then it stands for what its sum is off by. */
  basis: number[];
  /** Number of variables. */
  size: number;
  /** What may be spent on it. */
  work: Work;
}

/** The rows as lines that are not solved. */
export function unsolved(rows: readonly TableauRow[], size: number, work = freshWork()): Tableau {
  spend(work, rows.length * size);
  const numbers = new Float64Array(rows.length * (size + 2));
  return {
    lines: rows.map((row, i) => line(row, numbers.subarray(i * (size + 2), (i + 1) * (size + 2)))),
    numbers,
    divisors: rows.map(() => 1),
    basis: rows.map(() => -1),
    size,
    work,
  };
}

/** Solves the rows for as many variables as they bind; undefined where the rows contradict one another. */
export function eliminate(
  rows: readonly TableauRow[],
  size: number,
  work?: Work,
): Tableau | undefined {
  const tableau = unsolved(rows, size, work);
  for (let r = 0; r < tableau.lines.length;) {
    const column = firstFactor(tableau.lines[r], size);
    if (column >= 0) pivot(tableau, r++, column);
    else if (at(tableau.lines[r], size) !== 0) return undefined;
    else for (const list of [tableau.lines, tableau.divisors, tableau.basis]) list.splice(r, 1);
  }
  return tableau;
}

function firstFactor(factors: Float64Array | undefined, size: number): number {
  if (factors === undefined) return -1;
  for (let j = 0; j < size; j++) if (factors[j] !== 0) return j;
  return -1;
}

/** Makes the variable of `column` basic in line `r`. */
export function pivot(tableau: Tableau, r: number, column: number): void {
  const { lines, divisors, basis, size, work } = tableau;
  const pivotLine = lines[r] ?? new Float64Array();
  if (at(pivotLine, column) < 0) negate(pivotLine);
  const places: number[] = [];
  for (let j = 0; j < pivotLine.length; j++) if (pivotLine[j] !== 0) places.push(j);
  spend(work, size + lines.length);
  divisors[r] = at(pivotLine, column);
  basis[r] = column;
  for (let i = 0; i < lines.length; i++) {
    const target = lines[i] as Float64Array;
    if (i === r || target[column] === 0) continue;
    spend(work, size);
    divisors[i] = (divisors[i] as number) * eliminateFrom(target, pivotLine, { column, places });
    shorten(tableau, i);
  }
  shorten(tableau, r);
}

/** The value of a basic variable. */
export function variableValue({ lines, divisors, size }: Tableau, line: number): number {
  return ((lines[line] as Float64Array)[size + 1] as number) / (divisors[line] as number);
}

/** What a change of a variable that is not basic does to the values of those that are, which stand last in the lines. */
export function shift({ lines, size }: Tableau, variable: number, by: number): void {
  if (by === 0) return;
  for (let i = 0; i < lines.length; i++) {
    const factors = lines[i] as Float64Array;
    const factor = factors[variable] as number;
    if (factor !== 0) factors[size + 1] = exact((factors[size + 1] as number) + factor * by);
  }
}

/** The number, if it can be counted exactly. */
export function exact(number: number): number {
  if (!Number.isSafeInteger(number)) throw new UndecidedError('numbers too large');
  return number;
}

/** The number at a place that is known to exist. */
export function at(numbers: ArrayLike<number> | undefined, index: number): number {
  const number = numbers?.[index];
  if (number === undefined) throw new Error(`no number at ${index}`);
  return number;
}

function line({ terms, sum }: TableauRow, factors: Float64Array): Float64Array {
  for (const [variable, factor] of terms)
    factors[variable] = (factors[variable] as number) + factor;
  factors[factors.length - 2] = sum;
  return factors;
}

/** Takes a variable out of a line; returns what that had to be multiplied by. */
function eliminateFrom(
  target: Float64Array,
  pivotLine: Float64Array,
  { column, places }: { column: number; places: readonly number[] },
): number {
  const share = target[column] as number;
  const factor = pivotLine[column] as number;
  const common = commonDivisor(share, factor);
  const [own, others] = [factor / common, share / common];
  if (own !== 1)
    for (let j = 0; j < target.length; j++) target[j] = small((target[j] as number) * own);
  for (const j of places)
    target[j] = small((target[j] as number) - small(others * (pivotLine[j] as number)));
  return own;
}

/** Takes out what divides all numbers of a line. */
function shorten({ lines, divisors }: Tableau, line: number): void {
  const target = lines[line] as Float64Array;
  let common = divisors[line] as number;
  for (let j = 0; j < target.length && common > 1; j++)
    if (target[j] !== 0) common = commonDivisor(common, target[j] as number);
  if (common === 1) return;
  divisors[line] = small((divisors[line] as number) / common);
  for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) / common;
}

/** The greatest number that divides both. */
export function commonDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

function small(number: number): number {
  if (!(Math.abs(number) < 2 ** 52)) throw new UndecidedError('numbers too large');
  return number;
}

function negate(factors: Float64Array): void {
  for (let j = 0; j < factors.length; j++) factors[j] = 0 - (factors[j] as number);
}
