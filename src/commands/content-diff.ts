import { showInvisible } from '#errors.ts';
import { compareLists } from '#study/translations/differences.ts';

/** The lines that differ between two wordings of a file, as in a unified diff without context. */
export function contentDiff(before: string, after: string): string[] {
  return compareLists(before.split('\n'), after.split('\n'))
    .filter(({ same }) => !same)
    .flatMap(({ was, now, at }) => [
      `@@ ${at + 1} @@`,
      ...was.map((line) => `-${showInvisible(line)}`),
      ...now.map((line) => `+${showInvisible(line)}`),
    ]);
}
