import type { CitationView } from '#views/data/citation.ts';
import { studyCitationView } from '#views/data/citation.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import type { Fact } from '#views/words/facts.ts';
import { supportPlace } from '#views/words/support.ts';
import { countingFinding, type OpeningView, openingView } from './opening.ts';
import { type PageView, pageView } from './page.ts';
import { type ProsePage, prosePage, type ProseSection } from './prose-page.ts';
import { findingsOf } from './home-story.ts';
import { type ReportSection, reportSections } from './report-sections.ts';
import { studyFactList } from './study-facts.ts';

/** The whole study as one document, for paper as well. */
export interface ReportPage {
  page: PageView;
  title: string;
  lead: string;
  /** The numbers of some findings, each leading to its place in the document, and who answered. */
  opening: OpeningView;
  /** What the study rests on, and who answers for it. */
  facts: Fact[];
  contents: ContentsEntry[];
  method: Pick<ProsePage, 'title' | 'lead' | 'sections' | 'editions' | 'language'>;
  /** All findings: as the home page tells of them, then the others. */
  findings: ReportSection[];
  /** What follows from them, and all else that the home page tells after them. */
  closing: (ProseSection & { id: string })[];
  /** How the study is cited. */
  cite: CitationView;
}

/** A heading of the document; `id` names its place. */
export interface ContentsEntry {
  id: string;
  text: string;
  within?: ContentsEntry[];
}

/** The places of its chapters: no finding is called like them. */
export const places = {
  contents: 'index',
  method: 'method',
  cite: 'data',
} as const;

export function reportPage(site: Site, tag: string): ReportPage {
  const { t } = translatorOf(site, tag);
  const home = prosePage(site, tag, 'home');
  const method = prosePage(site, tag, 'method');
  const last = home.sections.findLastIndex((section) => findingsOf(section).length > 0);
  const told = home.sections.slice(0, last + 1);
  const findings = reportSections(site, tag, told);
  const closing = home.sections
    .slice(last + 1)
    .map((section, index) => ({ ...section, id: `closing_${index + 1}` }));
  const page = pageView(site, tag, {
    title: t('report.title'),
    description: t('report.description'),
    address: (other) => site.urls.report(other),
    shows: ({ section, name }) => section !== 'pages' || name === 'home' || name === 'method',
  });
  return {
    page,
    title: home.title,
    lead: home.lead,
    opening: openingOf(site, tag, told),
    facts: studyFactList(site, tag),
    contents: [
      { id: places.method, text: method.title },
      ...findings.map(entryOf),
      ...closing.flatMap(({ id, heading }) => (heading ? [{ id, text: heading }] : [])),
      ...(page.support ? [{ id: supportPlace, text: page.support.heading }] : []),
      { id: places.cite, text: t('citation.heading') },
    ],
    method: { ...method, sections: method.sections.map(deeper) },
    findings,
    closing,
    cite: studyCitationView(site, tag),
  };
}

/** A section whose headings all stand a level deeper than on a page of its own. */
function deeper({ heading, blocks }: ProseSection): ProseSection {
  const headings = /(?<=<\/?h)[2-5]\b/g;
  return {
    heading,
    blocks: blocks.map((block) =>
      'html' in block
        ? { html: block.html.replace(headings, (level) => String(Number(level) + 1)) }
        : block,
    ),
  };
}

/** That of the home page, but that all of its numbers are in the document itself. */
function openingOf(site: Site, tag: string, told: readonly ProseSection[]): OpeningView {
  const { respondents, figures } = openingView(site, tag, told.flatMap(findingsOf), () => true);
  const counting = countingFinding(site, tag);
  return {
    respondents: respondents && { ...respondents, href: counting && `#${counting.id}` },
    figures,
    editions: [],
  };
}

function entryOf({ id, heading, steps }: ReportSection): ContentsEntry {
  const within = steps.flatMap(({ finding }) =>
    finding ? [{ id: finding.id, text: finding.title }] : [],
  );
  return { id, text: heading, within };
}
