import type { SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import { type WholeStudy, wholeStudy } from '#views/data/study-metadata.ts';
import { type StudyFigure, studyFigures } from '#views/finding/study-figures.ts';
import { studyFactList } from '#views/pages/data-page.ts';
import { translatorOf } from '#views/site/languages.ts';
import { type OrganisationView, publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { studyMark } from '#views/site/study-mark.ts';
import { isInShort } from '#views/words/facts.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import { studyText } from '#views/words/study-texts.ts';

/** A study as a picture shows it whole: its name, and the numbers of its findings. */
export interface StudyCardView {
  dir: 'ltr' | 'rtl';
  study: string;
  /** The address of the site, as people say it. */
  link: string;
  publisher: OrganisationView;
  mark: SvgElement;
  /** What it is about. */
  sentence: string;
  /** At least one. */
  figures: StudyFigure[];
  /** What its hollow dots stand for, where that is the same for all figures. */
  rest?: string | undefined;
  /** What it rests on, in few words. */
  facts: string[];
  /** The colours of its ground. */
  ground: Palette;
  /** The whole address of its home. */
  address: string;
  metadata: WholeStudy;
}

export function studyCard(site: Site, tag: string): StudyCardView {
  const translator = translatorOf(site, tag);
  const figures = studyFigures(site, tag);
  const rests = new Set(figures.flatMap(({ rest }) => rest ?? []));
  return {
    dir: translator.dir,
    study: studyText(site, translator, 'title'),
    link: spokenAddress(site.urls.absolute(site.urls.chooser())),
    publisher: publisherView(site),
    mark: studyMark(site),
    sentence: studyText(site, translator, 'description'),
    figures,
    rest: rests.size === 1 ? [...rests][0] : undefined,
    facts: studyFactList(site, tag)
      .filter(isInShort)
      .map(({ brief }) => brief),
    ground: site.palettes.ground,
    address: site.urls.absolute(site.urls.home(tag)),
    metadata: wholeStudy(site, tag),
  };
}
