import { openSite } from '#views/open-site.ts';
import { type Site } from '#views/site/site.ts';
import { settings } from './settings.ts';

/**
 * The site that the pages of this build show: the only state they share. What may not be published has been refused
 * before; while a study is being written, its translations follow later.
 */
export const site: Site = openSite(
  process.env[settings.folder] ?? '.',
  process.env[settings.address],
  {
    outdatedTranslations: 'allow',
    previous: process.env[settings.previous],
    pdf: process.env[settings.pdf] !== undefined,
  },
);
