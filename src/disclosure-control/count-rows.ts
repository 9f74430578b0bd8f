import type { CountRow, CountTable } from '#disclosure/table/count-table.ts';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Answers, Counting, Finding, Row } from '#findings/model/finding.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';

/** A finding before disclosure control, with what its table says of sums. */
export interface Unprotected {
  finding: Finding;
  spec: FindingSpec;
  /** Rows whose zeros are suppressed with their bases, by their keys. Default: none. */
  zeros?: ReadonlySet<string>;
}

/** What of a finding, of today or of an earlier release, says how many people it counts. */
export interface CountedFinding extends Pick<Finding, 'counting' | 'base'> {
  answers?: Pick<Answers, 'column' | 'choice'>;
  rows: readonly Pick<Row, 'key' | 'values' | 'cells'>[];
}

/** The counts of a finding, and what adds up in them. */
export function countTable(
  { rows, counting, answers, base: stated }: CountedFinding,
  zeros: ReadonlySet<string> = new Set(),
): CountTable {
  const { table, filter, totals, apart, population, baseStep, weighted } = counting;
  const base = stated === 'unknown' ? undefined : stated;
  return {
    name: table,
    rows: rows.map((row) => ({
      ...countRow(row, filter, { base, weighted }),
      ...(zeros.has(row.key) && { mayBeEmpty: true }),
    })),
    ...(totals && { totals }),
    ...(apart && { apart }),
    ...(population !== undefined && { population }),
    ...(answers && { answers: answers.column, several: answers.choice === 'several' }),
    ...(base !== undefined && { base }),
    baseStep,
    weighted,
  };
}

/** What the percentages of a row rest on. */
interface Ground {
  base: number | undefined;
  weighted: boolean;
}

function countRow(
  { values, cells }: Pick<Row, 'values' | 'cells'>,
  filter: Counting['filter'],
  ground: Ground,
): CountRow {
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
    ...((isNumber(cells.mean) || isNumber(cells.median)) && { exists: true }),
    baseMissing: base !== undefined && !isNumber(base),
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
