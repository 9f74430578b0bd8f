import type { Problem } from '#errors.ts';
import { template } from '#new-study/template.ts';
import { isExample } from '#study/unfinished/example-addresses.ts';
import { unfinished } from '#study/unfinished/unfinished.ts';
import { UsageError } from './usage.ts';

/** What a study still has of the example that it was made from, or of another language in the place of a translation. */
interface Found {
  /** What keeps it from being published. */
  problems: Problem[];
  /** What the team should know of. */
  notes: Problem[];
}

/** Finds it. Where a `site` is named, it is to be published, and no example may be; else somebody may look at it. */
export function findUnfinished(study: string, site: string | undefined): Found {
  if (site !== undefined && isExample(site))
    throw new UsageError(
      'unusable --site: address that is only an example',
      site,
      'name the address where the site will stand; without --site, it is built to be looked at',
    );
  const { examples, untranslated } = unfinished(study, template, site);
  return site === undefined
    ? { problems: [], notes: [...examples, ...untranslated] }
    : { problems: examples, notes: untranslated };
}
