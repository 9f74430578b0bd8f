import { readEarlierRelease } from '#disclosure-control/earlier-release.ts';
import { UsageError } from './usage.ts';

/** Refuses a folder that no earlier site can be read from. */
export function checkPrevious(folder: string | undefined): void {
  const read = folder === undefined ? undefined : readEarlierRelease(folder);
  if (read !== undefined && 'refused' in read)
    throw new UsageError(read.refused, read.file, read.mend);
}
