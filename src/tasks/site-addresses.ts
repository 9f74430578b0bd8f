import type { Site } from '#views/site/site.ts';
import { entriesFolder } from './entries-folder.ts';
import { filesOfTask, tasksOf } from './index.ts';

/**
 * Every address that the generator fills in a site, as seen from its folder, e.g. "fr/services.csv" or "fr/services/";
 * with `pdf`, those of printed posters as well. No page is made for it.
 */
export function addressesOf(site: Site, { pdf }: Pick<Site, 'pdf'> = site): string[] {
  const { urls } = site;
  const made = tasksOf(site)
    .flatMap((task) => filesOfTask(site, task))
    .map(({ address }) => decodeURI(urls.relative(address)))
    .filter((address) => !address.startsWith(`${entriesFolder}/`));
  const printed = pdf ? made.filter((address) => /(?:^|\/)poster(?:-a3)?\/$/.test(address)) : [];
  return [...made, ...printed.map(urls.pdf)].toSorted();
}
