import type { DotField } from '#charts/dot-field.ts';
import { countedDots } from '#charts/parts/counted-dots.ts';
import type { Finding } from '#findings/model/finding.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { basis, baseWords, type Fact, isInShort } from '#views/words/facts.ts';
import { isOfLatest } from './finding-groups.ts';
import { findingSummary } from './finding-summary.ts';
import { type FindingView, findingView } from './finding-view.ts';
import { headlineDots } from './quoted-dots.ts';

/** The number of a finding, and what it says in few words that are read after it. */
export interface StudyFigure {
  number: string;
  /** The marks of its flags. */
  mark?: string | undefined;
  words: string;
  dots?: DotField | undefined;
  /** What it rests on: base, period and sample; absent where it is how many answered. */
  basis?: Fact[];
  /** What the rest of a hundred is. */
  rest?: string | undefined;
}

/** How many numbers stand side by side in a picture. */
const most = 3;

/** The numbers that a picture of a study shows: those of the findings of its latest edition, shares first; without any, how many answered. */
export function studyFigures(site: Site, tag: string): StudyFigure[] {
  const findings = site.study.findings.filter(isOfLatest(site));
  const isShare = ({ headline }: Finding) => headline.measure === 'percent';
  const shown = [...findings.filter(isShare), ...findings.filter((finding) => !isShare(finding))]
    .values()
    .filter(({ id }) => findingSummary(site, tag, id).figure !== undefined)
    .take(most)
    .map(({ id }) => figureOf(site, findingView(site, tag, id)))
    .toArray();
  return shown.length > 0 ? shown : [respondents(site, tag, findings[0]?.edition)];
}

function figureOf(
  site: Site,
  { lang, finding, figure, claim, breakdowns: [shown] }: FindingView,
): StudyFigure {
  const { row } = finding.headline;
  const isShare = finding.headline.measure === 'percent';
  return {
    number: figure?.figure ?? '',
    mark: figure?.mark,
    words: claim,
    dots: headlineDots(finding),
    basis: basis(site, translatorOf(site, lang), finding, [row]).filter(isInShort),
    rest: isShare ? shown.chart.input.words.rest : undefined,
  };
}

function respondents(site: Site, tag: string, edition: string | undefined): StudyFigure {
  const { base } = ofEdition(site.study.spec, edition);
  const translator = translatorOf(site, tag);
  const number = translator.format.number(base);
  return {
    number,
    words: baseWords(base, translator).replace(number, '').trim(),
    dots: { all: countedDots(base), percent: 100 },
  };
}
