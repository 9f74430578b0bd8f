import type { Problem } from '#errors.ts';
import { emptyRecord, type PublishedRecord } from './published-record.ts';

/** Where a study keeps it, below its folder. */
export const recordFolder = 'data/published';

/** The record of a study, and what is wrong in its files. */
export interface ReadRecord {
  record: PublishedRecord;
  problems: Problem[];
}

/** Reads what the study in `folder` has published; nothing where it keeps no record. */
export function readRecord(_folder: string): ReadRecord {
  return { record: emptyRecord, problems: [] };
}
