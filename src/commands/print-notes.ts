import { counted, formatProblem, type Problem } from '#errors.ts';
import type { Study } from '#study/study.ts';

/** Prints what a team should know of although it may be published, worded as problems are. */
export function printNotes(notes: readonly Problem[]): void {
  for (const note of notes) console.log(`note: ${formatProblem(note)}`);
}

/** What a study holds, e.g. "4 findings in 2 languages". */
export function sumUp({ findings, spec }: Pick<Study, 'findings' | 'spec'>): string {
  return `${counted(findings.length, 'finding')} in ${counted(spec.languages.length, 'language')}`;
}
