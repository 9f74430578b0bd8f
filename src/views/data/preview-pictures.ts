import { alternative } from '#views/words/alternative.ts';
import { studyText } from '#views/words/study-texts.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { cardFormats } from '#views/site/downloads.ts';

/** A picture: its whole address, its size in pixels and what it shows. */
export interface PictureView {
  href: string;
  width: number;
  height: number;
  alt: string;
}

/** The card of the study. */
export function studyPicture(site: Site, tag: string): PictureView {
  const { urls } = site;
  const text = (name: 'title' | 'description') => studyText(site, translatorOf(site, tag), name);
  return {
    href: urls.absolute(urls.studyCard(tag)),
    ...cardFormats['card.png'],
    alt: alternative(`${text('title')}. ${text('description')}`, tag),
  };
}

/** The card of a finding. */
export function findingPicture(
  { urls }: Site,
  { lang, id, headline, breakdowns: [{ description }] }: FindingView,
): PictureView {
  return {
    href: urls.absolute(urls.file(lang, id, 'card.png')),
    ...cardFormats['card.png'],
    alt: alternative(description, lang, headline),
  };
}
