import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listPublicFiles } from '#data-folder/public-folder.ts';

/** Copies what of `public/` is published into a site, and nothing else that lies there; gives the paths in the site. */
export function copyPublic(study: string, site: string): string[] {
  return listPublicFiles(study).map((file) => {
    const path = relative('public', file);
    mkdirSync(dirname(join(site, path)), { recursive: true });
    copyFileSync(join(study, file), join(site, path), constants.COPYFILE_FICLONE);
    return path;
  });
}
