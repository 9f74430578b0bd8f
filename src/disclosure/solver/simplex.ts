import type { Range } from './equations.ts';
import { boundOnTheWay, type Position, pullOn, takePosition } from './position.ts';
import { at, commonDivisor, exact, pivot, shift, type Tableau } from './tableau.ts';
import { UndecidedError } from './undecided.ts';

/** Which variable to push, and which way: 1 up, -1 down. */
export interface Aim {
  variable: number;
  sign: 1 | -1;
}

/** Where a variable ends when pushed as far as the rows and bounds let it, fractions allowed. */
export interface Optimum {
  /** Value of each variable, as a fraction. */
  numerators: Float64Array;
  denominators: Float64Array;
  /**
   * What one unit more of each variable would add to the goal, times a number above 0; not 0 only where its bound stops
   * the push. By duality, no change of the other variables' bounds takes the goal any further.
   */
  prices: Float64Array;
}

/** How far one move may go, as a fraction, and the line whose variable stops it (-1: the moved variable's own bound). */
interface Stop {
  gap: number;
  rate: number;
  line: number;
}

/**
 * Pushes one variable to its linear optimum by the bounded primal simplex method in whole-number arithmetic,
 * from `start` (any whole numbers; a feasible start saves work). Undefined where the rows and bounds contradict one another.
 * On one-way and two-way tables (transportation polytopes) every step ends on whole numbers.
 */
export function optimise(
  prepared: Tableau,
  { bounds, start, aim }: { bounds: readonly Range[]; start: readonly number[]; aim: Aim },
): Optimum | undefined {
  const position = takePosition(prepared, bounds, start);
  const effort = 1000 + 20 * (position.tableau.size + position.tableau.lines.length);
  for (let step = 0; step < effort; step++) {
    const repair = repairPrices(position);
    const prices = repair ?? aimPrices(position, aim);
    const entering = chooseEntering(position, prices, step < effort / 2);
    if (entering !== -1) move(position, entering, at(prices, entering) > 0 ? 1 : -1);
    else return repair === undefined ? readOptimum(position, prices) : undefined;
  }
  throw new UndecidedError('too many steps');
}

/** The way towards feasibility: each basic variable outside its bounds pulls towards them, all alike. Undefined where all are inside. */
function repairPrices(position: Position): Float64Array | undefined {
  const { tableau } = position;
  if (!tableau.lines.some((_, line) => pullOn(position, line) !== 0)) return undefined;
  const pulls = tableau.lines.map((_, line) => pullOn(position, line));
  const divisors = pulls.map((pull, line) => (pull === 0 ? 1 : at(tableau.divisors, line)));
  const common = divisors.reduce((all, each) => exact((all / commonDivisor(all, each)) * each), 1);
  const prices = new Float64Array(tableau.size);
  for (const [line, factors] of tableau.lines.entries()) {
    const weight = (at(pulls, line) * common) / at(divisors, line);
    if (weight === 0) continue;
    for (let j = 0; j < tableau.size; j++)
      if (factors[j] !== 0) prices[j] = (prices[j] as number) + weight * (factors[j] as number);
  }
  return prices;
}

function aimPrices({ tableau, lineOf }: Position, { variable, sign }: Aim): Float64Array {
  const prices = new Float64Array(tableau.size);
  const factors = tableau.lines[at(lineOf, variable)];
  if (factors === undefined) prices[variable] = sign;
  else
    for (let j = 0; j < tableau.size; j++)
      if (j !== variable) prices[j] = -sign * (factors[j] as number);
  return prices;
}

/** The steepest variable that can move; in the second half of the effort the first one, which cannot go round in circles (Bland's rule). */
function chooseEntering(
  { lineOf, values, bounds }: Position,
  prices: Float64Array,
  steepest: boolean,
): number {
  let chosen = -1;
  for (let j = 0; j < bounds.length; j++) {
    const price = at(prices, j);
    if (price === 0 || lineOf[j] !== -1) continue;
    const { low, high } = bounds[j] as Range;
    const value = at(values, j);
    if (!(price > 0 ? value < high : value > low)) continue;
    if (chosen === -1 || Math.abs(price) > Math.abs(at(prices, chosen))) chosen = j;
    if (!steepest) return chosen;
  }
  return chosen;
}

function move(position: Position, entering: number, sign: 1 | -1): void {
  const { tableau, values, lineOf } = position;
  const stop = findStop(position, entering, sign);
  if (stop.line === -1) {
    shift(tableau, entering, -sign * stop.gap);
    values[entering] = at(values, entering) + sign * stop.gap;
    return;
  }
  const leaving = at(tableau.basis, stop.line);
  const rises = -at(tableau.lines[stop.line], entering) * sign > 0;
  values[leaving] = boundOnTheWay(position, stop.line, rises) / at(tableau.divisors, stop.line);
  shift(tableau, entering, at(values, entering));
  pivot(tableau, stop.line, entering);
  shift(tableau, leaving, -at(values, leaving));
  lineOf[leaving] = -1;
  lineOf[entering] = stop.line;
}

function findStop(position: Position, entering: number, sign: 1 | -1): Stop {
  const { tableau, values, bounds } = position;
  const { low, high } = bounds[entering] ?? { low: 0, high: 0 };
  const value = at(values, entering);
  let stop: Stop = { gap: sign > 0 ? high - value : value - low, rate: 1, line: -1 };
  for (let line = 0; line < tableau.lines.length; line++) {
    const factors = tableau.lines[line];
    const rate = -at(factors, entering) * sign;
    if (rate === 0) continue;
    const value = at(factors, tableau.size + 1);
    const gap = Math.abs(boundOnTheWay(position, line, rate > 0) - value);
    if (gap !== Infinity) stop = earlier(stop, { gap, rate: Math.abs(rate), line }, tableau.basis);
  }
  return stop;
}

function earlier(a: Stop, b: Stop, basis: readonly number[]): Stop {
  const difference = exact(a.gap * b.rate) - exact(b.gap * a.rate);
  if (difference !== 0) return difference < 0 ? a : b;
  return a.line === -1 || at(basis, a.line) < at(basis, b.line) ? a : b;
}

function readOptimum({ tableau, values }: Position, prices: Float64Array): Optimum {
  const numerators = values.slice();
  const denominators = new Float64Array(tableau.size).fill(1);
  for (const [line, variable] of tableau.basis.entries()) {
    numerators[variable] = at(tableau.lines[line], tableau.size + 1);
    denominators[variable] = at(tableau.divisors, line);
  }
  return { numerators, denominators, prices };
}
