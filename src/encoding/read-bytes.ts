import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, startOf } from '#errors.ts';

/** The bytes of a file of the study, or why there are none; absent where there is no file of that name. */
export type ReadBytes = { bytes: Uint8Array } | { problem: Problem } | undefined;

/** Reads a file of the study in `folder`, whatever stands in its place. */
export function readBytes(folder: string, file: string): ReadBytes {
  try {
    return { bytes: readFileSync(join(folder, file)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { problem: { ...startOf(file), ...(refusals[code] ?? unread) } };
  }
}

/** The names of the folders in a folder, sorted; none where it is not there. */
export function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
}

/** What stands where a file should be, by the codes of the system. */
const refusals: Readonly<Record<string, Pick<Problem, 'what' | 'mend'>>> = {
  EISDIR: {
    what: 'folder where a file should be',
    mend: 'move what is in it to data/ or locales/, or give it another name',
  },
  ELOOP: {
    what: 'link that leads back to itself',
    mend: 'put the file itself here instead of the link',
  },
  EACCES: {
    what: 'file that you may not read',
    mend: 'ask its owner, or give yourself the right to read it',
  },
};

const unread = {
  what: 'file that cannot be read',
  mend: 'open it in an editor and save it anew; the disk may be at fault',
};

/** The problem of a name in a folder behind which there is no file. */
export function leadsNowhere(file: string): Problem {
  const mend = 'put the file itself here instead of the link, or take the link away';
  return { ...startOf(file), what: 'link that leads nowhere', mend };
}
