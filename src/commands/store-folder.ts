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
  const folder = join(study, '.constats/store');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { folder, close: () => undefined };
  } catch {
    const spare = mkdtempSync(join(tmpdir(), 'constats-store-'));
    return { folder: spare, close: () => rmSync(spare, { recursive: true, force: true }) };
  }
}
