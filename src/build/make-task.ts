import { namedFault } from '#errors.ts';
import type { Inspect, Verdict } from '#gates/inspect-file.ts';
import type { PackedFile } from '#store/pack.ts';
import { entriesFolder } from '#tasks/entries-folder.ts';
import { filesOfTask, readsOfTask } from '#tasks/index.ts';
import { narrowSite } from '#tasks/narrow-site.ts';
import type { Finished, SiteFile, Task } from '#tasks/task.ts';
import { fileOfAddress } from '#urls.ts';
import type { Site } from '#views/site/site.ts';

/** The files of a task as they are published, and what was found in them. */
export interface Inspected {
  files: PackedFile[];
  verdicts: Verdict[];
}

/** Makes the files of a task, one after the other. */
export async function makeTask(site: Site, task: Task, finished: Finished): Promise<PackedFile[]> {
  const narrow = narrowSite(site, readsOfTask(site, task));
  const files: PackedFile[] = [];
  for (const file of filesOfTask(narrow, task))
    files.push({ path: pathOf(narrow, file.address), bytes: await bytesOf(file, finished) });
  return files;
}

/** Inspects files that the generator made, but for what others are put together from: it is inspected in these. */
export async function inspectFiles(
  made: readonly PackedFile[],
  inspect: Inspect,
): Promise<Inspected> {
  const inspected: Inspected = { files: [], verdicts: [] };
  for (const { path, bytes } of made) {
    const isPart = path.startsWith(`${entriesFolder}/`);
    const file = isPart ? undefined : await inspect({ path, bytes, isOurs: true });
    inspected.files.push({ path, bytes: file?.bytes ?? bytes });
    if (file !== undefined) inspected.verdicts.push(file.verdict);
  }
  return inspected;
}

/** Where a file stands in the folder of its site: a page in a folder of its own. */
export function pathOf({ urls }: Site, address: string): string {
  return fileOfAddress(decodeURI(urls.relative(address)));
}

async function bytesOf({ address, make }: SiteFile, finished: Finished): Promise<Uint8Array> {
  try {
    const made = await make(finished);
    return typeof made === 'string' ? Buffer.from(made) : made;
  } catch (error) {
    throw namedFault(address, error);
  }
}
