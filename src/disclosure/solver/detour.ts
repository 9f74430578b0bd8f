import type { Range } from './equations.ts';
import {
  at,
  pivot,
  shift,
  type Tableau,
  type TableauRow,
  unsolved,
  variableValue,
} from './tableau.ts';
import type { Work } from './work.ts';

/** Deviations from a table, and what they cost. */
export interface Terrain {
  /** What the deviations must keep: sums of 0. */
  rows: readonly TableauRow[];
  work: Work;
  /** How far each variable may deviate, down and up; 0 is between. */
  bounds: readonly Range[];
  /** What each unit costs, whether down or up. */
  costs: Float64Array;
  /** The variable that must deviate by `goal`. */
  target: number;
  goal: number;
}

/** What pays for a deviation so far; each variable that is not basic stands at 0 or at a bound, as its price asks. */
interface Walk extends Terrain {
  tableau: Tableau;
  /** Deviations of the variables that are not basic. */
  values: Float64Array;
  /** What one unit more of a variable is worth to the sums that do not hold yet. */
  worth: Float64Array;
  /** Where each basic variable costs alike: below 0 or above it. That of a sum is 0 alone. */
  segments: Range[];
}

/** A variable that would move, at some price, to take over what a basic variable has too much of. */
interface Offer {
  price: number;
  /** How much it takes over in full. */
  capacity: number;
  /** -1 where the basic variable itself goes on to the other side of 0. */
  variable: number;
  to: number;
}

const precision = 1e-7;

/**
 * The cheapest deviation that takes a variable to its goal and keeps every sum, by the dual simplex method for costs that
 * rise on both sides of 0 (Fourer 1985, with the long steps of Maros 2003): it begins at the sums that the goal breaks and
 * mends one after the other. Prices are rounded, since all that is wanted is a good guess. Undefined where it finds none.
 */
export function cheapestDetour(terrain: Terrain): Float64Array | undefined {
  const walk = startWalk(terrain);
  for (let steps = 100 + 2 * walk.segments.length; steps > 0; steps--) {
    const broken = mostBroken(walk);
    if (broken === undefined) return deviationsOf(walk);
    if (!mend(walk, broken)) return undefined;
  }
  return undefined;
}

function startWalk(terrain: Terrain): Walk {
  const { rows, bounds, target, goal, work } = terrain;
  const tableau = unsolved(rows, bounds.length, work);
  const values = new Float64Array(bounds.length);
  values[target] = goal;
  shift(tableau, target, -goal);
  const segments = tableau.lines.map(() => ({ low: 0, high: 0 }));
  return { ...terrain, tableau, values, worth: new Float64Array(bounds.length), segments };
}

function mostBroken({ tableau, segments }: Walk): number | undefined {
  let [most, found] = [precision, undefined as number | undefined];
  for (let line = 0; line < segments.length; line++) {
    const { low, high } = segments[line] as Range;
    const value = variableValue(tableau, line);
    const excess = Math.max(value - high, low - value);
    if (excess > most) [most, found] = [excess, line];
  }
  return found;
}

/** Takes the basic variable of a line back to where it costs alike; false where nothing can take over what it has too much of. */
function mend(walk: Walk, line: number): boolean {
  const { tableau, worth, segments } = walk;
  const value = variableValue(tableau, line);
  const { low, high } = segments[line] ?? { low: 0, high: 0 };
  const sign = value > high ? 1 : -1;
  let excess = sign > 0 ? value - high : low - value;
  const offers = offersTo(walk, line, sign).toSorted((a, b) => a.price - b.price);
  const last = offers.findIndex(({ capacity }) => (excess -= capacity) <= precision);
  const taken = offers[last];
  if (taken === undefined) return false;
  const leaving = {
    variable: at(tableau.basis, line),
    worth: slopeOf(walk, line) + sign * taken.price,
  };
  const scale = (sign * taken.price) / at(tableau.divisors, line);
  const factors = tableau.lines[line] ?? new Float64Array();
  for (let j = 0; j < worth.length; j++)
    if (factors[j] !== 0) worth[j] = (worth[j] as number) + scale * (factors[j] as number);
  for (const { variable, to } of offers.slice(0, last))
    if (variable === -1) cross(walk, line);
    else settle(walk, variable, to);
  if (taken.variable === -1) cross(walk, line);
  else exchange(walk, line, { entering: taken, leaving, sign });
  return true;
}

function settle({ tableau, values }: Walk, variable: number, to: number): void {
  shift(tableau, variable, at(values, variable) - to);
  values[variable] = to;
}

/** The basic variable of a line goes on to the other side of 0. */
function cross({ tableau, segments, bounds }: Walk, line: number): void {
  const { low, high } = bounds[at(tableau.basis, line)] ?? { low: 0, high: 0 };
  segments[line] = (segments[line]?.high ?? 0) > 0 ? { low, high: 0 } : { low: 0, high };
}

function exchange(
  walk: Walk,
  line: number,
  moved: { entering: Offer; leaving: { variable: number; worth: number }; sign: 1 | -1 },
): void {
  const { tableau, values, worth, segments } = walk;
  const { entering, leaving, sign } = moved;
  const own = at(values, entering.variable);
  const { low, high } = segments[line] ?? { low: 0, high: 0 };
  const end = sign > 0 ? high : low;
  shift(tableau, entering.variable, own);
  pivot(tableau, line, entering.variable);
  segments[line] = { low: Math.min(own, entering.to), high: Math.max(own, entering.to) };
  if (leaving.variable === -1) return;
  shift(tableau, leaving.variable, -end);
  values[leaving.variable] = end;
  worth[leaving.variable] = leaving.worth;
}

/** Everything that could take over from the basic variable of a line, when its worth rises (1) or falls (-1). */
function offersTo(walk: Walk, line: number, sign: 1 | -1): Offer[] {
  const { tableau, target, bounds, costs, segments } = walk;
  const factors = tableau.lines[line] ?? new Float64Array();
  const offers: Offer[] = [];
  const basic = at(tableau.basis, line);
  for (let variable = 0; variable < bounds.length; variable++) {
    if (factors[variable] === 0 || variable === basic || variable === target) continue;
    const rate = (sign * at(factors, variable)) / at(tableau.divisors, line);
    addOffers(walk, offers, { variable, rate });
  }
  if (basic === -1) return offers;
  const { low, high } = bounds[basic] ?? { low: 0, high: 0 };
  const segment = segments[line] ?? { low: 0, high: 0 };
  const [isAhead, beyond] = sign > 0 ? [segment.high === 0, high] : [segment.low === 0, -low];
  if (isAhead && beyond > 0)
    offers.push({ price: 2 * at(costs, basic), capacity: beyond, variable: -1, to: 0 });
  return offers;
}

/** One variable may offer twice: from a bound to 0, and from there to the other bound. */
function addOffers(
  { bounds, costs, values, worth }: Walk,
  offers: Offer[],
  { variable, rate }: { variable: number; rate: number },
): void {
  const { low, high } = bounds[variable] ?? { low: 0, high: 0 };
  const cost = at(costs, variable);
  const end = rate > 0 ? high : low;
  let from = at(values, variable);
  for (const to of [0, end]) {
    const length = (to - from) * Math.sign(rate);
    if (length <= 0) continue;
    const threshold = Math.min(from, to) < 0 ? -cost : cost;
    const price = Math.max(0, (threshold - at(worth, variable)) / rate);
    offers.push({ price, capacity: length * Math.abs(rate), variable, to });
    from = to;
  }
}

/** What one unit more of a basic variable costs. */
function slopeOf({ tableau, segments, costs }: Walk, line: number): number {
  const basic = at(tableau.basis, line);
  if (basic === -1) return 0;
  return (segments[line]?.high ?? 0) > 0 ? at(costs, basic) : -at(costs, basic);
}

function deviationsOf({ tableau, values }: Walk): Float64Array {
  const deviations = values.slice();
  for (const [line, variable] of tableau.basis.entries())
    if (variable !== -1) deviations[variable] = variableValue(tableau, line);
  return deviations;
}
