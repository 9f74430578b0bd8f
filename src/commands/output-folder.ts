import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { partName } from '#build/part-name.ts';
import { runName } from '#run-name.ts';
import { clearLeftovers } from './leftovers.ts';
import { UsageError } from './usage.ts';

/** How a folder that constats wrote is told from one that holds somebody's work. */
const signature = '<meta name="generator" content="constats"';

/**
 * Refuses an `out` that holds anything but an earlier site, since it will be replaced whole; that cannot be written; and
 * one in the `public/` of the study, where the next site would hold this one.
 */
export function checkOut(out: string, study: string): void {
  if (`${out}${sep}`.startsWith(join(study, 'public', sep)))
    throw new UsageError('folder in public/', out, 'name another with --out: public/ is published');
  checkFolder(out);
  const isOurs = readFirstPage(out) !== undefined || existsSync(join(out, partName));
  if (existsSync(out) && readdirSync(out).length > 0 && !isOurs)
    throw new UsageError(
      'folder that holds something else than a site',
      out,
      'name another with --out: this one would be replaced whole',
    );
}

/** Refuses a path that no folder can be written at; folders that lead there may be missing. */
export function checkFolder(path: string): void {
  const there = nearest(path);
  if (!statSync(there).isDirectory())
    throw new UsageError('file where a folder is to be', there, 'name another folder');
  // A folder is put in its place from beside it.
  const written = there === path ? dirname(path) : there;
  try {
    accessSync(written, constants.W_OK);
  } catch {
    throw new UsageError('folder that cannot be written', written, 'name another folder');
  }
}

/** The path itself, or the folder nearest to it that is there. */
function nearest(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? path : nearest(dirname(path));
}

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `clear` where the command is interrupted, then ends it; until what this gives is called. */
function onInterrupt(clear: () => void): () => void {
  const end = () => {
    clear();
    process.exit(130);
  };
  for (const signal of interruptions) process.once(signal, end);
  return () => {
    for (const signal of interruptions) process.off(signal, end);
  };
}

/**
 * Has a folder filled beside `out`, then puts it in its place. Where that fails or is interrupted, `out` stays as it was;
 * `close` is called in any case.
 */
export async function replaceFolder(
  out: string,
  close: () => void,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  clearLeftovers(out);
  const aside = `${out}.building-${runName}`;
  const clear = () => {
    rmSync(aside, { recursive: true, force: true });
    close();
  };
  const over = onInterrupt(clear);
  try {
    mkdirSync(aside, { recursive: true });
    await fill(aside);
    swapIn(aside, out);
  } finally {
    clear();
    over();
  }
}

/** Puts a finished folder, which lies beside `out`, in its place. */
function swapIn(finished: string, out: string): void {
  const previous = `${out}.previous-${runName}`;
  if (existsSync(out)) renameSync(out, previous);
  try {
    renameSync(finished, out);
  } catch (error) {
    if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** The first page of a site that constats wrote; absent where there is none. */
export function readFirstPage(folder: string): string | undefined {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return html.includes(signature) ? html : undefined;
}
