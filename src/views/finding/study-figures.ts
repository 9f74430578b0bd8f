import type { DotField } from '#charts/dot-field.ts';
import { countedDots } from '#charts/parts/counted-dots.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { baseWords } from '#views/words/facts.ts';
import { type FindingView, findingViews } from './finding-view.ts';
import { headlineDots } from './quoted-dots.ts';

/** The number of a finding, and what it says in few words that are read after it. */
export interface StudyFigure {
  number: string;
  /** The marks of its flags. */
  mark?: string | undefined;
  words: string;
  dots?: DotField | undefined;
  /** What the rest of a hundred is. */
  rest?: string | undefined;
}

/** How many numbers stand side by side in a picture. */
const most = 3;

/** The numbers that a picture of a study shows: those of its findings, shares first; without any, how many answered. */
export function studyFigures(site: Site, tag: string): StudyFigure[] {
  const quoted = findingViews(site, tag).filter(({ figure }) => figure !== undefined);
  const isShare = ({ finding }: FindingView) => finding.headline.measure === 'percent';
  const shown = [...quoted.filter(isShare), ...quoted.filter((view) => !isShare(view))];
  return shown.length > 0 ? shown.slice(0, most).map(figureOf) : [respondents(site, tag)];
}

function figureOf({ finding, figure, claim, breakdowns: [shown] }: FindingView): StudyFigure {
  const isShare = finding.headline.measure === 'percent';
  return {
    number: figure?.figure ?? '',
    mark: figure?.mark,
    words: claim,
    dots: headlineDots(finding),
    rest: isShare ? shown.chart.input.words.rest : undefined,
  };
}

function respondents(site: Site, tag: string): StudyFigure {
  const { base } = site.study.spec;
  const translator = translatorOf(site, tag);
  const number = translator.format.number(base);
  return {
    number,
    words: baseWords(base, translator).replace(number, '').trim(),
    dots: { all: countedDots(base), percent: 100 },
  };
}
