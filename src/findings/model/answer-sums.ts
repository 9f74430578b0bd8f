import { sum } from 'd3-array';
import type { PrintedNumber } from '#tables/number.ts';
import { baseOf } from './base-of.ts';
import { isNumber } from './cell.ts';
import type { Finding, Row } from './finding.ts';

/**
 * What some answers of one group make together; absent where one of them has no number. Shares that were not weighted
 * are added as counts, so that the sum is rounded once.
 */
export function sumOfAnswers(finding: Finding, rows: readonly Row[]): PrintedNumber | undefined {
  const { measure } = finding.headline;
  const cells = rows.map((row) => row.cells[measure]);
  if (cells.length === 0 || !cells.every(isNumber)) return undefined;
  const decimals = Math.max(...cells.map((cell) => cell.decimals));
  const counted = measure === 'percent' ? shareOfCounts(finding, rows) : undefined;
  return { value: counted ?? sum(cells, ({ value }) => value), decimals };
}

function shareOfCounts(finding: Finding, rows: readonly Row[]): number | undefined {
  const counts = rows.map((row) => row.cells.n);
  const bases = rows.map((row) => baseOf(finding, row));
  if (finding.weighted || !counts.every(isNumber) || !bases.every(isNumber)) return undefined;
  const [base, ...others] = new Set(bases.map(({ value }) => value));
  if (base === undefined || base === 0 || others.length > 0) return undefined;
  return (100 * sum(counts, ({ value }) => value)) / base;
}
