import type { SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import { type WholeStudy, wholeStudy } from '#views/data/study-metadata.ts';
import { type StudyFigure, studyFigures } from '#views/finding/study-figures.ts';
import { studyFactList } from '#views/pages/study-facts.ts';
import { translatorOf } from '#views/site/languages.ts';
import { type OrganisationView, publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { studyMark } from '#views/site/study-mark.ts';
import { type Fact, isInShort } from '#views/words/facts.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import { studyText } from '#views/words/study-texts.ts';

/** A number of a study in a picture. */
export interface CardFigure extends Omit<StudyFigure, 'basis'> {
  /** What it rests on, where that is not true of all numbers beside it. */
  own: string[];
}

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
  figures: CardFigure[];
  /** What its hollow dots stand for, where that is the same for all figures. */
  rest?: string | undefined;
  /** What it rests on, in few words: what is true of all its numbers. */
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
  const facts = studyFactList(site, tag)
    .filter(isInShort)
    .filter((fact) => figures.every(({ basis }) => basis === undefined || isIn(fact, basis)));
  const rests = new Set(figures.flatMap(({ rest }) => rest ?? []));
  return {
    dir: translator.dir,
    study: studyText(site, translator, 'title'),
    link: spokenAddress(site.urls.absolute(site.urls.chooser())),
    publisher: publisherView(site),
    mark: studyMark(site),
    sentence: studyText(site, translator, 'description'),
    figures: figures.map(({ basis = [], ...figure }) => ({
      ...figure,
      own: basis.filter((fact) => !isIn(fact, facts)).map(({ brief }) => brief),
    })),
    rest: rests.size === 1 ? [...rests][0] : undefined,
    facts: facts.map(({ brief }) => brief),
    ground: site.palettes.ground,
    address: site.urls.absolute(site.urls.home(tag)),
    metadata: wholeStudy(site, tag),
  };
}

function isIn({ line }: Fact, facts: readonly Fact[]): boolean {
  return facts.some((other) => other.line === line);
}
