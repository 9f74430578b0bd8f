import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './usage.ts';

/** How a folder that constats wrote is told from one that holds somebody's work. */
const signature = '<meta name="generator" content="constats"';

/**
 * Names a folder beside `out` to build in, and removes it, with `others`, when the build is interrupted. Refuses an
 * `out` that holds anything but an earlier site: it will be replaced whole.
 */
export function writeAside(out: string, others: readonly string[]): string {
  if (existsSync(out) && readdirSync(out).length > 0 && !isSite(out))
    throw new UsageError(
      'folder that holds something else than a site',
      out,
      'name another with --out: this one would be replaced whole',
    );
  const aside = `${out}.building-${process.pid}`;
  mkdirSync(dirname(out), { recursive: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      for (const folder of [aside, ...others]) rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  return aside;
}

/** Puts a finished site in the place of the previous one. */
export function swapIn(aside: string, out: string): void {
  const previous = `${out}.previous-${process.pid}`;
  if (existsSync(out)) renameSync(out, previous);
  renameSync(aside, out);
  rmSync(previous, { recursive: true, force: true });
}

/** The first page of a site that constats wrote; absent where there is none. */
export function readFirstPage(folder: string): string | undefined {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return html.includes(signature) ? html : undefined;
}

function isSite(folder: string): boolean {
  return readFirstPage(folder) !== undefined;
}
