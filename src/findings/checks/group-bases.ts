import { group, sum } from 'd3-array';
import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import { partsOfTotal } from '#findings/model/totals.ts';
import { otherValues } from './answer-groups.ts';
import type { Check, FindingParts } from './finding-check.ts';
import { precision, printedBase, roundingOf } from './shares.ts';

/**
 * Groups that make a total together are fewer people each. Where their shares are no parts of its share, they rest on
 * bases of their own, and not on the one that would be told beside each.
 */
export const groupsHaveBases: Check = (parts, _, rows) => {
  const total = totalWithoutBases(parts, rows);
  const base = total && printedBase(parts, total.row);
  if (total === undefined || base === undefined) return [];
  return [
    {
      ...total.row.place,
      what: `groups without bases of their own, which cannot each be the ${base} people of their total`,
      value: total.column,
      mend: `add a column "base" with the number of people that each row is about; or, where nobody knows it, write "base: unknown" in ${parts.document.file}; where these are answers and no groups, name the column under "answers"`,
    },
  ];
};

/** The first total of groups that cannot have its base. */
function totalWithoutBases(
  parts: FindingParts,
  rows: readonly Row[],
): { column: string; row: Row } | undefined {
  const { spec } = parts;
  if (rows.some(({ cells }) => cells.base !== undefined)) return undefined;
  const columns = Object.entries(spec.totals ?? {}).filter(
    ([column]) => column !== spec.answers?.column && column !== spec.waves?.column,
  );
  for (const [column, value] of columns) {
    const names = partsOfTotal(spec, column, rows);
    for (const all of group(rows, (row) => otherValues(row, column)).values()) {
      const total = all.find((row) => row.values[column] === value);
      const groups = all.filter((row) => names.includes(row.values[column] ?? ''));
      if (total === undefined || printedBase(parts, total) === undefined) continue;
      if (groups.length > 1 && areAlone(groups, total)) return { column, row: total };
    }
  }
  return undefined;
}

/** Whether groups have means, or shares that are more together than the share of all. */
function areAlone(groups: readonly Row[], { cells }: Row): boolean {
  if (groups.some((row) => isNumber(row.cells.mean) || isNumber(row.cells.median))) return true;
  const shares = groups.map((row) => row.cells.percent).filter(isNumber);
  if (!isNumber(cells.percent)) return false;
  const rounding = sum([...shares, cells.percent], roundingOf);
  return sum(shares, ({ value }) => value) > cells.percent.value + rounding + precision;
}
