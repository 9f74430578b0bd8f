import { isNumber } from '#findings/model/cell.ts';
import { measures } from '#findings/specs/measures.ts';
import type { SvgElement } from '#svg/element.ts';
import type { Palette } from '#theme.ts';
import { type StudyMetadata, studyMetadata } from '#views/data/study-metadata.ts';
import { type FindingView, findingViews } from '#views/finding/finding-view.ts';
import { studyFactList } from '#views/pages/data-page.ts';
import { translatorOf } from '#views/site/languages.ts';
import { type OrganisationView, publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { studyMark } from '#views/site/study-mark.ts';
import { baseWords } from '#views/words/facts.ts';
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
  /** At least one, at most three. */
  figures: CardFigure[];
  /** What its hollow dots stand for, where that is the same for all figures. */
  rest?: string | undefined;
  /** What it rests on, in few words. */
  facts: string[];
  /** The colours of its ground. */
  ground: Palette;
  /** The whole address of its home. */
  address: string;
  metadata: StudyMetadata;
}

/** The number of a finding, and what it says in few words. */
export interface CardFigure {
  number: string;
  /** The marks of its flags. */
  mark?: string | undefined;
  words: string;
  /** What its dots show: how many of a hundred, or how many were counted. */
  percent?: number | undefined;
  count?: number | undefined;
}

const most = 3;

export function studyCard(site: Site, tag: string): StudyCardView {
  const translator = translatorOf(site, tag);
  const views = findingViews(site, tag).filter(({ figure }) => figure !== undefined);
  const shares = views.filter(({ finding }) => finding.headline.measure === 'percent');
  const others = views.filter((view) => !shares.includes(view));
  const shown = [...shares, ...others].slice(0, most);
  const { base } = site.study.spec;
  const respondents = {
    number: translator.format.number(base),
    words: baseWords(base, translator),
    count: base,
  };
  const rests = new Set(shown.filter((view) => shares.includes(view)).map(restOf));
  return {
    dir: translator.dir,
    study: studyText(site, translator, 'title'),
    link: spokenAddress(site.urls.absolute(site.urls.chooser())),
    publisher: publisherView(site),
    mark: studyMark(site),
    sentence: studyText(site, translator, 'description'),
    figures: shown.length > 0 ? shown.map(figureOf) : [respondents],
    rest: rests.size === 1 ? [...rests][0] : undefined,
    facts: studyFactList(site, tag)
      .filter(({ id }) => ['base', 'period', 'sample'].includes(id))
      .map(({ brief }) => brief),
    ground: site.palettes.ground,
    address: site.urls.absolute(site.urls.home(tag)),
    metadata: studyMetadata(site, tag),
  };
}

function figureOf({ finding, figure, short }: FindingView): CardFigure {
  const { row, measure } = finding.headline;
  const cell = row.cells[measure];
  const value = isNumber(cell) ? cell.value : undefined;
  return {
    number: figure?.figure ?? '',
    mark: figure?.mark,
    words: short,
    percent: measure === 'percent' ? value : undefined,
    count: measures[measure].whole ? value : undefined,
  };
}

function restOf({ breakdowns: [{ chart }] }: FindingView): string {
  return chart.input.words.rest;
}
