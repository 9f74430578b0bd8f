import type { Problem } from '#errors.ts';
import type { Columns } from './columns.ts';
import type { Row } from './finding.ts';
import type { FindingParts } from './parse.ts';

/** A rule that a finding's rows must meet. */
export type Check = (parts: FindingParts, columns: Columns, rows: readonly Row[]) => Problem[];
