import type { Equations, TwoCountsError } from '#disclosure/solver/equations.ts';
import type { Mismatch } from '#disclosure/table/sum-relations.ts';
import { type Problem, startOf } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { Unprotected } from './count-rows.ts';

/** A row, and the cells of the system that it prints. */
export interface NamedRow extends Pick<Unprotected, 'spec'> {
  row: Row;
  /** The id of its count. */
  cell: string | undefined;
  /** The id of its base. */
  base: string | undefined;
}

/**
 * The rows that tell cells: their own counts or bases, or those from which a subtraction gives the cell, as in 99.8 % of
 * 640. Of a cell that no row prints, all rows that its sums are made of.
 */
export function rowsOf(
  cells: readonly { id: string }[],
  rows: readonly NamedRow[],
  { relations }: Equations,
): Row[] {
  const telling = (ids: ReadonlySet<string | number>): NamedRow[] =>
    rows.filter(({ cell = '', base = '' }) => ids.has(cell) || ids.has(base));
  const found = cells.map(({ id }) => {
    const own = telling(new Set([id]));
    if (own.length > 0) return own;
    const sums = relations.filter(({ parts, total }) => parts.includes(id) || total === id);
    const parts = rows.filter(({ cell }) => cell && sums.some((sum) => sum.parts.includes(cell)));
    if (parts.length > 0) return parts;
    const around = telling(new Set(sums.flatMap((sum) => [...sum.parts, sum.total])));
    return around.length > 0 ? around : rows.slice(0, 1);
  });
  return [...new Set(found.flat().map(({ row }) => row))];
}

/** A row that is too small to be published. */
export function refused(row: Row, minimum: number): Problem {
  return {
    ...row.place,
    what: `row that stands for fewer than ${minimum} people, or leaves so few`,
    value: row.key,
    mend: `${writtenInPercent(row)}join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it and all that gives it away`,
  };
}

/** A share of one, which a spreadsheet shows as "62%" and writes as 0.62, looks like one of nearly nobody. */
function writtenInPercent({ cells: { percent, n } }: Row): string {
  if (!isNumber(percent) || n !== undefined || percent.value > 1 || percent.decimals === 0)
    return '';
  const { value, decimals } = percent;
  return `where ${value} means ${(100 * value).toFixed(Math.max(0, decimals - 2))} %, write all shares in percent; else `;
}

/** A total that is smaller than what it is the total of. */
export function smallerTotal({ rows, id }: Finding, { relation, parts, total }: Mismatch): Problem {
  return {
    ...(rows[0]?.place ?? startOf(`data/${id}.csv`)),
    what: `total of ${total} below its parts, which are ${parts}`,
    value: relation,
    mend: 'correct the numbers, or "totals" in the YAML of the finding',
  };
}

/** Rows that print one number in two ways which cannot both be right. */
export function twoCounts(findings: readonly Finding[], { id, counts }: TwoCountsError): Problem {
  const finding = findings.find(({ counting: { table } }) => id.includes(`${table}: `));
  const place = finding?.rows[0]?.place ?? startOf('data/study.yaml');
  return {
    ...place,
    what: `one group of people that is counted twice, as ${counts.join(' and as ')}`,
    value: id,
    mend: 'correct one of the two numbers, or the base that a percentage refers to',
  };
}

/** A row that no choice of cells to hide makes safe. */
export function exposedProblem(row: Row): Problem {
  return {
    ...row.place,
    what: 'row that stands for few people and cannot be hidden',
    value: row.key,
    mend: 'join it with another row: what else is published gives it away',
  };
}

/** A row that is hidden in vain: what earlier releases printed gives it away. */
export function earlierProblem(row: Row): Problem {
  return {
    ...row.place,
    what: 'row that stands for few people and that an earlier release gives away',
    value: row.key,
    mend: 'join it with another row: hiding it takes nothing back of what was published',
  };
}

/** A row that gives away what an earlier release hid, and that stands for few people. */
export function uncoveredProblem(row: Row, mend: string): Problem {
  return {
    ...row.place,
    what: 'row that gives away few people whom an earlier release hid',
    value: row.key,
    mend,
  };
}

/** A row from which an earlier release can be subtracted, so that few people are left. */
export function changedByFew(row: Row, minimum: number, mend: string): Problem {
  return {
    ...row.place,
    what: `row that changed by fewer than ${minimum} people since an earlier release`,
    value: row.key,
    mend: `${mend}; or, where the same people are counted and only a number was wrong, say so in the correction: { date: …, text: …, samePeople: true }`,
  };
}

/** A headline whose number was taken away. */
export function hiddenHeadline({ headline: { row, measure } }: Finding): Problem[] {
  const cell = row.cells[measure];
  if (isNumber(cell) || cell?.symbol !== 'suppressed') return [];
  return [
    {
      ...row.place,
      what: 'headline that quotes a suppressed cell',
      value: row.key,
      mend: 'let the headline quote another row, or join this one with another',
    },
  ];
}
