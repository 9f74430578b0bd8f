import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asideOf } from './leftovers.ts';
import { UsageError } from './usage.ts';

/** A file of a study as it is to be. */
export interface PutFile {
  /** Path below the study. */
  file: string;
  text: string;
  /** As it was read; absent where there must be none. */
  before: string | undefined;
}

/** Writes all of some files or none: each beside its place first, and nothing is put in place before all are written. */
export function putFiles(study: string, files: readonly PutFile[]): void {
  const written = files.map(({ file, text, before }) => {
    const path = join(study, file);
    return { file, path, text, before, aside: asideOf(path) };
  });
  const done: typeof written = [];
  try {
    for (const { path, aside, text } of written) {
      mkdirSync(dirname(path), { recursive: true });
      // On the disk before any is put in its place: a computer may lose its power as well.
      writeFileSync(aside, text, { flush: true });
    }
    for (const one of written) {
      const found = existsSync(one.path) ? readFileSync(one.path, 'utf8') : undefined;
      if (found !== one.before)
        throw new UsageError(
          'file that changed meanwhile',
          one.file,
          'nothing was written; call the command again',
        );
    }
    for (const one of written) {
      renameSync(one.aside, one.path);
      done.push(one);
    }
  } catch (error) {
    for (const { path, before } of done.toReversed())
      if (before === undefined) rmSync(path, { force: true });
      else writeFileSync(path, before);
    throw error;
  } finally {
    for (const { aside } of written) rmSync(aside, { force: true });
  }
}
