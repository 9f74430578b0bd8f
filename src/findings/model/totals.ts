import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Table } from '#tables/table.ts';
import type { Counting, Finding, Row } from './finding.ts';

/** What says that no value of a dimension is a total, unless a value is called so. */
const noTotals = ['none', 'nothing'];

/** The totals that are values; apart from them the dimensions of which the study says that they have none. */
export function separateTotals(
  spec: FindingSpec,
  { columns }: Table,
): { spec: FindingSpec; apart: Pick<Counting, 'apart'> } {
  const { totals: written, ...others } = spec;
  if (written === undefined) return { spec, apart: {} };
  const isApart = ([name, value]: readonly [string, string]): boolean => {
    const { texts } = columns.find((column) => column.name === name) ?? {};
    return noTotals.includes(value) && texts !== undefined && !texts.includes(value);
  };
  const entries = Object.entries(written);
  const apart = entries.filter(isApart).map(([name]) => name);
  const totals = Object.fromEntries(entries.filter((entry) => !isApart(entry)));
  return {
    spec: { ...others, ...(Object.keys(totals).length > 0 && { totals }) },
    apart: apart.length > 0 ? { apart } : {},
  };
}

/** What adds up in each dimension: a total of all others, or each total with its parts. */
export function addedUp(
  { totals = {}, subtotals = {} }: Pick<FindingSpec, 'totals' | 'subtotals'>,
  rows: readonly Pick<Row, 'values'>[],
): Pick<Counting, 'totals'> {
  const names = [...new Set([...Object.keys(totals), ...Object.keys(subtotals)])];
  if (names.length === 0) return {};
  const sums = names.map((name) => {
    const [total, inner] = [totals[name], subtotals[name]];
    if (inner === undefined) return [name, total ?? ''] as const;
    const whole =
      total === undefined ? {} : { [total]: partsOfTotal({ totals, subtotals }, name, rows) };
    return [name, { ...inner, ...whole }] as const;
  });
  return { totals: Object.fromEntries(sums) };
}

/** The values that a total is the sum of: all but itself and what is part of a subtotal. */
export function partsOfTotal(
  { totals = {}, subtotals = {} }: Pick<FindingSpec, 'totals' | 'subtotals'>,
  column: string,
  rows: readonly Pick<Row, 'values'>[],
): string[] {
  const values = new Set(rows.flatMap((row) => row.values[column] ?? []));
  const inner = Object.values(subtotals[column] ?? {}).flat();
  return [...values].filter((value) => value !== totals[column] && !inner.includes(value));
}

/** Whether a value holds some others of its dimension together. */
export function isSubtotal(
  { subtotals = {} }: Pick<Finding, 'subtotals'>,
  dimension: string,
  value: string | undefined,
): boolean {
  return value !== undefined && Object.hasOwn(subtotals[dimension] ?? {}, value);
}

/** Whether a row holds all the values of a dimension together. */
export function isTotal({ totals }: Pick<Finding, 'totals'>, row: Row, dimension: string): boolean {
  return totals[dimension] !== undefined && row.values[dimension] === totals[dimension];
}
