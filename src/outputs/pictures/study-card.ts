import type { StudyCardView } from '#views/posters/study-card-view.ts';
import { cardSizes } from './card-layout.ts';
import { composeCard } from './compose-card.ts';
import { picture } from './picture.ts';

/** The picture of a whole study, for messages that link to a page which is about no single finding. */
export function studyCardPng(view: StudyCardView): Promise<Uint8Array<ArrayBuffer>> {
  const { dir, palette, sentence, address, metadata } = view;
  const { lang, title, publisher, source, version, licence } = metadata;
  return picture(composeCard(view, cardSizes.card), {
    dir,
    palette,
    zoom: 1,
    stated: {
      lang,
      title,
      description: sentence,
      creator: publisher.name,
      source: source.text,
      address,
      version,
      licence,
    },
  });
}
