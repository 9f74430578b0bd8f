import { cff } from '#outputs/site/cff.ts';
import { icoIcon, touchIcon } from '#outputs/site/icons.ts';
import { robots, sitemap, sitemapIndex } from '#outputs/site/sitemap.ts';
import { scripts } from '#scripts/index.ts';
import { isLongList } from '#views/finding/finding-groups.ts';
import { sitemapEntries } from '#views/pages/sitemap-entries.ts';
import type { Site } from '#views/site/site.ts';
import { iconSvg } from '#views/site/study-mark.ts';
import { page } from './page-file.ts';
import { readsAll } from './reads.ts';
import type { SiteFile, TaskKind } from './task.ts';

/** Files that a site has once, for all languages. */
export const siteFiles: TaskKind = {
  tasks: (site) => Object.keys(filesOfSite(site)).map((id) => ({ id })),
  reads: readsAll,
  files: (site, { id = '' }) => filesOfSite(site)[id] ?? [],
};

function filesOfSite(site: Site): Record<string, SiteFile[]> {
  const { urls } = site;
  const file = (address: string, make: () => string | Promise<string | Uint8Array>) => ({
    address,
    make: async () => make(),
  });
  const named = (name: string, make: () => string | Promise<string | Uint8Array>) =>
    file(urls.published(name), make);
  const served = {
    'not-found': [page(site, urls.notFound(), '404/')],
    search: [
      named('robots.txt', () => robots(urls.absolute(urls.sitemapIndex()))),
      file(urls.sitemapIndex(), () => sitemapIndex(urls.absolute(urls.sitemap()))),
      file(urls.sitemap(), () => sitemap(sitemapEntries(site))),
    ],
    embed: [named('embed.js', () => scripts.host)],
  };
  return {
    chooser: [page(site, urls.chooser())],
    ...(site.served ? served : {}),
    ...(isLongList(site) && {
      finder: [file(urls.searchProgram(), () => scripts.findingSearch)],
    }),
    citation: [file(urls.citation(), () => cff(site))],
    icons: [
      named('favicon.svg', () => iconSvg(site)),
      file(urls.icon(), () => icoIcon(site)),
      file(urls.touchIcon(), () => touchIcon(site)),
    ],
  };
}
