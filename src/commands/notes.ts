import { formatProblem, type Problem } from '#errors.ts';

/** Prints what a team should know of although it may be published, worded as problems are. */
export function printNotes(notes: readonly Problem[]): void {
  for (const note of notes) console.log(`note: ${formatProblem(note)}`);
}
