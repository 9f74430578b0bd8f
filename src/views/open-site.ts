import { InputError } from '#errors.ts';
import { type Opening, openStudy } from '#study/study.ts';
import { overlongTexts } from '#views/posts/overlong-texts.ts';
import { postLengths } from '#views/posts/post-lengths.ts';
import { createSite, type Publication, type Site } from '#views/site/site.ts';

/** How a site is opened. */
export interface SiteOpening extends Opening, Publication {}

/**
 * Opens the study in `folder` for publishing at `address`, or where the study itself says. Throws an `InputError` with
 * everything that is wrong in it; how long its words are is known only then.
 */
export function openSite(folder: string, address?: string, asked: SiteOpening = {}): Site {
  const site = createSite(openStudy(folder, { address, ...asked }), address, asked);
  const { problems, notes } = postLengths(site);
  const long = [...problems, ...overlongTexts(site)];
  if (long.length > 0) throw new InputError(long);
  return { ...site, study: { ...site.study, notes: [...site.study.notes, ...notes] } };
}
