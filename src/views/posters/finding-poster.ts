import type { Paper } from '#urls.ts';
import { findingPicture } from '#views/data/preview-pictures.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
import { type PrintedSheet, printedSheet } from './printed-sheet.ts';

/** A finding on one sheet. */
export interface FindingPoster extends PrintedSheet {
  view: FindingView;
}

export function findingPoster(
  site: Site,
  { tag, id, paper }: { tag: string; id: string; paper: Paper },
): FindingPoster {
  const view = findingView(site, tag, id);
  return {
    ...printedSheet(site, tag, {
      title: view.headline,
      paper,
      address: (other, on) => site.urls.poster(other, id, on),
      code: { address: view.shortLink, title: view.qr.title },
      facts: view.breakdowns[0].basis,
      shows: findingTexts(view.finding),
      picture: findingPicture(site, view),
    }),
    view,
  };
}
