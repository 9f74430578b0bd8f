/** A sum of variables, each times a whole number, that must come to `sum`. */
export interface Row {
  /** Position of a variable and its factor. */
  terms: readonly (readonly [variable: number, factor: number])[];
  sum: number;
}

/**
 * A problem solved for some of its variables (the basic ones, one for each row):
 * `divisor` × basic variable = `constant` − Σ `factor` × other variable.
 * All numbers are whole: rows share one divisor (Edmonds' integer pivoting), so there is no rounding anywhere.
 */
export interface Tableau {
  lines: Float64Array[];
  /** The basic variable of each line. */
  basis: number[];
  divisor: number;
  /** Number of variables; each line has one more place, for its constant. */
  size: number;
}

/** Thrown where an answer is not to be had exactly, or not within the effort allowed; whoever asks must assume the worst. */
export class UndecidedError extends Error {}

/** Solves the rows for as many variables as they bind; undefined where the rows contradict one another. */
export function eliminate(rows: readonly Row[], size: number): Tableau | undefined {
  const tableau: Tableau = {
    lines: rows.map((row) => line(row, size)),
    basis: [],
    divisor: 1,
    size,
  };
  for (let r = 0; r < tableau.lines.length;) {
    const column = tableau.lines[r]?.findIndex((factor, j) => factor !== 0 && j < size) ?? -1;
    if (column >= 0) pivot(tableau, r++, column);
    else if (at(tableau.lines[r], size) !== 0) return undefined;
    else tableau.lines.splice(r, 1);
  }
  return tableau;
}

/** Makes the variable of `column` basic in line `r`. */
export function pivot(tableau: Tableau, r: number, column: number): void {
  const { lines, divisor } = tableau;
  const pivotLine = lines[r] ?? new Float64Array();
  const factor = at(pivotLine, column);
  for (const [i, target] of lines.entries())
    if (i !== r) eliminateFrom(target, pivotLine, { column, factor, divisor });
  tableau.basis[r] = column;
  tableau.divisor = factor;
  if (factor < 0) negate(tableau);
}

/**
 * The same rows solved for other variables: as many of `favoured` as can be are basic. Spares the simplex method
 * the way there when those are the ones that move.
 */
export function favour(source: Tableau, favoured: ReadonlySet<number>): Tableau {
  const tableau = copyTableau(source);
  const basic = new Set(tableau.basis);
  for (const column of favoured) {
    if (basic.has(column)) continue;
    const line = tableau.lines.findIndex(
      (factors, i) => factors[column] !== 0 && !favoured.has(at(tableau.basis, i)),
    );
    if (line !== -1) pivot(tableau, line, column);
  }
  return tableau;
}

/** A copy that may be pivoted on its own. */
export function copyTableau(tableau: Tableau): Tableau {
  return {
    ...tableau,
    lines: tableau.lines.map((source) => source.slice()),
    basis: [...tableau.basis],
  };
}

/** The number at a place that is known to exist. */
export function at(numbers: ArrayLike<number> | undefined, index: number): number {
  const number = numbers?.[index];
  if (number === undefined) throw new Error(`no number at ${index}`);
  return number;
}

function line({ terms, sum }: Row, size: number): Float64Array {
  const factors = new Float64Array(size + 1);
  for (const [variable, factor] of terms) factors[variable] = at(factors, variable) + factor;
  factors[size] = sum;
  return factors;
}

function eliminateFrom(
  target: Float64Array,
  pivotLine: Float64Array,
  { column, factor, divisor }: { column: number; factor: number; divisor: number },
): void {
  const share = at(target, column);
  if (share === 0 && factor === divisor) return;
  for (let j = 0; j < target.length; j++) {
    const left = (target[j] as number) * factor;
    const right = share * (pivotLine[j] as number);
    if (!(Math.abs(left) < 2 ** 52 && Math.abs(right) < 2 ** 52))
      throw new UndecidedError('numbers too large');
    target[j] = (left - right) / divisor;
  }
}

function negate(tableau: Tableau): void {
  tableau.divisor = -tableau.divisor;
  for (const factors of tableau.lines)
    for (let j = 0; j < factors.length; j++) factors[j] = 0 - (factors[j] as number);
}
