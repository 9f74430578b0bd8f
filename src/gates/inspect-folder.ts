import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { createInspection, isInspected, type SiteRules, type Verdict } from './inspect-file.ts';

/**
 * Inspects files of a finished site, whatever their ending, and writes into its pages what they may do; once is as
 * often as you like. `isOurs` tells files that the generator made from those of the study's own. Default: all files of
 * the folder.
 */
export async function inspectFolder(
  folder: string,
  rules: SiteRules,
  isOurs: (path: string) => boolean,
  paths: readonly string[] = filesBelow(folder),
): Promise<Verdict[]> {
  const inspect = createInspection(rules);
  const verdicts: Verdict[] = [];
  for (const path of paths.filter((file) => isInspected(file, rules))) {
    const made = readFileSync(join(folder, path));
    const { bytes, verdict } = await inspect({ path, bytes: made, isOurs: isOurs(path) });
    if (bytes !== made) writeFileSync(join(folder, path), bytes);
    verdicts.push(verdict);
  }
  return verdicts;
}
