import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';

/** The row that a breakdown says first: that of the headline, else the one that is most like it. */
export function headlineOf({ headline }: Finding, { rows }: Pick<DrawnBreakdown, 'rows'>): Row {
  const { row: own } = headline;
  const shared = (row: Row) =>
    Object.keys(own.values).filter((name) => row.values[name] === own.values[name]).length;
  return rows.includes(own) ? own : (rows.toSorted((a, b) => shared(b) - shared(a))[0] ?? own);
}
