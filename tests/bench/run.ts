import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, costOf } from './cost.ts';

/** One run of the bench. */
export interface Run {
  /** The folder of the project whose command is measured: this one, or another state of it. */
  measured: string;
  /** A folder to write into. */
  folder: string;
  /** Numbers of findings of the studies that are built. */
  sizes: readonly number[];
  /** How often what is cheap is measured; the middle counts. */
  rounds: number;
  /** Says what is done now. */
  tell(what: string): void;
}

/** Runs `constats` with these words. */
export function constatsCost({ measured }: Run, ...words: string[]): Promise<Cost> {
  return costOf([process.execPath, 'src/constats.mjs', ...words], measured);
}

/** Forgets all that builds of a study keep for the next one; until 0.1.0 they kept pictures with the program. */
export function forgetKept({ measured }: Run, study: string): void {
  for (const kept of [join(study, '.constats'), join(measured, 'node_modules/.constats/pictures')])
    rmSync(kept, { recursive: true, force: true });
}

/** Has a source that was changed compiled before anything is measured. */
export async function prepare(run: Run): Promise<void> {
  run.tell('the program is made ready');
  const { failure } = await constatsCost(run, '--version');
  if (failure !== undefined) throw new Error(failure);
}
