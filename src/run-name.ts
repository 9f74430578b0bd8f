import { statSync } from 'node:fs';
import { hostname } from 'node:os';

/** The name of this machine in names of files; processes of another cannot be asked whether they live. */
const machine = hostname().replace(/[^\w.]/g, '_') || 'here';

/** What half-made files and folders of this run are called by, so that another run knows whose they are. */
export const runName = `${machine}-${process.pid}`;

/** Milliseconds after which what another machine made is taken for left behind: a day. */
const abandoned = 86_400_000;

/** Whether the run that `path` is called by is over: what it left there was never finished. */
export function isOver(run: string, path: string): boolean {
  const [, host, pid] = /^(?:([\w.]+)-)?(\d+)$/.exec(run) ?? [];
  if (pid === undefined) return false;
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  if (host !== undefined && host !== machine) return Date.now() - made > abandoned;
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
