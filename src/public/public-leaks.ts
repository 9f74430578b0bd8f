import type { FilePart } from '#contents/content.ts';
import { statementsIn } from '#contents/records.ts';
import type { Problem } from '#errors.ts';
import { leakProblem } from '#leak-check/leaks.ts';
import { searchFor } from '#leak-check/secret-search.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import type { Study } from '#study/study.ts';
import type { PublicFiles } from './check-public.ts';

/** The numbers that disclosure control took away, where a file of the study's own tells them. */
export function publicThatTells({ contents }: PublicFiles, study: Study): Problem[] {
  const told = studySecrets(study);
  if (told.secrets.length === 0) return [];
  const search = searchFor(told);
  const names = (part: FilePart) => [
    ...new Set(statementsIn(part).flatMap((said) => search(said).map(({ name }) => name))),
  ];
  return [...contents.values()].flatMap(({ parts }) =>
    parts.flatMap((part) =>
      names(part).map((name) => leakProblem(part.file, lineOf(part, name), name)),
    ),
  );

  /** The first line by which the text tells it; of what is said over several lines, the last of them. */
  function lineOf(part: FilePart, name: string): number {
    if (part.kind !== 'text') return 1;
    const lines = part.text.split('\n');
    const tells = (text: string) => names({ ...part, text }).includes(name);
    const alone = lines.findIndex((line) => tells(line));
    if (alone !== -1) return alone + 1;
    let [low, high] = [1, lines.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (tells(lines.slice(0, middle).join('\n'))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
