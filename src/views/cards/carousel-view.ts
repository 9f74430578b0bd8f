import { groupRows } from '#findings/shape/group-rows.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { type GroupPicture, groupPicture } from './group-picture.ts';
import { type LastPicture, lastPicture } from './last-picture.ts';

/** What the pictures of a carousel say behind the first, which is the square of the finding. */
export interface CarouselView {
  /** A picture for each group. */
  groups: GroupPicture[];
  last: LastPicture;
}

/** The carousel of a finding; absent where it has no groups. */
export function carouselView(site: Site, view: FindingView): CarouselView | undefined {
  const translator = translatorOf(site, view.lang);
  const groups = groupRows(view.finding);
  return (
    groups && {
      groups: groups.shown.map((row) => groupPicture(site, translator, view, { ...groups, row })),
      last: lastPicture(translator, view, groups),
    }
  );
}
