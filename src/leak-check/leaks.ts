import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePart } from '#contents/content.ts';
import { openFile } from '#contents/open-file.ts';
import { statementsIn } from '#contents/records.ts';
import type { Problem } from '#errors.ts';
import type { Study } from '#study/study.ts';
import { type Scope, searchFor, type SecretSearch } from './secret-search.ts';
import { studySecrets } from './secrets.ts';

/** A suppressed number that a published file tells. */
export interface Leak {
  file: string;
  /** Finding, row and measure; never the number. */
  cell: string;
}

/**
 * Searches every file of a finished site, whatever its ending, and what is packed in it, for the numbers that
 * disclosure control took away. It knows nothing of how the files were made. `isOurs` tells files that the generator
 * made from those of the study's own.
 */
export async function findLeaks(
  folder: string,
  study: Study,
  isOurs: (file: string) => boolean = () => true,
): Promise<Leak[]> {
  const told = studySecrets(study);
  if (told.secrets.length === 0) return [];
  const search = searchFor(told);
  const ids = new Set(study.findings.map(({ id }) => id));
  const leaks: Leak[] = [];
  for (const file of filesIn(folder)) {
    const { parts } = await openFile(file, readFileSync(join(folder, file)));
    const scope = { finding: findingOf(file, ids), isOurs: isOurs(file) };
    for (const cell of cellsIn(parts, search, scope)) leaks.push({ file, cell });
  }
  return leaks;
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

/** Every file below a folder, with forward slashes. */
function filesIn(folder: string): string[] {
  return globSync('**/{*,.*}', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

function cellsIn(parts: readonly FilePart[], search: SecretSearch, scope: Scope): string[] {
  const found = parts.flatMap((part) => statementsIn(part).flatMap((said) => search(said, scope)));
  return [...new Set(found.map(({ name }) => name))];
}

/** The finding that a file is about alone, e.g. of `fr/services/index.html` and `fr/services.csv`. */
function findingOf(file: string, ids: ReadonlySet<string>): string | undefined {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .find((part) => ids.has(part));
}
