import type { Problem } from '#errors.ts';
import type { UnderstoodFile } from './understood.ts';

/** What is known beside the file. */
export interface Hints {
  /** Languages in which countries may be named; those of the study. */
  languages: readonly string[];
  /** The number of respondents of the study, where it is known: for telling tables about persons. */
  respondents?: number | undefined;
  /** Answers to questions, by their ids. What is not answered is taken as `Question` says. */
  answers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Understands a spreadsheet: CSV, XLSX, XLS or ODS, by its bytes. Either it is understood or there are problems, among
 * them that of one row per person. Call it again with `answers` until no question is left open; answers may raise
 * further questions, and leave earlier ones as they were. The same bytes and hints give the same.
 */
export function understandFile(
  file: string,
  bytes: Uint8Array,
  hints: Hints,
): { understood?: UnderstoodFile; problems: Problem[] } {
  throw new Error(`not yet: ${file} ${bytes.length} ${hints.languages.join(' ')}`);
}
