import type { Cell } from './cell.ts';
import type { Finding, Row } from './finding.ts';

/** The respondents that the numbers of a row refer to: its own base, else the finding's; absent where there is none, or nobody knows it. */
export function baseOf(finding: Pick<Finding, 'base'>, row: Pick<Row, 'cells'>): Cell | undefined {
  const { base } = finding;
  return row.cells.base ?? (typeof base === 'number' ? { value: base, decimals: 0 } : undefined);
}
