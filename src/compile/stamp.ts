import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells one state of the sources from another, without reading them: names, sizes and hours of all files. */
export function stampOf(root: string): string {
  const files = globSync(['src/**', 'astro.config.mjs', 'package-lock.json'], { cwd: root });
  return files
    .toSorted()
    .map((file) => ({ file, kind: statSync(join(root, file)) }))
    .filter(({ kind }) => kind.isFile())
    .map(({ file, kind }) => `${file} ${kind.size} ${kind.mtimeMs}\n`)
    .join('');
}

/** The stamp of the sources that the program was compiled from; absent where there is none. */
export function compiledStamp(root: string): string | undefined {
  try {
    return readFileSync(join(root, 'lib/sources.txt'), 'utf8');
  } catch {
    return undefined;
  }
}
