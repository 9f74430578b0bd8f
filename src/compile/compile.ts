import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { isOver, runName } from '#run-name.ts';
import { compiledStamp } from './stamp.ts';
import { withoutFolders } from './without-folders.ts';

/** Compiles the generator in the folder `root` into its folder `lib`, which appears whole. */
export async function compile(root: string, stamp: string): Promise<void> {
  const aside = join(root, `lib.${runName}`);
  const cache = join(root, 'node_modules/.constats', runName);
  // Where none is given, Astro invents a key to encrypt with, which nothing here is: so the program is the same each time.
  process.env['ASTRO_KEY'] = Buffer.alloc(32).toString('base64');
  try {
    await build({
      root,
      logLevel: 'silent',
      outDir: aside,
      cacheDir: cache,
      build: { server: `${aside}/`, client: `${cache}/client/` },
      vite: { cacheDir: cache },
    });
    const files = globSync('**/*.mjs', { cwd: aside }).toSorted();
    for (const file of files) forgetFolders(join(aside, file));
    writeFileSync(join(aside, 'hash.txt'), `${hashOf(root, aside, files)}\n`);
    writeFileSync(join(aside, 'sources.txt'), stamp);
    if (compiledStamp(root) !== stamp) putInPlace(aside, join(root, 'lib'));
  } finally {
    delete process.env['ASTRO_KEY'];
    for (const folder of [aside, cache, ...leftIn(root)])
      rmSync(folder, { recursive: true, force: true });
  }
}

/** Astro writes down where it compiled, which nobody asks for. */
function forgetFolders(file: string): void {
  const text = readFileSync(file, 'utf8');
  const same = withoutFolders(text).replaceAll(`.${runName}/`, '/').replaceAll(`/${runName}/`, '/');
  if (same !== text) writeFileSync(file, same);
}

/** Others may compile at the same time: the last of them stays. */
function putInPlace(aside: string, lib: string): void {
  rmSync(lib, { recursive: true, force: true });
  renameSync(aside, lib);
}

/** What was left where compiling was interrupted. */
function leftIn(root: string): string[] {
  return readdirSync(root)
    .filter((name) => name.startsWith('lib.'))
    .map((name) => join(root, name))
    .filter((folder) => isOver(folder.slice(join(root, 'lib.').length), folder));
}

/** A hash of the program, and of the packages that it finds in `node_modules`. */
function hashOf(root: string, folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
