import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isOver, runName } from '#run-name.ts';

/** Where Linux has a disk that is memory. */
const disk = '/dev/shm';

/** What the folders of all runs begin with. */
const beginning = join(disk, 'constats-run-');

/** What a run writes for a while at most, many times over; in bytes. */
const plenty = 4 * 2 ** 30;

/**
 * Has tests write into memory what they take away again, where there is plenty: to make and to delete thousands of small
 * files costs a disk more than to read them all. What a run left that was ended goes with the next.
 */
export default function setup(): (() => void) | undefined {
  if (!existsSync(disk)) return undefined;
  for (const left of globSync(`${beginning}*`))
    if (isOver(left.slice(beginning.length), left)) rmSync(left, { recursive: true });
  const folder = `${beginning}${runName}`;
  mkdirSync(folder);
  // As open to all users as any folder of this kind.
  chmodSync(folder, 0o1777);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (hasRoom() && runsPrograms(folder)) process.env['TMPDIR'] = folder;
  else remove();
  return remove;
}

function hasRoom(): boolean {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize > plenty && process.availableMemory() > 2 * plenty;
}

/** Containers may have such a disk from which nothing is run. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}
