import { type Problem, quoteList, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { siteAddresses, type SiteParts } from '#site-parts.ts';
import { createUrls, reservedNames } from '#urls.ts';

/** Files of `public/` in the place of what constats writes: they would silently replace a page, a table or a chart. */
export function takenNames(files: readonly string[], parts: SiteParts): Problem[] {
  const urls = createUrls('https://localhost/');
  // Some systems take names in other letters for the same.
  const taken = siteAddresses(urls, parts).map((path) => urls.relative(path).toLowerCase());
  const isTaken = (file: string) =>
    taken.some(
      (address) =>
        [address, `${address}index.html`].includes(file) ||
        address.startsWith(`${file}/`) ||
        (address.endsWith('*') && file.startsWith(address.slice(0, -1))),
    );
  return files
    .filter((file) => isTaken(file.replace(/^public\//, '').toLowerCase()))
    .map((file) => ({
      ...startOf(file),
      what: 'file in the place of one that constats writes',
      value: file,
      mend: 'rename it, or take it away',
    }));
}

/** Whether a finding has the name of a page of the site. */
export function isMisnamed({ id }: Finding): 'misnamed' | 'named' {
  return (reservedNames as readonly string[]).includes(id) ? 'misnamed' : 'named';
}

/** Tells of such a finding. */
export function misnamedFinding({ id, settings }: Finding): Problem {
  return {
    ...startOf(settings),
    what: 'finding named like a page of the site',
    value: id,
    mend: `rename it and its table; taken are ${quoteList(reservedNames)}`,
  };
}
