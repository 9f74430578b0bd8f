import { countedUnit } from '#charts/parts/counted-dots.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import { hasEditions, ofEdition } from '#findings/specs/editions.ts';
import { chartCell } from '#views/charts/chart-cell.ts';
import { editionLinks, isOfLatest } from '#views/finding/finding-groups.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { baseWords } from '#views/words/facts.ts';

/** What the first screen of a study shows: who answered, and the numbers of its findings. */
export interface OpeningView {
  /** Those who answered; absent where no number refers to them. */
  respondents?: RespondentsView | undefined;
  /** At most four. */
  figures: OpeningFigure[];
  /** The editions of the study, the latest first; none where it was made once. */
  editions: LinkView[];
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
  /** Where it leads: to its place on the page. */
  href: string;
  number: string;
  /** The marks of its flags. */
  mark?: string | undefined;
  /** What is claimed, to be read after the number. */
  words: string;
  /** How many of a hundred it is; absent where it is no share. */
  percent?: number | undefined;
}

const mostFigures = 4;

/** The opening of a page that shows `findings`: that of the latest edition. `isShown` tells whether the page has a finding. */
export function openingView(
  site: Site,
  tag: string,
  findings: readonly FindingView[],
  isShown = (id: string) => findings.some((view) => view.id === id),
): OpeningView {
  const counting = countingFinding(site, tag);
  return {
    respondents: respondents(site, tag, counting),
    figures: latestFindings(site, tag, findings, mostFigures + 1)
      .filter((view) => view !== counting)
      .flatMap((view) => figureOf(site, view, isShown(view.id) ? `#${view.id}` : view.href))
      .slice(0, mostFigures),
    editions: editionLinks(site, tag),
  };
}

/** Those findings of a page that are of the latest edition; of a page that shows none of them, the first that there are. */
export function latestFindings(
  site: Site,
  tag: string,
  shown: readonly FindingView[],
  most: number,
): readonly FindingView[] {
  const { spec, findings } = site.study;
  if (!hasEditions(spec)) return shown;
  const latest = findings.filter(isOfLatest(site));
  const own = shown.filter(({ finding }) => latest.includes(finding));
  if (own.length > 0) return own;
  return latest.slice(0, most).map(({ id }) => findingView(site, tag, id));
}

/** The finding that says how many people answered in all the last time; absent where none does. */
export function countingFinding(site: Site, tag: string): FindingView | undefined {
  const finding = site.study.findings.filter(isOfLatest(site)).find((one) => countsAll(site, one));
  return finding && findingView(site, tag, finding.id);
}

function countsAll({ study }: Site, { headline, edition }: Finding): boolean {
  const cell = headline.row.cells[headline.measure];
  return (
    headline.measure === 'n' && isNumber(cell) && cell.value === ofEdition(study.spec, edition).base
  );
}

function respondents(
  { study }: Site,
  tag: string,
  counting: FindingView | undefined,
): RespondentsView | undefined {
  const latest = study.findings.filter(isOfLatest({ study }));
  const { base, baseStep } = ofEdition(study.spec, latest[0]?.edition);
  const isKnown = latest.some((finding) => isNumber(baseOf(finding, finding.headline.row)));
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

function figureOf(
  site: Site,
  { lang, claim, finding }: FindingView,
  href: string,
): OpeningFigure[] {
  const { value, text, mark } = chartCell(translatorOf(site, lang), finding, finding.headline.row);
  if (value === undefined) return [];
  return [{ href, number: text, mark, words: claim, percent: headlineShare(finding) }];
}
