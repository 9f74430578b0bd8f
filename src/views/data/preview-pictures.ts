import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { studyFigures } from '#views/finding/study-figures.ts';
import { cardFormats } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';
import { studyText } from '#views/words/study-texts.ts';

/** A picture: its whole address, its size in pixels and what it shows. */
export interface PictureView {
  href: string;
  width: number;
  height: number;
  alt: string;
}

/** The card of the study: its name, and the numbers of its findings. */
export function studyPicture(site: Site, tag: string): PictureView {
  const { urls } = site;
  const translator = translatorOf(site, tag);
  const figures = studyFigures(site, tag).map(({ number, words }) => `${number} ${words}`);
  const text = (name: 'title' | 'description') => studyText(site, translator, name);
  const shown = `${text('title')}. ${figures.join(translator.t('describe.join'))}.`;
  return {
    href: urls.absolute(urls.studyCard(tag)),
    ...cardFormats['card.png'],
    alt: alternative(`${shown} ${text('description')}`, tag),
  };
}

/** The card of a finding. */
export function findingPicture(
  { urls }: Site,
  view: FindingView,
): PictureView {
  const { lang, id } = view;
  return {
    href: urls.absolute(urls.file(lang, id, 'card.png')),
    ...cardFormats['card.png'],
    alt: pictureText(view),
  };
}

/** What stands in the place of its chart; the description of a chart of the headline alone begins with that anyway. */
export function pictureText({ lang, headline, breakdowns: [shown] }: FindingView): string {
  const { draws }: Chart = charts[shown.chart.type];
  return alternative(shown.description, lang, draws === 'all' ? headline : undefined);
}
