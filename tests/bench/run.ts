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

/** Forgets all that builds keep for the next one. */
export function forgetKept({ measured }: Run): void {
  rmSync(join(measured, 'node_modules/.constats/pictures'), { recursive: true, force: true });
}
