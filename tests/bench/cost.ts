import { execFile, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { project, shellEnvironment } from '../command-line.ts';

/** What a command cost, with all processes that it started. */
export interface Cost {
  /** Seconds of all processors. */
  cpu: number;
  /** Seconds by the clock. */
  wall: number;
  /** Most memory at once, in MB. */
  peak: number;
  /** What it printed on its error output, where it failed; else absent. */
  failure?: string;
}

/** A shell tells what its children used, on any system; so it runs the command, and says it last. */
const script = '"$@"; status=$?; times; exit $status';

/** Runs a command and waits for it. */
export async function costOf(command: readonly string[], cwd = project): Promise<Cost> {
  const started = performance.now();
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    cwd,
    env: shellEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const peak = watchMemory(child.pid ?? 0);
  const stop = () => process.kill(-(child.pid ?? 0));
  process.prependListener('exit', stop);
  const code = await new Promise<number | null>((ended) => child.on('exit', ended));
  process.off('exit', stop);
  const wall = (performance.now() - started) / 1000;
  const [stdout, stderr] = await printed;
  const times = stdout.trimEnd().split('\n').at(-1) ?? '';
  const cost = { cpu: secondsOf(times), wall, peak: await peak() };
  return code === 0 ? cost : { ...cost, failure: stderr };
}

/** Seconds of two times as shells write them, together: "0m3.21s 0m0.45s". */
function secondsOf(times: string): number {
  const found = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  return found.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Looks five times a second how much memory the processes of a group have; gives the most, once stopped. */
function watchMemory(group: number): () => Promise<number> {
  let most = 0;
  let running = true;
  const look = async () => {
    while (running) {
      const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,rss=']);
      const rows = stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number));
      const sum = rows.reduce(
        (all, [of, kilobytes = 0]) => (of === group ? all + kilobytes : all),
        0,
      );
      most = Math.max(most, sum / 1024);
      await new Promise((later) => setTimeout(later, 200));
    }
  };
  const looked = look();
  return async () => {
    running = false;
    await looked;
    return most;
  };
}

/** The one in the middle of some runs, by their seconds of processors. */
export function middle<T extends Cost>(costs: readonly T[]): T {
  const sorted = costs.toSorted((a, b) => a.cpu - b.cpu);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('nothing was measured: --rounds is at least 1');
  return found;
}
