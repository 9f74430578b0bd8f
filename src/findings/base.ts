import type { Cell } from './cell.ts';
import type { Finding, Row } from './finding.ts';

/** The respondents that the numbers of a row refer to: its own base, else the finding's. */
export function baseOf(finding: Finding, row: Row): Cell | undefined {
  const { base } = finding;
  return row.cells.base ?? (base === undefined ? undefined : { value: base, decimals: 0 });
}
