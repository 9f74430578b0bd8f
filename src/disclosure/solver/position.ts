import type { Range } from './equations.ts';
import { freshCopy } from './tableau-copies.ts';
import { at, exact, type Tableau } from './tableau.ts';

/** A basis with its values, changed in place while it is improved. The values of basic variables, times their divisors, stand last in the lines. */
export interface Position {
  tableau: Tableau;
  /** Bounds of each variable. */
  lows: Float64Array;
  highs: Float64Array;
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
  const lineOf = linesOf(tableau);
  const [lows, highs] = [new Float64Array(bounds.length), new Float64Array(bounds.length)];
  const values = new Float64Array(bounds.length);
  const moved: number[] = [];
  for (let j = 0; j < bounds.length; j++) {
    const { low, high } = bounds[j] as Range;
    const value = Math.min(Math.max(start[j] as number, low), high);
    [lows[j], highs[j], values[j]] = [low, high, value];
    if (value !== start[j] && lineOf[j] === -1) moved.push(j);
  }
  placeBasics(tableau, sumsAt(prepared, start), { start, values, moved });
  return { tableau, lows, highs, lineOf, values };
}

function linesOf({ basis, size }: Tableau): Int32Array {
  const lineOf = new Int32Array(size).fill(-1);
  for (let line = 0; line < basis.length; line++) lineOf[basis[line] as number] = line;
  return lineOf;
}

/** Writes the values of basic variables into their lines, where some others have moved from a start. */
function placeBasics(
  { lines, size }: Tableau,
  sums: Float64Array,
  { start, values, moved }: { start: readonly number[]; values: Float64Array; moved: number[] },
): void {
  for (let line = 0; line < lines.length; line++) {
    const factors = lines[line] as Float64Array;
    let rest = sums[line] as number;
    for (const j of moved)
      rest -= (factors[j] as number) * ((values[j] as number) - (start[j] as number));
    factors[size + 1] = exact(rest);
  }
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
export function pullOn({ tableau, lows, highs }: Position, line: number): -1 | 0 | 1 {
  const variable = tableau.basis[line] as number;
  const divisor = tableau.divisors[line] as number;
  const value = (tableau.lines[line] as Float64Array)[tableau.size + 1] as number;
  if (value < (lows[variable] as number) * divisor) return -1;
  return value > (highs[variable] as number) * divisor ? 1 : 0;
}

/** The next bound (times the divisor of the line) that a basic variable meets; one outside its bounds is stopped where it comes in. */
export function boundOnTheWay(
  { tableau, lows, highs }: Position,
  line: number,
  rises: boolean,
): number {
  const variable = tableau.basis[line] as number;
  const divisor = tableau.divisors[line] as number;
  const value = (tableau.lines[line] as Float64Array)[tableau.size + 1] as number;
  const [low, high] = [(lows[variable] as number) * divisor, (highs[variable] as number) * divisor];
  if (rises) return value < low ? low : value <= high ? high : Infinity;
  return value > high ? high : value >= low ? low : -Infinity;
}
