import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Row } from '#findings/model/finding.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Table } from '#tables/table.ts';

/** What a finding is made from. */
export interface FindingParts {
  id: string;
  document: Document;
  spec: FindingSpec;
  table: Table;
  /** Columns of the table that other findings call countries. Default: none. */
  countryColumns?: readonly string[];
  /** Without what is wrong in it: the findings are checked even so. */
  study: Partial<StudySpec>;
}

/** A rule that a finding's rows must meet. */
export type Check = (parts: FindingParts, columns: Columns, rows: readonly Row[]) => Problem[];
