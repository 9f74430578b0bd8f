import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the generator itself, wherever in it this runs. */
export const generator = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** The compiled program. */
export const programFile = pathToFileURL(join(generator, 'lib/program.mjs'));

/** What the compiled program and the Node that runs it are known by: others make other files. */
export function programHash(): string {
  const { node, icu, zlib } = process.versions;
  return [readFileSync(join(generator, 'lib/hash.txt'), 'utf8').trim(), node, icu, zlib].join('-');
}

/** The nearest folder with a package.json: sources, compiled chunks and half-compiled ones lie at different depths in it. */
function folderAbove(place: string): string {
  if (existsSync(join(place, 'package.json'))) return place;
  if (dirname(place) === place) throw new Error('no folder of constats above the program');
  return folderAbove(dirname(place));
}
