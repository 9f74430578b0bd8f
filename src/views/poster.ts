import { type Fact } from './basis.ts';
import { studyFacts } from './data.ts';
import { type FindingView, findingView } from './finding.ts';
import { findingTexts } from './outdated.ts';
import { pageView, type PageView, translatorOf } from './page.ts';
import { prosePage } from './prose.ts';
import { spokenAddress } from './short-address.ts';
import type { Site } from './site.ts';

/** A page that is printed on one sheet. */
export interface Sheet {
  page: PageView;
  title: string;
  /** How much its words must be made smaller to fit: 0 is the largest size, 3 the smallest. */
  step: number;
  /** The address of the site, as people say it. */
  site: string;
  /** Where its QR code leads: the whole address, as people type it, and in words. */
  code: { address: string; spoken: string; title: string; description: string };
}

/** A finding on one sheet. */
export interface FindingPoster extends Sheet {
  view: FindingView;
}

/** The study on one sheet, in the words of its home page. */
export interface StudyPoster extends Sheet {
  lead: string;
  /** At most four findings: those of the home page, in its order. */
  findings: FigureView[];
  /** What its home page says besides, as far as there is room: sections are left out whole, and never cut. */
  sections: { heading?: string | undefined; html: string }[];
  /** What the whole study rests on, and who answers for it. */
  facts: string[];
}

/** A finding among others of its sheet. */
export interface FigureView extends Pick<FindingView, 'headline' | 'chart'> {
  /** What it rests on, where that is not what the whole study rests on, and how it is read rightly. */
  own: string[];
}

export function findingPoster(site: Site, tag: string, id: string): FindingPoster {
  const view = findingView(site, tag, id);
  const shows = findingTexts(view.finding);
  return {
    ...sheet(site, tag, {
      title: view.headline,
      address: (other) => site.urls.poster(other, id),
      code: { address: view.shortLink, title: view.qr.title },
      shows,
    }),
    step: stepOf(view.headline.length, [70, 120, 190]),
    view,
  };
}

export function studyPoster(site: Site, tag: string): StudyPoster {
  const { title, lead, sections } = prosePage(site, tag, 'home');
  const { t } = translatorOf(site, tag);
  const blocks = sections.flatMap((section) => section.blocks);
  const onHome = blocks.flatMap((block) => ('finding' in block ? [block.finding] : []));
  const told = sections.flatMap(({ heading, blocks: parts }) => {
    const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
    return html === '' ? [] : [{ heading, html }];
  });
  const fitting = sectionsThatFit(told);
  const facts = studyFacts(site, tag);
  const address = site.urls.absolute(site.urls.chooser());
  return {
    ...sheet(site, tag, {
      title,
      address: (other) => site.urls.studyPoster(other),
      code: { address, title: t('qr.title', { headline: title }) },
      shows: ({ section, name }) => section === 'pages' && name === 'home',
    }),
    step: stepOf(lengthOf(fitting) + title.length + lead.length, [900, 1500, 2100]),
    lead,
    findings: onHome.slice(0, 4).map((view) => figure(view, facts)),
    sections: fitting,
    facts: facts.map(({ summary }) => summary),
  };
}

function figure({ headline, chart, chartBasis, notes }: FindingView, facts: Fact[]): FigureView {
  const said = chartBasis.map(({ line }) => line);
  const shared = facts.map(({ line }) => line);
  return { headline, chart, own: [...said.filter((line) => !shared.includes(line)), ...notes] };
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

function stepOf(length: number, ends: readonly number[]): number {
  return ends.filter((end) => length > end).length;
}

interface SheetParts {
  title: string;
  address(tag: string): string;
  code: { address: string; title: string };
  shows: Parameters<typeof pageView>[2]['shows'];
}

function sheet(site: Site, tag: string, parts: SheetParts): Omit<Sheet, 'step'> {
  const { t } = translatorOf(site, tag);
  const { title, address, code, shows = () => false } = parts;
  return {
    page: pageView(site, tag, {
      title: t('poster.title', { title }),
      description: t('poster.print'),
      address,
      shows,
      indexed: false,
    }),
    title,
    site: spokenAddress(site.urls.absolute(site.urls.chooser())),
    code: {
      ...code,
      spoken: spokenAddress(code.address),
      description: t('qr.description', { address: code.address }),
    },
  };
}
