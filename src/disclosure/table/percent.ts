import type { Range } from '#disclosure/solver/equations.ts';

/**
 * The counts that a printed percentage of a base can stand for: those that round to it, halves either way. `decimals` counts
 * the zeros that a number does not show: 48 with one decimal is 48.0.
 * E.g. 0.2 with one decimal of 1,718 is 3 or 4. Where none does (a misprint), the whole counts on both sides.
 */
export function percentRange(
  { percent, decimals }: { percent: number; decimals: number },
  base: Range,
): Range {
  // In whole units of the last decimal, so that 12.5 is 125 and nothing is lost to binary fractions.
  const places = Math.max(decimals, decimalsOf(percent));
  const units = Math.round(percent * 10 ** places);
  const whole = 200 * 10 ** places;
  const low = Math.max(0, Math.ceil(((2 * units - 1) * base.low) / whole));
  const high = Math.min(base.high, Math.floor(((2 * units + 1) * base.high) / whole));
  if (low <= high) return { low, high };
  return { low: Math.min(high, low), high: Math.min(base.high, Math.max(high, low)) };
}

/**
 * The bases of which a count is the printed percentage, e.g. 3 and 0.2 with one decimal: 1,200 to 2,000. Undefined where there is none
 * (a misprint), or where any will do.
 */
export function basesOf(
  count: number,
  { percent, decimals }: { percent: number; decimals: number },
): Range | undefined {
  const places = Math.max(decimals, decimalsOf(percent));
  const units = Math.round(percent * 10 ** places);
  const whole = 200 * 10 ** places;
  if (count === 0 || units === 0) return undefined;
  const low = Math.ceil((whole * count) / (2 * units + 1));
  const high = Math.floor((whole * count) / (2 * units - 1));
  return low <= high ? { low: Math.max(low, count), high } : undefined;
}

/** The counts of an exact base that a percentage is printed for; `low` is above `high` where none is. */
export function sharesOf(
  base: number,
  { percent, decimals }: { percent: number; decimals: number },
): Range {
  const places = Math.max(decimals, decimalsOf(percent));
  const units = Math.round(percent * 10 ** places);
  const whole = 200 * 10 ** places;
  return {
    low: Math.max(0, Math.ceil(((2 * units - 1) * base) / whole)),
    high: Math.min(base, Math.floor(((2 * units + 1) * base) / whole)),
  };
}

/** The counts that round to `count` in steps of `step`, halves either way, e.g. 120 in steps of 10: 115 to 125. */
export function roundedRange(count: number, step: number): Range {
  const half = step === 1 ? 0 : Math.floor(step / 2);
  return { low: Math.max(0, count - half), high: count + half };
}

/** The whole count of a range that is closest to a percentage of a base. */
export function nearestCount(percent: number, base: number, { low, high }: Range): number {
  return Math.min(Math.max(Math.round((percent * base) / 100), low), high);
}

function decimalsOf(percent: number): number {
  const [, decimals = ''] = String(percent).split('.');
  return decimals.length;
}
