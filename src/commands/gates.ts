import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFolder } from '#gates/inspect-folder.ts';
import { refuse } from '#gates/refuse.ts';
import { headersFiles } from '#headers/headers-files.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import type { Study } from '#study/study.ts';
import { scriptNames } from '#views/pages/privacy-notice.ts';

/**
 * The last step of a build: inspects a finished site, stops where it must not be published, and writes what its pages
 * may do, into them and for servers. A `_headers` of the study stays as it is.
 */
export async function passGates(
  folder: string,
  study: string,
  opened: Study,
  address: string,
): Promise<void> {
  const rules = { address, scripts: scriptNames, secrets: studySecrets(opened) };
  const isOurs = (path: string) => !existsSync(join(study, 'public', path));
  const verdicts = await inspectFolder(folder, rules, isOurs);
  refuse(verdicts);
  const files = headersFiles(verdicts, { id: opened.spec.id, address });
  for (const [name, text] of Object.entries(files))
    if (name !== '_headers' || !existsSync(join(folder, name)))
      writeFileSync(join(folder, name), text);
}
