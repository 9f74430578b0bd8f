import type { Range } from './equations.ts';
import { freshCopy } from './tableau-copies.ts';
import { at, exact, type Tableau } from './tableau.ts';

/** A basis with its values, changed in place while it is improved. The values of basic variables, times their divisors, stand last in the lines. */
export interface Position {
  tableau: Tableau;
  bounds: readonly Range[];
  /** Line in which a variable is basic, or -1. */
  lineOf: Int32Array;
  /** Values of the variables that are not basic; whole numbers between their bounds. */
  values: Float64Array;
}

/**
 * The basis of a tableau with its values near a start: each variable that is not basic is put between its bounds. It holds
 * until the next one of the same tableau.
 */
export function takePosition(
  prepared: Tableau,
  bounds: readonly Range[],
  start: readonly number[],
): Position {
  const tableau = freshCopy(prepared);
  const lineOf = new Int32Array(tableau.size).fill(-1);
  for (const [line, variable] of tableau.basis.entries()) lineOf[variable] = line;
  const values = new Float64Array(bounds.length);
  const moved: number[] = [];
  for (const [j, { low, high }] of bounds.entries()) {
    values[j] = Math.min(Math.max(at(start, j), low), high);
    if (values[j] !== start[j] && lineOf[j] === -1) moved.push(j);
  }
  const sums = sumsAt(prepared, start);
  for (const [line, factors] of tableau.lines.entries()) {
    let rest = at(sums, line);
    for (const j of moved) rest -= at(factors, j) * (at(values, j) - at(start, j));
    factors[tableau.size + 1] = exact(rest);
  }
  return { tableau, bounds, lineOf, values };
}

/**
 * What each line of a tableau leaves for its basic variable when all others are at a start, which nobody changes; of the
 * start asked for last.
 */
const lastSums = new WeakMap<Tableau, { start: readonly number[]; sums: Float64Array }>();

function sumsAt(tableau: Tableau, start: readonly number[]): Float64Array {
  const last = lastSums.get(tableau);
  if (last?.start === start) return last.sums;
  const basic = new Set(tableau.basis);
  const others = [...start.keys()].filter((j) => start[j] !== 0 && !basic.has(j));
  const sums = Float64Array.from(tableau.lines, (factors) =>
    others.reduce((rest, j) => rest - at(factors, j) * at(start, j), at(factors, tableau.size)),
  );
  lastSums.set(tableau, { start, sums });
  return sums;
}

/** -1 where the basic variable of a line is below its bounds, 1 where it is above them. */
export function pullOn(position: Position, line: number): -1 | 0 | 1 {
  const { low, high } = basicBounds(position, line);
  const value = at(position.tableau.lines[line], position.tableau.size + 1);
  return value < low ? -1 : value > high ? 1 : 0;
}

/** The next bound (times the divisor of the line) that a basic variable meets; one outside its bounds is stopped where it comes in. */
export function boundOnTheWay(position: Position, line: number, rises: boolean): number {
  const { low, high } = basicBounds(position, line);
  const value = at(position.tableau.lines[line], position.tableau.size + 1);
  if (rises) return value < low ? low : value <= high ? high : Infinity;
  return value > high ? high : value >= low ? low : -Infinity;
}

function basicBounds({ tableau, bounds }: Position, line: number): Range {
  const { low, high } = bounds[at(tableau.basis, line)] ?? { low: 0, high: 0 };
  const divisor = at(tableau.divisors, line);
  return { low: low * divisor, high: high * divisor };
}
