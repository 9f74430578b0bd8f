import type { Equations } from '#disclosure/equations.ts';
import type { Mismatch } from '#disclosure/sums.ts';
import { type Problem, quoteSome } from '#errors.ts';
import { isNumber } from './cell.ts';
import type { Unprotected } from './count-rows.ts';
import type { Finding, Row } from './finding.ts';
import type { MeasureName } from './measures.ts';
import { placeIn } from './places.ts';

/** A row, and the cells of the system that it prints. */
export interface NamedRow extends Pick<Unprotected, 'spec'> {
  row: Row;
  /** The id of its count. */
  cell: string | undefined;
  /** The id of its base. */
  base: string | undefined;
}

/** What a number is given away by: ids of relations. */
export interface GivenAway {
  id: string;
  /** Only together with the earlier release. */
  isEarlier: boolean;
  relations: readonly string[];
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

/** A number that the source suppresses and that what else is published gives away, at each of its places. */
export function derivedProblems(
  { id, relations: found, isEarlier }: GivenAway,
  rows: readonly NamedRow[],
  { relations }: Equations,
  mend: string,
): Problem[] {
  const members = relations
    .filter((relation) => found.includes(relation.id))
    .flatMap(({ parts, total }) => [...parts, total]);
  return rows.flatMap((named) => {
    const measure = suppressedMeasure(named, id);
    if (measure === undefined) return [];
    const others = rows
      .filter(({ row, cell, base }) => row !== named.row && isPrinted(row, { cell, base, members }))
      .map(({ row }) => row.key);
    const clues = isEarlier
      ? 'the earlier release gives it away'
      : others.length === 0
        ? 'what else is printed of it gives it away'
        : `${quoteSome([...new Set(others)])} ${others.length === 1 ? 'gives' : 'give'} it away`;
    return [
      {
        ...placeIn(named.row, columnOf(named, measure)),
        what: `suppressed ${measure} that can be derived`,
        value: named.row.key,
        mend: `${clues}: ${mend}`,
      },
    ];
  });
}

function isPrinted(
  { cells: { n, percent, base: ownBase } }: Row,
  {
    cell,
    base,
    members,
  }: { cell: string | undefined; base: string | undefined; members: readonly unknown[] },
): boolean {
  const tellsCount = members.includes(cell) && (isNumber(n) || isNumber(percent));
  return tellsCount || (members.includes(base) && isNumber(ownBase));
}

/** The measure of a row in whose place the symbol of a hidden cell stands. */
function suppressedMeasure({ row, cell, base }: NamedRow, id: string): MeasureName | undefined {
  const own: MeasureName[] = cell === id ? ['n', 'percent'] : base === id ? ['base'] : [];
  return own.find((measure) => {
    const printed = row.cells[measure];
    return printed && !isNumber(printed) && printed.symbol === 'suppressed';
  });
}

function columnOf({ spec: { columns = {} } }: NamedRow, measure: MeasureName): string {
  const named = Object.entries(columns).find(([, role]) => role === measure);
  return named?.[0] ?? measure;
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
