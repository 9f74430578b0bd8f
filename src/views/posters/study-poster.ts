import type { DotField } from '#charts/dot-field.ts';
import { headlineCell } from '#charts/input/chart-input.ts';
import type { Paper } from '#urls.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { quotedDots } from '#views/finding/quoted-dots.ts';
import { studyFactList } from '#views/pages/study-facts.ts';
import { latestFindings } from '#views/pages/opening.ts';
import { prosePage } from '#views/pages/prose-page.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import type { Fact } from '#views/words/facts.ts';
import { type HeadlineParts, headlineParts, numberParts } from './headline-parts.ts';
import { type PrintedSheet, printedSheet } from './printed-sheet.ts';

/** How many findings a sheet of the whole study has at most: more are found at its address. */
const mostFigures = 6;

/** Fewer than these have room for their whole sentences. */
const fewFigures = 3;

/** The study on one sheet. */
export interface StudyPoster extends PrintedSheet {
  /** The first findings of the home page, in its order; of several editions, those of the latest. */
  figures: FigureView[];
}

/** A finding in a list of the sheet. */
export interface FigureView extends Pick<HeadlineParts, 'number' | 'mark'> {
  id: string;
  /** What the number says; the whole sentence where there is none. */
  words: string;
  /** Its number as dots, where it is a share or a count. */
  dots?: DotField | undefined;
  chart: ChartView;
  /** What it rests on, where that is not what the whole study rests on, and how it is read rightly. */
  own: string[];
}

export function studyPoster(
  site: Site,
  { tag, paper }: { tag: string; paper: Paper },
): StudyPoster {
  const { title, sections } = prosePage(site, tag, 'home');
  const { t } = translatorOf(site, tag);
  const blocks = sections.flatMap((section) => section.blocks);
  const onHome = blocks.flatMap((block) => ('finding' in block ? [block.finding] : []));
  const shown = latestFindings(site, tag, onHome, mostFigures).slice(0, mostFigures);
  const facts = studyFactList(site, tag);
  const address = site.urls.absolute(site.urls.chooser());
  return {
    ...printedSheet(site, tag, {
      title,
      paper,
      address: (other, on) => site.urls.studyPoster(other, on),
      code: { address, title: t('qr.title', { headline: title }) },
      facts,
      shows: ({ section, name }) => section === 'pages' && name === 'home',
    }),
    figures: shown.map((view) => figureView(view, facts, shown.length < fewFigures)),
  };
}

function figureView(view: FindingView, facts: readonly Fact[], few: boolean): FigureView {
  const [{ chart, basis, notes }] = view.breakdowns;
  const shared = facts.map(({ line }) => line);
  const own = basis.map(({ line }) => line).filter((line) => !shared.includes(line));
  const { before, after } = headlineParts(view.headline, view.figure);
  const { cell } = headlineCell(chart.input) ?? {};
  const known = cell?.value === undefined ? undefined : cell;
  return {
    id: view.id,
    number: known && numberParts(known.short),
    mark: known?.mark,
    words: wordsOf(),
    dots: quotedDots(view),
    chart,
    own: [...own, ...notes],
  };

  function wordsOf(): string {
    if (known === undefined) return view.headline;
    // What begins before the number says nothing without it.
    return few && view.figure && before.trim() === '' ? after : view.claim;
  }
}
