import type { Statement } from '#contents/content.ts';
import type { Problem } from '#errors.ts';
import { toldOf } from './secret.ts';
import { searchFor } from './secret-search.ts';
import type { StudySecrets } from './secrets.ts';

/** Gives the cells that a file of a site tells by what it says, by finding, row and measure; never a number. */
type LeakSearch = (said: readonly Statement[], path: string, isOurs: boolean) => string[];

/**
 * Makes the search of files for the numbers that disclosure control took away. It knows nothing of how a file was made;
 * in one that the generator made, sentences say facts of the study.
 */
export function leakSearch(told: StudySecrets): LeakSearch {
  const search = searchFor(told);
  const ids = new Set(told.findings);
  return (said, path, isOurs) => {
    const scope = { finding: findingOfPath(path, ids), isOurs };
    return [...new Set(said.flatMap((one) => search(one, scope)).map(({ name }) => name))];
  };
}

/** What is told of a hidden number in a file of the study's own; never the number. */
export function leakProblem(file: string, line: number, cell: string): Problem {
  return { file, line, column: 1, ...toldOf(cell) };
}

/** The finding that a file is about alone, e.g. of `fr/services/index.html` and `fr/services.csv`. */
export function findingOfPath(file: string, ids: ReadonlySet<string>): string | undefined {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .find((part) => ids.has(part));
}
