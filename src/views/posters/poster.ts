import type { DotField } from '#charts/dot-field.ts';
import { charts } from '#charts/index.ts';
import { type Chart, headlineCell } from '#charts/input/chart-input.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Paper } from '#urls.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { studyFactList } from '#views/pages/data-page.ts';
import { prosePage } from '#views/pages/prose-page.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { type Fact } from '#views/words/facts.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
import { type PrintedSheet, printedSheet, stepOf } from './printed-sheet.ts';

/** A finding on one sheet. */
export interface FindingPoster extends PrintedSheet {
  view: FindingView;
}

/** The study on one sheet, in the words of its home page. */
export interface StudyPoster extends PrintedSheet {
  lead: string;
  /** At most four findings: those of the home page, in its order. */
  findings: FigureView[];
  /** About how many millimetres of A4 its findings have together in height. */
  room: number;
  /** What its home page says besides, as far as there is room: sections are left out whole, and never cut. */
  sections: { heading?: string | undefined; html: string }[];
  /** What the whole study rests on, and who answers for it. */
  facts: string[];
}

/** A finding among others of its sheet. */
export interface FigureView extends Pick<FindingView, 'id' | 'headline'> {
  chart: ChartView;
  /** The number that its headline quotes, for where the chart has no room, with the marks of its flags, and as dots, where it is a share or a count. */
  number: string;
  mark?: string | undefined;
  dots?: DotField | undefined;
  /** What it rests on, where that is not what the whole study rests on, and how it is read rightly. */
  own: string[];
}

export function findingPoster(
  site: Site,
  { tag, id, paper }: { tag: string; id: string; paper: Paper },
): FindingPoster {
  const view = findingView(site, tag, id);
  const shows = findingTexts(view.finding);
  return {
    ...printedSheet(site, tag, {
      title: view.headline,
      paper,
      address: (other, on) => site.urls.poster(other, id, on),
      code: { address: view.shortLink, title: view.qr.title },
      shows,
    }),
    step: stepOf(view.headline.length, [70, 120, 190]),
    view,
  };
}

export function studyPoster(
  site: Site,
  { tag, paper }: { tag: string; paper: Paper },
): StudyPoster {
  const { title, lead, sections } = prosePage(site, tag, 'home');
  const { t } = translatorOf(site, tag);
  const blocks = sections.flatMap((section) => section.blocks);
  const onHome = blocks.flatMap((block) => ('finding' in block ? [block.finding] : []));
  const told = sections.flatMap(({ heading, blocks: parts }) => {
    const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
    return html === '' ? [] : [{ heading, html }];
  });
  const fitting = sectionsThatFit(told);
  const facts = studyFactList(site, tag);
  const address = site.urls.absolute(site.urls.chooser());
  return {
    ...printedSheet(site, tag, {
      title,
      paper,
      address: (other, on) => site.urls.studyPoster(other, on),
      code: { address, title: t('qr.title', { headline: title }) },
      shows: ({ section, name }) => section === 'pages' && name === 'home',
    }),
    step: stepOf(lengthOf(fitting) + title.length + lead.length, [900, 1500, 2100]),
    lead,
    findings: onHome.slice(0, 4).map((view) => figure(view, facts)),
    room: roomOf({
      title,
      lead,
      told: lengthOf(fitting),
      facts: facts.map(({ summary }) => summary),
    }),
    sections: fitting,
    facts: facts.map(({ summary }) => summary),
  };
}

/** What is left of a sheet by its other texts, each in lines of about so many characters. */
function roomOf(words: { title: string; lead: string; told: number; facts: string[] }): number {
  const lines = (length: number, each: number) => Math.ceil(length / each);
  const lead = words.lead.replace(/<[^>]*>/g, '').length;
  const head = 32 + lines(words.title.length, 42) * 10 + lines(lead, 72) * 6.6;
  const foot = 26 + Math.max(14, lines(words.facts.join(' · ').length, 80) * 4.6);
  return 297 - head - foot - lines(words.told, 84) * 6;
}

function figure(
  { id, headline, breakdowns: [{ chart, basis, notes }], finding }: FindingView,
  facts: Fact[],
): FigureView {
  const own = basis.map(({ line }) => line);
  const shared = facts.map(({ line }) => line);
  const { cell } = headlineCell(chart.input) ?? {};
  return {
    id,
    headline,
    chart,
    number: cell?.short ?? '',
    mark: cell?.mark,
    dots: dotsOf(chart, finding.headline.measure, cell?.value),
    own: [...own.filter((line) => !shared.includes(line)), ...notes],
  };
}

function dotsOf(
  { type, input }: ChartView,
  measure: MeasureName,
  value?: number,
): DotField | undefined {
  if (value === undefined) return undefined;
  if (measure === 'percent') return { all: 100, percent: value };
  const { unit }: Chart = charts[type];
  if (unit === undefined || !input.axis.counted) return undefined;
  return { all: Math.round(value / unit(value)), percent: 100 };
}

/** Characters that the sheet has room for beside its figures, in the smallest size. */
const room = 2200;

function sectionsThatFit(sections: StudyPoster['sections']): StudyPoster['sections'] {
  let left = room;
  return sections.filter((section) => {
    const length = lengthOf([section]);
    if (length > left) return false;
    left -= length;
    return true;
  });
}

/** Characters that are read; a heading takes the place of a line. */
function lengthOf(sections: StudyPoster['sections']): number {
  return sections.reduce((sum, { html }) => sum + 60 + html.replace(/<[^>]*>/g, '').length, 0);
}
