import { countedUnit } from '#charts/parts/counted-dots.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import { chartCell } from '#views/charts/chart-cell.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { baseWords } from '#views/words/facts.ts';

/** What the first screen of a study shows: who answered, and the numbers of its findings. */
export interface OpeningView {
  /** Those who answered; absent where no number refers to them. */
  respondents?: RespondentsView | undefined;
  /** At most four. */
  figures: OpeningFigure[];
}

/** Those who answered, one by one. */
export interface RespondentsView {
  dots: number;
  /** What the drawing is, for who hears the page. */
  name: string;
  /** How many they are, in a sentence, and where that is told. */
  caption: string;
  href?: string | undefined;
  /** What a dot stands for: "1 dot = 1 person". */
  unit: string;
}

/** The number of a finding. */
export interface OpeningFigure {
  /** The finding's id: its place on the page. */
  id: string;
  number: string;
  /** The marks of its flags. */
  mark?: string | undefined;
  /** What is claimed, to be read after the number. */
  words: string;
  /** How many of a hundred it is; absent where it is no share. */
  percent?: number | undefined;
}

const mostFigures = 4;

/** The opening of a home page that shows `findings`. */
export function openingView(
  site: Site,
  tag: string,
  findings: readonly FindingView[],
): OpeningView {
  const counting = countingFinding(site, tag);
  return {
    respondents: respondents(site, tag, counting),
    figures: findings
      .filter((view) => view !== counting)
      .flatMap((view) => figureOf(site, view))
      .slice(0, mostFigures),
  };
}

/** The finding that says how many people answered in all; absent where none does. */
export function countingFinding(site: Site, tag: string): FindingView | undefined {
  const finding = site.study.findings.find((one) => countsAll(site, one));
  return finding && findingView(site, tag, finding.id);
}

function countsAll({ study }: Site, { headline }: Finding): boolean {
  const cell = headline.row.cells[headline.measure];
  return headline.measure === 'n' && isNumber(cell) && cell.value === study.spec.base;
}

function respondents(
  { study }: Site,
  tag: string,
  counting: FindingView | undefined,
): RespondentsView | undefined {
  const { base, baseStep } = study.spec;
  const isKnown = study.findings.some((finding) => isNumber(baseOf(finding, finding.headline.row)));
  if (!isKnown && counting === undefined) return undefined;
  const translator = translatorOf({ study }, tag);
  const { t, format } = translator;
  const unit = Math.max(countedUnit(base), 10 ** Math.ceil(Math.log10(baseStep)));
  return {
    dots: Math.round(base / unit),
    name: t('home.field'),
    caption: counting?.headline ?? baseWords(base, translator),
    href: counting?.href,
    unit: t('home.dots', { one: format.number(1), unit: format.number(unit) }, { count: unit }),
  };
}

function figureOf(site: Site, { id, lang, claim, finding }: FindingView): OpeningFigure[] {
  const { value, text, mark } = chartCell(translatorOf(site, lang), finding, finding.headline.row);
  if (value === undefined) return [];
  return [{ id, number: text, mark, words: claim, percent: headlineShare(finding) }];
}
