import { hasEditions } from '#findings/specs/editions.ts';
import { findingGroups, groupHeading, isOfLatest } from '#views/finding/finding-groups.ts';
import type { FindingSummary } from '#views/finding/finding-summary.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { findingsOf, homeStory } from './home-story.ts';
import type { ProseSection } from './prose-page.ts';

/** Stands between the parts of a finding in the document: its words with its chart, and its numbers. */
export const partedBy = '<!--numbers-->';

/** Findings of the document under a heading: a part of what the home page tells, or those of a theme. */
export interface ReportSection {
  /** Names its place. */
  id: string;
  heading: string;
  /** What leads into a theme. */
  intro?: string | undefined;
  /** Findings, each with the words that lead to it; after the last one, words alone. */
  steps: { html?: string; finding?: NamedFinding }[];
  /** Those of the theme that the document shows before. */
  before: NamedFinding[];
}

/** A finding, and what it is called in the contents. */
type NamedFinding = Pick<FindingSummary, 'id' | 'title'>;

/** All findings: first as the home page tells of some, then the others, theme by theme. What the home page lists first as new comes first here, too. */
export function reportSections(
  site: Site,
  tag: string,
  told: readonly ProseSection[],
): ReportSection[] {
  const story = homeStory(told, undefined).map(({ heading, steps }, index) => ({
    ...{ id: `story_${index + 1}`, heading: heading ?? titleOf(site, tag, steps), before: [] },
    steps,
  }));
  const shown = told.flatMap(findingsOf);
  const { spec, findings } = site.study;
  const latest = findings.filter(isOfLatest(site)).map(({ id }) => id);
  const isLed = hasEditions(spec) && !shown.some(({ id }) => latest.includes(id));
  const others = otherSections(site, tag, shown);
  const isFirst = ({ steps }: ReportSection) =>
    isLed && steps.some(({ finding }) => finding && latest.includes(finding.id));
  return [...others.filter(isFirst), ...story, ...others.filter((section) => !isFirst(section))];
}

/** What stands above findings that the home page tells under no heading: their theme, where they have one. */
function titleOf(site: Site, tag: string, steps: ReportSection['steps']): string {
  const first = steps.find(({ finding }) => finding)?.finding;
  const group = first && groupHeading(site, tag, first.id);
  return group?.title ?? translatorOf(site, tag).t('nav.findings');
}

function otherSections(site: Site, tag: string, shown: readonly FindingView[]): ReportSection[] {
  const isShown = ({ id }: FindingSummary) => shown.some((view) => view.id === id);
  const around = translatorOf(site, tag).t(shown.length > 0 ? 'nav.around' : 'nav.findings');
  return findingGroups(site, tag)
    .filter(({ findings }) => !findings.every(isShown))
    .map(({ heading, findings }, index) => ({
      id: `group_${index + 1}`,
      heading: heading?.title ?? around,
      intro: heading?.intro,
      steps: findings.filter((finding) => !isShown(finding)).map((finding) => ({ finding })),
      before: heading === undefined ? [] : findings.filter(isShown),
    }));
}
