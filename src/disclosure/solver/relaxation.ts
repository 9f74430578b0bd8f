import type { Range } from './equations.ts';
import { type Aim, optimise, type Optimum } from './simplex.ts';
import { at, type Tableau, type TableauRow } from './tableau.ts';
import { UndecidedError } from './undecided.ts';

/** Rows made ready for many questions with different bounds. */
export interface Prepared {
  rows: readonly TableauRow[];
  tableau: Tableau;
}

/** One question: how far does a variable go between these bounds? */
export interface ReachQuestion {
  /** One range for each variable; a finite one, so that every push ends. */
  bounds: readonly Range[];
  /** Whole numbers to start from, best a solution. */
  start: readonly number[];
  aim: Aim;
}

/** Most branches tried for one question, fewer the larger the tableau; beyond, it counts as undecided. */
function mostBranches({ lines, size }: Tableau): number {
  return Math.min(400, 25 + Math.ceil(2e6 / (1 + lines.length * size)));
}

/**
 * The whole-number solution that takes a variable furthest, by branch and bound (Land & Doig 1960) over the linear
 * optimum. Undefined where no solution takes it to `atLeast` (times the aim's sign; default: none at all).
 * The arithmetic is whole-number throughout, and each solution is checked against every row and bound before it
 * is returned: an answer is a witness, not a claim. Throws `UndecidedError` where the effort does not suffice.
 */
export function furthest(
  prepared: Prepared,
  question: ReachQuestion,
  atLeast = -Infinity,
): readonly number[] | undefined {
  const { variable, sign } = question.aim;
  const open: Range[][] = [[...question.bounds]];
  let best: readonly number[] | undefined;
  let goal = atLeast;
  const most = mostBranches(prepared.tableau);
  for (let branch = 0; open.length > 0; branch++) {
    if (branch === most) throw new UndecidedError('too many branches');
    const bounds = open.pop() ?? [];
    const optimum = optimise(prepared.tableau, { ...question, bounds });
    if (optimum === undefined || limitOf(optimum, question.aim) < goal) continue;
    const { numerators, denominators } = optimum;
    const fraction = numerators.findIndex((value, j) => value % at(denominators, j) !== 0);
    if (fraction === -1) {
      best = witness(prepared.rows, question.bounds, optimum);
      goal = sign * at(best, variable) + 1;
    } else open.push(...split(bounds, fraction, valueOf(optimum, fraction)));
  }
  return best;
}

/** The linear optimum alone: how far the variable goes at most, and what stops it. Undefined where there is no solution. */
export function relax(
  prepared: Prepared,
  question: ReachQuestion,
): (Optimum & { limit: number }) | undefined {
  const optimum = optimise(prepared.tableau, question);
  return optimum && { ...optimum, limit: limitOf(optimum, question.aim) };
}

/** The greatest whole number (times the sign) that the optimum allows. */
function limitOf(optimum: Optimum, { variable, sign }: Aim): number {
  return Math.floor(sign * valueOf(optimum, variable));
}

function valueOf({ numerators, denominators }: Optimum, variable: number): number {
  return at(numerators, variable) / at(denominators, variable);
}

function split(bounds: readonly Range[], variable: number, value: number): Range[][] {
  const { low, high } = bounds[variable] ?? { low: 0, high: 0 };
  return [
    bounds.with(variable, { low, high: Math.floor(value) }),
    bounds.with(variable, { low: Math.ceil(value), high }),
  ];
}

function witness(
  rows: readonly TableauRow[],
  bounds: readonly Range[],
  optimum: Optimum,
): readonly number[] {
  const values = Array.from(optimum.numerators, (_, j) => valueOf(optimum, j));
  const inside = bounds.every(({ low, high }, j) => low <= at(values, j) && at(values, j) <= high);
  const adds = ({ terms, sum }: TableauRow): boolean =>
    terms.reduce((total, [j, factor]) => total + factor * at(values, j), 0) === sum;
  if (!inside || !rows.every(adds))
    throw new Error('the solver found a table that breaks an equation');
  return values;
}
