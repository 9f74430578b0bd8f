import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Forgets the pictures that were drawn longest ago, beyond the newest `most`: at about 100 kB each, half a gigabyte. */
export function forgetOldest(folder: string, most = 5000): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= most) return;
  // Another build may take one away meanwhile.
  const hour = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const drawn = new Map(files.map((file) => [file, hour(file)]));
  const oldest = files.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
  for (const file of oldest.slice(0, files.length - most)) rmSync(file, { force: true });
}
