import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The name of this machine in names of folders; processes of another cannot be asked whether they live. */
const machine = hostname().replace(/[^\w.]/g, '_') || 'here';

/** What the folders of this run are called by, so that another run knows whose they are. */
export const runName = `${machine}-${process.pid}`;

/** Milliseconds after which a folder of another machine is taken for left behind: a day. */
const abandoned = 86_400_000;

/**
 * Clears what killed builds left behind: their workshops in `workshops`, and what they put beside `out`. A site that was
 * moved aside while its successor was put in its place goes back where there is none.
 */
export function clearLeftovers(workshops: string, out: string): void {
  for (const { folder } of leftIn(workshops, '')) remove(folder);
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

function isOver(run: string, folder: string): boolean {
  const [, host, pid] = /^(?:([\w.]+)-)?(\d+)$/.exec(run) ?? [];
  if (pid === undefined) return false;
  if (host !== undefined && host !== machine)
    return Date.now() - statSync(folder).mtimeMs > abandoned;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
