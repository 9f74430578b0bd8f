import type { Site } from '#views/site/site.ts';
import { entriesFolder } from './entries-folder.ts';
import { filesOfTask, tasksOf } from './index.ts';

/**
 * Every address that the generator fills in a site, as seen from its folder, e.g. "fr/services.csv" or "fr/services/";
 * with `pdf`, those of printed pages as well. No page is made for it.
 */
export function addressesOf(site: Site, { pdf }: Pick<Site, 'pdf'> = site): string[] {
  const { urls } = site;
  const made = tasksOf(site)
    .flatMap((task) => filesOfTask(site, task))
    .map(({ address }) => decodeURI(urls.relative(address)))
    .filter((address) => !address.startsWith(`${entriesFolder}/`));
  return [...made, ...(pdf ? made.filter(isPrinted).map(urls.pdf) : [])].toSorted();
}

/** The pages that are printed as PDF where that is asked for, as seen from the folder of a site: posters, and the study as one document. */
export function printedPages(site: Site): string[] {
  return addressesOf(site, { pdf: false }).filter(isPrinted);
}

function isPrinted(address: string): boolean {
  return /\/poster(?:-a3)?\/$|^(?!s\/)[^/]+\/report\/$/.test(address);
}
