import type { Row } from './finding.ts';
import type { FindingSpec } from './finding-spec.ts';

/** The row named by the headline; where none is named, the only row. */
export function headlineRow(rows: readonly Row[], spec: FindingSpec): Row | undefined {
  const { row: key } = spec.headline;
  return key === undefined && rows.length === 1 ? rows[0] : rows.find((row) => row.key === key);
}
