import { namedFault } from '#errors.ts';
import type { Pack, PackedFile } from '#store/pack.ts';
import { filesOfTask, readsOfTask } from '#tasks/index.ts';
import { narrowSite } from '#tasks/narrow-site.ts';
import type { SiteFile, Task } from '#tasks/task.ts';
import type { Site } from '#views/site/site.ts';

/** Makes the files of a task, one after the other. */
export async function makeTask(site: Site, task: Task): Promise<Pack> {
  const narrow = narrowSite(site, readsOfTask(site, task));
  const files: PackedFile[] = [];
  for (const file of filesOfTask(narrow, task))
    files.push({ path: pathOf(narrow, file), bytes: await bytesOf(file) });
  return { files };
}

/** A page stands in a folder of its own. */
function pathOf({ urls }: Site, { address }: SiteFile): string {
  const path = decodeURI(urls.relative(address));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

async function bytesOf({ address, make }: SiteFile): Promise<Uint8Array> {
  try {
    const made = await make();
    return typeof made === 'string' ? Buffer.from(made) : made;
  } catch (error) {
    throw namedFault(address, error);
  }
}
