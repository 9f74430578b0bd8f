import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isOver, runName } from '#run-name.ts';
import { type Pack, readPack, writePack } from './pack.ts';

const ending = '.pack';

/** The files that were made of what `key` is the hash of; absent where none are kept, or they are damaged. */
export function readKept(folder: string, key: string): Pack | undefined {
  const bytes = readWhole(fileOf(folder, key));
  return bytes && readPack(bytes);
}

/** Keeps files under a key. Another build may read at the same time, or keep the same: they appear whole. */
export function keep(folder: string, key: string, pack: Pack): void {
  const file = fileOf(folder, key);
  const half = `${file}.${runName}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(half, writePack(pack));
  renameSync(half, file);
}

/**
 * Marks the packs under `keys` as used, and forgets those that were used longest ago: as many others stay as there are
 * keys, so that a change that is taken back costs nothing. What killed builds left half-written is cleared as well.
 */
export function forgetOldest(folder: string, keys: ReadonlySet<string>): void {
  const now = new Date();
  for (const key of keys) touch(fileOf(folder, key), now);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const others = names
    .filter((name) => name.endsWith(ending) && !keys.has(name.slice(0, -ending.length)))
    .map((name) => ({ file: join(folder, name), used: hourOf(join(folder, name)) }))
    .toSorted((one, other) => other.used - one.used);
  for (const { file } of others.slice(keys.size)) rmSync(file, { force: true });
  for (const name of names) {
    const [, run] = /\.pack\.([\w.-]+)$/.exec(name) ?? [];
    if (run !== undefined && isOver(run, join(folder, name)))
      rmSync(join(folder, name), { force: true });
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}${ending}`);
}

function readWhole(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Another build may take one away meanwhile. */
function touch(file: string, now: Date): void {
  try {
    utimesSync(file, now, now);
  } catch {}
}

function hourOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
