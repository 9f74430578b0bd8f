import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPublicFiles } from '#data-folder/public-folder.ts';

/** Copies what of `public/` is published, and nothing else that lies there, to `below/public`; gives that folder. */
export function stagePublic(study: string, below: string): string {
  mkdirSync(join(below, 'public'), { recursive: true });
  for (const file of listPublicFiles(study)) {
    mkdirSync(dirname(join(below, file)), { recursive: true });
    copyFileSync(join(study, file), join(below, file), constants.COPYFILE_FICLONE);
  }
  return join(below, 'public');
}
