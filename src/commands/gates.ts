import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#gates/files-below.ts';
import type { SiteRules, Verdict } from '#gates/inspect-file.ts';
import { inspectFolder } from '#gates/inspect-folder.ts';
import { refuse } from '#gates/refuse.ts';
import { headersFiles } from '#headers/headers-files.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { scriptNames } from '#views/pages/privacy-notice.ts';
import type { Site } from '#views/site/site.ts';
import { entriesFolder } from '#tasks/entries-folder.ts';

/** What the files of a site are inspected by. */
export function rulesOf({ study, urls }: Site): SiteRules {
  return {
    address: urls.absolute(urls.chooser()),
    scripts: scriptNames,
    secrets: studySecrets(study),
  };
}

/** A finished site before its gates. */
interface FinishedSite {
  folder: string;
  /** What the study publishes itself, by the paths in the folder. */
  published: ReadonlySet<string>;
  rules: SiteRules;
  /** What was found in all other files, but for printed ones. Default: nothing was inspected. */
  verdicts?: readonly Verdict[];
}

/**
 * The last step of a build: inspects what was not yet, stops where a site must not be published, and writes what its
 * pages may do, for servers. A `_headers` of the study stays as it is.
 */
export async function passGates(
  { study }: Site,
  { folder, published, rules, verdicts }: FinishedSite,
): Promise<void> {
  rmSync(join(folder, entriesFolder), { recursive: true, force: true });
  const isOurs = (path: string) => !published.has(path);
  const printed = filesBelow(folder).filter((path) => /\/.*\.pdf$/.test(path) && isOurs(path));
  const others = verdicts && [...published, ...printed].toSorted();
  const found = await inspectFolder(folder, rules, isOurs, others);
  const all = [...(verdicts ?? []), ...found].toSorted((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  refuse(all);
  const files = headersFiles(all, { id: study.spec.id, address: rules.address });
  for (const [name, text] of Object.entries(files))
    if (name !== '_headers' || !existsSync(join(folder, name)))
      writeFileSync(join(folder, name), text);
}
