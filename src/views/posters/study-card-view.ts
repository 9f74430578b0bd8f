import type { Palette } from '#theme.ts';
import { type StudyMetadata, studyMetadata } from '#views/data/study-metadata.ts';
import { studyFactList } from '#views/pages/data-page.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import { studyText } from '#views/words/study-texts.ts';

/** A study as a picture shows it whole. */
export interface StudyCardView {
  dir: 'ltr' | 'rtl';
  study: string;
  /** The address of the site, as people say it. */
  link: string;
  /** What it is about. */
  sentence: string;
  /** What it rests on, and who published it. */
  facts: string[];
  palette: Palette;
  /** The whole address of its home. */
  address: string;
  metadata: StudyMetadata;
}

export function studyCard(site: Site, tag: string): StudyCardView {
  const translator = translatorOf(site, tag);
  const shown = ['base', 'period', 'sample', 'publisher'];
  return {
    dir: translator.dir,
    study: studyText(site, translator, 'title'),
    link: spokenAddress(site.urls.absolute(site.urls.chooser())),
    sentence: studyText(site, translator, 'description'),
    facts: studyFactList(site, tag)
      .filter(({ id }) => shown.includes(id))
      .map(({ summary }) => summary),
    palette: site.palettes.light,
    address: site.urls.absolute(site.urls.home(tag)),
    metadata: studyMetadata(site, tag),
  };
}
