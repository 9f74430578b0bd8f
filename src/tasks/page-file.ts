import type { Site } from '#views/site/site.ts';
import type { SiteFile } from './task.ts';

/** The page at an address. `path` is where it stands in `src/pages/`. Default: where its address says. */
export function page(site: Site, address: string, path = site.urls.relative(address)): SiteFile {
  return {
    address,
    // Who only asks which pages there are needs none of them.
    make: async () => (await import('#renderer/render-page.ts')).renderPage(site, path),
  };
}
