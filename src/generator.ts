import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the generator itself, wherever in it this runs. */
export const generator = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** The compiled program. */
export const programFile = pathToFileURL(join(generator, 'lib/program.mjs'));

/** What the compiled program is known by: another makes other files. */
export function programHash(): string {
  return readFileSync(join(generator, 'lib/hash.txt'), 'utf8').trim();
}

function folderAbove(place: string): string {
  if (existsSync(join(place, 'package.json')) && existsSync(join(place, 'src/constats.mjs')))
    return place;
  if (dirname(place) === place) throw new Error('no folder of constats above the program');
  return folderAbove(dirname(place));
}
