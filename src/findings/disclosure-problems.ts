import type { Equations } from '#disclosure/equations.ts';
import type { Mismatch } from '#disclosure/sums.ts';
import type { Problem } from '#errors.ts';
import { isNumber } from './cell.ts';
import type { Unprotected } from './count-rows.ts';
import type { Finding, Row } from './finding.ts';

/** A row, and the cells of the system that it prints. */
export interface NamedRow extends Pick<Unprotected, 'spec'> {
  row: Row;
  /** The id of its count. */
  cell: string | undefined;
  /** The id of its base. */
  base: string | undefined;
}

/** The rows that tell cells: their own counts, or those from which a subtraction gives the cell, as in 99.8 % of 640. */
export function rowsOf(
  cells: readonly { id: string }[],
  rows: readonly NamedRow[],
  { relations }: Equations,
): Row[] {
  const found = cells.map(({ id }) => {
    const around = relations
      .filter(({ parts }) => parts.includes(id))
      .flatMap(({ parts }) => parts);
    const own = rows.filter(({ cell }) => cell === id);
    return own.length > 0 ? own : rows.filter(({ cell }) => cell && around.includes(cell));
  });
  if (found.some((each) => each.length === 0)) throw new Error('a small cell that no row tells');
  return [...new Set(found.flat().map(({ row }) => row))];
}

/** A row that is too small to be published. */
export function refused(row: Row, minimum: number): Problem {
  return {
    ...row.place,
    what: `row that stands for fewer than ${minimum} people, or leaves so few`,
    value: row.key,
    mend: 'join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it and all that gives it away',
  };
}

/** A total that is smaller than what it is the total of. */
export function smallerTotal({ rows, id }: Finding, { relation, parts, total }: Mismatch): Problem {
  return {
    ...(rows[0]?.place ?? { file: `data/${id}.csv`, line: 1, column: 1 }),
    what: `total of ${total} below its parts, which are ${parts}`,
    value: relation,
    mend: 'correct the numbers, or "totals" in the YAML of the finding',
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

/** A row that is hidden in vain: what an earlier release printed gives it away. */
export function earlierProblem(row: Row): Problem {
  return {
    ...row.place,
    what: 'row that stands for few people and that the earlier release gives away',
    value: row.key,
    mend: 'join it with another row: hiding it takes nothing back of what was published',
  };
}

/** A row from which the earlier release can be subtracted, so that few people are left. */
export function changedByFew(row: Row, minimum: number, mend: string): Problem {
  return {
    ...row.place,
    what: `row that changed by fewer than ${minimum} people since the earlier release`,
    value: row.key,
    mend,
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
