import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.ts';

/** How a folder that constats wrote is told from one that holds somebody's work. */
const signature = '<meta name="generator" content="constats"';

/** Refuses an `out` that holds anything but an earlier site: it will be replaced whole. */
export function checkOut(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && readFirstPage(out) === undefined)
    throw new UsageError(
      'folder that holds something else than a site',
      out,
      'name another with --out: this one would be replaced whole',
    );
}

/** Runs `clear` where the command is interrupted, then ends it. */
export function onInterrupt(clear: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      clear();
      process.exit(130);
    });
}

/** Puts a finished site in the place of the previous one; `aside` is a folder beside it, on the same disk. */
export function swapIn(finished: string, aside: string, out: string): void {
  const previous = `${out}.previous-${process.pid}`;
  moveFolder(finished, aside);
  if (existsSync(out)) renameSync(out, previous);
  renameSync(aside, out);
  rmSync(previous, { recursive: true, force: true });
}

/** Moves a folder, also from one disk to another, where it can only be copied. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** The first page of a site that constats wrote; absent where there is none. */
export function readFirstPage(folder: string): string | undefined {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return html.includes(signature) ? html : undefined;
}
