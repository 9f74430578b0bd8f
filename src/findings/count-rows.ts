import type { CountRow, CountTable } from '#disclosure/count-table.ts';
import { type Cell, isNumber } from './cell.ts';
import type { Finding, Row } from './finding.ts';
import type { FindingSpec } from './finding-spec.ts';
import type { StudySpec } from './study-spec.ts';

/** A finding before disclosure control, with what its table says of sums. */
export interface Unprotected {
  finding: Finding;
  spec: FindingSpec;
  /** The file of its table; findings on one table print the same cells. */
  table: string;
}

/** The counts of a finding, and what adds up in them. */
export function countTable(
  { finding, spec, table }: Unprotected,
  { baseStep, weighted }: StudySpec,
): CountTable {
  const { answers, totals } = spec;
  return {
    name: [table, ...countedColumns(spec)].join(' '),
    rows: finding.rows.map((row) => countRow(row, spec, { base: finding.base, weighted })),
    ...(totals && { totals }),
    ...(answers && { answers: answers.column, several: answers.choice === 'several' }),
    ...(finding.base !== undefined && { base: finding.base }),
    baseStep,
    weighted,
  };
}

/** Findings on one table print the same cells only where they count by the same columns. */
function countedColumns({ columns = {} }: FindingSpec): string[] {
  return Object.entries(columns)
    .filter(([, role]) => role === 'n' || role === 'percent' || role === 'base')
    .map(([column]) => column)
    .toSorted();
}

/** What the percentages of a row rest on. */
interface Ground {
  base: number | undefined;
  weighted: boolean;
}

function countRow({ values, cells }: Row, { filter }: FindingSpec, ground: Ground): CountRow {
  const { n, percent, base } = cells;
  const withheld = [
    ...(hidesCount(cells, ground) ? (['count'] as const) : []),
    ...(isSuppressed(base) ? (['base'] as const) : []),
  ];
  return {
    values: { ...filter, ...values },
    ...(isNumber(n) && { n: n.value }),
    ...(isNumber(percent) && { percent: percent.value, decimals: percent.decimals }),
    ...(isNumber(base) && { base: base.value }),
    ...(withheld.length > 0 && { withheld }),
    missing: (n ?? percent) !== undefined && !isNumber(n) && !isNumber(percent),
  };
}

/** Whether the source hides how many people a row stands for. Beside a count, a percentage tells nothing more, unless anyone can work it out. */
function hidesCount({ n, percent, base }: Row['cells'], ground: Ground): boolean {
  if (isSuppressed(n)) return true;
  if (!isSuppressed(percent)) return false;
  const isDivisible = base === undefined ? ground.base !== undefined : isNumber(base);
  return !isNumber(n) || (isDivisible && !ground.weighted);
}

function isSuppressed(cell: Cell | undefined): boolean {
  return cell !== undefined && !isNumber(cell) && cell.symbol === 'suppressed';
}
