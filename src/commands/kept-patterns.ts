import { programHash } from '#generator.ts';
import { createMemory, type Remember } from '#remember.ts';
import { keep, readKept } from '#store/store.ts';
import { storeOf } from './store-folder.ts';

/** Which cells a study hides, as they were chosen when it was opened before. */
interface KeptPatterns {
  remember: Remember;
  /** What they are kept under. */
  key: string;
  /** Keeps what this opening asked for, where any of it is new. */
  keepIn: (store: string) => void;
}

/** Reads what was chosen for a study by this version of the program; nothing where it is damaged. */
export function readPatterns(study: string): KeptPatterns {
  const key = `patterns-${programHash()}`;
  const known = readKept(storeOf(study), key)?.known ?? {};
  const { remember, endRound } = createMemory(known as Record<string, unknown>);
  const keepIn = (store: string): void => {
    const used = endRound();
    if (Object.keys(used).some((each) => !Object.hasOwn(known, each)))
      keep(store, key, { files: [], known: used });
  };
  return { remember, key, keepIn };
}
