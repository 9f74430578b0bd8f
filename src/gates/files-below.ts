import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, hidden ones and those in hidden folders as well, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .toSorted();
}
