import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where what was made of a study is kept. */
interface StoreFolder {
  folder: string;
  /** Called when a build is over. */
  close(): void;
}

/** The folder in which a study keeps what was made of it for its next build; where it cannot be written, one for this build alone. */
export function openStore(study: string): StoreFolder {
  const folder = storeOf(study);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {}
  if (isWritable(folder)) return { folder, close: () => undefined };
  const spare = mkdtempSync(join(tmpdir(), 'constats-store-'));
  return { folder: spare, close: () => rmSync(spare, { recursive: true, force: true }) };
}

/** The folder in which an earlier build of a study kept what it made; absent where there is none, or it cannot be written. */
export function findStore(study: string): string | undefined {
  const folder = storeOf(study);
  return isWritable(folder) ? folder : undefined;
}

/** Where a study keeps what was made of it. */
export function storeOf(study: string): string {
  return join(study, '.constats/store');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
