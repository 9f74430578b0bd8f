import type { FilePart } from '#contents/content.ts';
import { openFile } from '#contents/open-file.ts';
import type { MarkupParts } from '#contents/page-parts.ts';
import { statementsIn, statementsInMarkup } from '#contents/records.ts';
import type { Problem } from '#errors.ts';
import { searchFor } from './secret-search.ts';
import type { StudySecrets } from './secrets.ts';

/** A file of a finished site. */
interface SearchedFile {
  /** Below the folder of the site, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  /** Whether the generator made it: its sentences say facts of the study. */
  isOurs: boolean;
  /** What stands in it, where it is a page or a drawing that was read already. */
  markup: MarkupParts | undefined;
}

/**
 * Makes the search of files, whatever their ending, and of what is packed in them, for the numbers that disclosure
 * control took away. It gives the cells that a file tells, by finding, row and measure, and knows nothing of how the
 * file was made.
 */
export function leakSearch(told: StudySecrets): (file: SearchedFile) => Promise<string[]> {
  if (told.secrets.length === 0) return async () => [];
  const search = searchFor(told);
  const ids = new Set(told.findings);
  return async ({ path, bytes, isOurs, markup }) => {
    const { parts } = await openFile(path, bytes);
    const scope = { finding: findingOf(path, ids), isOurs };
    const said = parts.flatMap((part) =>
      isWhole(part, path) && markup ? statementsInMarkup(markup) : statementsIn(part),
    );
    return [...new Set(said.flatMap((one) => search(one, scope)).map(({ name }) => name))];
  };
}

/** Whether a part of a file is all of it, a page or a drawing. */
function isWhole(part: FilePart, path: string): boolean {
  return part.kind === 'text' && part.form === 'markup' && part.file === path;
}

/** What is told of a suppressed number in a file of the study's own; never the number. */
export function leakProblem(file: string, line: number, cell: string): Problem {
  return {
    file,
    line,
    column: 1,
    what: `suppressed number of ${cell}`,
    mend: 'take the number out: it is hidden so that nobody can be recognised',
  };
}

/** The finding that a file is about alone, e.g. of `fr/services/index.html` and `fr/services.csv`. */
function findingOf(file: string, ids: ReadonlySet<string>): string | undefined {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .find((part) => ids.has(part));
}
