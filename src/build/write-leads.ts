import { constants, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lead, leadText } from '#tasks/leads.ts';
import { fileOfAddress } from '#urls.ts';
import type { Site } from '#views/site/site.ts';

/**
 * Has old addresses answered in the folder of a finished site: writes pages that lead on, and copies of what stands at
 * the new ones. What is there already stays, such as a file of the study's own. Gives the leads that were written.
 */
export function writeLeads(site: Site, folder: string, leads: readonly Lead[]): Lead[] {
  const isThere = (lead: Lead) =>
    existsSync(join(folder, leadPath(lead))) ||
    statSync(join(folder, lead.from), { throwIfNoEntry: false })?.isFile() === true;
  const missing = leads.filter((lead) => !isThere(lead));
  for (const lead of missing) {
    const file = join(folder, leadPath(lead));
    mkdirSync(dirname(file), { recursive: true });
    if (lead.by === 'page') writeFileSync(file, leadText(site, lead));
    else copyFileSync(join(folder, fileOfAddress(lead.to)), file, constants.COPYFILE_FICLONE);
  }
  return missing;
}

/** Where the file of a lead stands; a page in the place of a file, in a folder called as it. */
export function leadPath({ from, by }: Lead): string {
  return fileOfAddress(by === 'page' && !/(?:\/|\.html)$/.test(from) ? `${from}/` : from);
}
