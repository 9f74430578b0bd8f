import { existsSync, globSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOver, runName } from '#run-name.ts';

/**
 * Clears what killed builds left beside `out`. A site that was moved aside while its successor was put in its place goes
 * back where there is none.
 */
export function clearLeftovers(out: string): void {
  const beside = dirname(out);
  for (const { folder } of leftIn(beside, `${basename(out)}.previous-`)) {
    if (existsSync(out)) remove(folder);
    else renameSync(folder, out);
  }
  for (const { folder } of leftIn(beside, `${basename(out)}.building-`)) remove(folder);
}

/** The folders that are called by a run that is over, behind `prefix`. */
function leftIn(parent: string, prefix: string): { folder: string }[] {
  const names = existsSync(parent) ? readdirSync(parent) : [];
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ folder: join(parent, name), run: name.slice(prefix.length) }))
    .filter(({ folder, run }) => isOver(run, folder));
}

/** Where a file of a study is written before it is put in its place: a run that is killed leaves it there. */
export function asideOf(path: string): string {
  return `${path}.fixing-${runName}`;
}

/** Clears half-written files in a study, of a `fix`, an `add` or a `publish` that was killed: the files themselves are as they were. */
export function clearRepairs(study: string): void {
  const half = /\.fixing-([\w.-]+)$/;
  for (const name of globSync(
    ['data/**/*.fixing-*', 'data/.schema/*.fixing-*', 'locales/**/*.fixing-*'],
    {
      cwd: study,
    },
  ))
    clearOf(half.exec(name)?.[1], join(study, name));
}

function clearOf(run: string | undefined, file: string): void {
  if (run !== undefined && isOver(run, file)) rmSync(file, { force: true });
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
