import { sum } from 'd3-array';
import type { Problem } from '#errors.ts';
import { answerGroups } from '#findings/checks/answer-groups.ts';
import { roundingOf } from '#findings/checks/shares.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { exposedProblem } from './disclosure-problems.ts';

/**
 * Where each person gave one answer, the shares of a group make 100: what the printed ones leave, of the largest base
 * that a rounded one can stand for, is the most that the hidden ones can be together. Where that is below the minimum,
 * everybody knows that they are small. Counts of exact bases say the same to the solver; this is about rounded ones.
 */
export function smallByTheirShares(finding: Finding, minimum: number): Problem[] {
  return printedGroups(finding, minimum).flatMap((rows) =>
    rows.filter(isHidden).map(exposedProblem),
  );
}

/** The answers to hide beside those, so that nobody knows: the smallest that is printed of each such group, and not quoted. */
export function besideSmallShares(finding: Finding, minimum: number): Row[] {
  return printedGroups(finding, minimum).flatMap((rows) => {
    const shown = rows.filter((row) => !isHidden(row) && row.key !== finding.headline.row.key);
    return shown.toSorted((a, b) => shareOf(a) - shareOf(b)).slice(0, 1);
  });
}

/** Groups whose printed shares show that the hidden ones are small. */
function printedGroups(finding: Finding, minimum: number): (readonly Row[])[] {
  const { answers, totals, rows, counting } = finding;
  if (answers?.choice !== 'one' || counting.baseStep <= 1 || counting.weighted) return [];
  return answerGroups(rows, { answers, totals }).flatMap(({ rows: all }) => {
    const most = all.some(isHidden) ? mostTogether(finding, all) : undefined;
    return most !== undefined && most < minimum ? [all] : [];
  });
}

function shareOf({ cells: { percent } }: Row): number {
  return isNumber(percent) && percent.value > 0 ? percent.value : Infinity;
}

/** How many people the hidden answers of a group can be together; absent where its other shares or its base do not tell. */
function mostTogether(finding: Finding, rows: readonly Row[]): number | undefined {
  const shown = rows.filter((row) => !isHidden(row)).map(({ cells }) => cells.percent);
  const [first] = rows;
  const base = first && baseOf(finding, first);
  if (!shown.every(isNumber) || !isNumber(base)) return undefined;
  const least = sum(shown, (share) => Math.max(0, share.value - roundingOf(share)));
  return (Math.max(0, 100 - least) / 100) * (base.value + finding.counting.baseStep / 2);
}

function isHidden({ cells: { percent } }: Row): boolean {
  return percent !== undefined && !isNumber(percent) && percent.symbol === 'suppressed';
}
