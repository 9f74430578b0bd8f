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
  const prices = new Float64Array(position.tableau.size);
  // No step leads out of the bounds again.
  let isInside = false;
  for (let step = 0; step < effort; step++) {
    isInside ||= areInside(position);
    if (isInside) aimPrices(prices, position, aim);
    else repairPrices(prices, position);
    const entering = chooseEntering(position, prices, step < effort / 2);
    if (entering !== -1) move(position, entering, at(prices, entering) > 0 ? 1 : -1);
    else return isInside ? readOptimum(position, prices) : undefined;
  }
  throw new UndecidedError('too many steps');
}

/** Whether all basic variables are between their bounds. */
function areInside(position: Position): boolean {
  for (let line = 0; line < position.tableau.lines.length; line++)
    if (pullOn(position, line) !== 0) return false;
  return true;
}

/** The way towards feasibility: each basic variable outside its bounds pulls towards them, all alike. */
function repairPrices(prices: Float64Array, position: Position): void {
  const { tableau } = position;
  const pulls = tableau.lines.map((_, line) => pullOn(position, line));
  const divisors = pulls.map((pull, line) => (pull === 0 ? 1 : at(tableau.divisors, line)));
  const common = divisors.reduce((all, each) => exact((all / commonDivisor(all, each)) * each), 1);
  prices.fill(0);
  for (const [line, factors] of tableau.lines.entries()) {
    const weight = (at(pulls, line) * common) / at(divisors, line);
    if (weight === 0) continue;
    for (let j = 0; j < tableau.size; j++)
      if (factors[j] !== 0) prices[j] = (prices[j] as number) + weight * (factors[j] as number);
  }
}

/** The way towards the goal, once all is inside. */
function aimPrices(
  prices: Float64Array,
  { tableau, lineOf }: Position,
  { variable, sign }: Aim,
): void {
  const factors = tableau.lines[at(lineOf, variable)];
  if (factors === undefined) prices.fill(0);
  else for (let j = 0; j < prices.length; j++) prices[j] = -sign * (factors[j] as number);
  prices[variable] = factors === undefined ? sign : 0;
}

/** The steepest variable that can move; in the second half of the effort the first one, which cannot go round in circles (Bland's rule). */
function chooseEntering(
  { lineOf, values, lows, highs }: Position,
  prices: Float64Array,
  steepest: boolean,
): number {
  let chosen = -1;
  let most = 0;
  for (let j = 0; j < prices.length; j++) {
    const price = prices[j] as number;
    // Below the steepest one nothing is chosen.
    if (Math.abs(price) <= most || lineOf[j] !== -1) continue;
    const value = values[j] as number;
    if (!(price > 0 ? value < (highs[j] as number) : value > (lows[j] as number))) continue;
    if (!steepest) return j;
    [chosen, most] = [j, Math.abs(price)];
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
  const { tableau, values, lows, highs } = position;
  const { lines, size } = tableau;
  const value = at(values, entering);
  const room = sign > 0 ? at(highs, entering) - value : value - at(lows, entering);
  let stop: Stop = { gap: room, rate: 1, line: -1 };
  for (let line = 0; line < lines.length; line++) {
    const factors = lines[line] as Float64Array;
    const rate = -(factors[entering] as number) * sign;
    if (rate === 0) continue;
    const way = boundOnTheWay(position, line, rate > 0) - (factors[size + 1] as number);
    const gap = Math.abs(way);
    if (gap !== Infinity) stop = earlier(stop, { gap, rate: Math.abs(rate), line }, tableau.basis);
  }
  return stop;
}

function earlier(a: Stop, b: Stop, basis: readonly number[]): Stop {
  const difference = exact(a.gap * b.rate) - exact(b.gap * a.rate);
  if (difference !== 0) return difference < 0 ? a : b;
  return a.line === -1 || at(basis, a.line) < at(basis, b.line) ? a : b;
}

function readOptimum({ tableau, values: numerators }: Position, prices: Float64Array): Optimum {
  const { lines, basis, divisors, size } = tableau;
  const denominators = new Float64Array(size).fill(1);
  for (let line = 0; line < lines.length; line++) {
    const variable = basis[line] as number;
    numerators[variable] = (lines[line] as Float64Array)[size + 1] as number;
    denominators[variable] = divisors[line] as number;
  }
  return { numerators, denominators, prices };
}
