import { settings } from '#settings.ts';
import { openSite, type Site } from '#views/site.ts';

/** The site that the pages of this build show: the only state they share. */
export const site: Site = openSite(
  process.env[settings.folder] ?? '.',
  process.env[settings.address],
);
