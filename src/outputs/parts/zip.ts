import { type Zippable, zipSync } from 'fflate';

/**
 * An archive with the first date that the format knows, in the clock of whoever builds, which is how it is written: same
 * files, same bytes.
 */
export function zip(files: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}
