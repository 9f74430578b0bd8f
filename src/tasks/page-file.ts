import type { Site } from '#views/site/site.ts';
import type { Finished, SiteFile } from './task.ts';

/**
 * The page at an address. `path` is where it stands in `src/pages/`; default: where its address says. `parts` gives what
 * of it was made before; default: nothing.
 */
export function page(
  site: Site,
  address: string,
  path = site.urls.relative(address),
  parts?: (finished: Finished) => Promise<App.Locals['parts']>,
): SiteFile {
  return {
    address,
    // Who only asks which pages there are needs none of them.
    async make(finished) {
      const { renderPage } = await import('#renderer/render-page.ts');
      return renderPage(site, path, await parts?.(finished));
    },
  };
}
