import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from '#views/words/cell-text.ts';
import {
  type FindingSummary,
  findingSummaries,
  type ListedFinding,
  listed,
} from './finding-summary.ts';

/** Findings that stand together in lists: those of a theme. */
export interface FindingGroup<F> {
  /** Absent where the study has no themes: then there is one group. */
  heading?: GroupHeading | undefined;
  findings: F[];
}

/** What stands above the findings of a theme, or above those of none. */
export interface GroupHeading {
  /** The name of its place in the list of findings. */
  id: string;
  title: string;
  intro?: string | undefined;
  /** Where that place is. */
  href: string;
}

/** All findings in few words, in the order of the study, theme by theme. Whoever lists them asks here, and has no other grouping. */
export function findingGroups(site: Site, tag: string): FindingGroup<FindingSummary>[] {
  const groups = Map.groupBy(findingSummaries(site, tag), ({ id }) => themeOf(site, id));
  return [...groups.values()].map((findings) => ({
    heading: groupHeading(site, tag, findings[0]?.id ?? ''),
    findings,
  }));
}

/** Some of the findings as a list has them, each leading to `address`. Default: all, each leading to its page. */
export function listedGroups(
  site: Site,
  tag: string,
  address?: (finding: FindingSummary) => string,
  isListed: (finding: FindingSummary) => boolean = () => true,
): FindingGroup<ListedFinding>[] {
  return findingGroups(site, tag)
    .map(({ heading, findings }) => ({
      heading,
      findings: listed(findings.filter(isListed), address),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** A theme with how many findings it has, and where they are listed. */
export interface ThemeLink extends LinkView {
  count: string;
  intro?: string | undefined;
}

/** The themes of a study, and last what is of none; none where it has no themes. */
export function themeLinks(site: Site, tag: string): ThemeLink[] {
  const { format } = translatorOf(site, tag);
  return findingGroups(site, tag).flatMap(({ heading, findings }) =>
    heading === undefined
      ? []
      : {
          text: heading.title,
          href: heading.href,
          intro: heading.intro,
          count: format.number(findings.length),
        },
  );
}

/** What stands above the group of a finding; absent where the study has no themes. */
export function groupHeading(site: Site, tag: string, id: string): GroupHeading | undefined {
  if (!hasThemes(site)) return undefined;
  const theme = themeOf(site, id);
  const place = theme === undefined ? 'others' : `theme-${theme}`;
  return {
    id: place,
    title: themeTitle(site, tag, id) ?? translatorOf(site, tag).t('nav.around'),
    intro: theme === undefined ? undefined : themeText(site, tag, theme, 'intro'),
    href: site.urls.findings(tag, place),
  };
}

/** The theme of a finding, by its name in the settings; absent where it has none. */
export function themeOf({ study: { spec } }: Pick<Site, 'study'>, id: string): string | undefined {
  return Object.entries(spec.themes).find(([, ids]) => ids.includes(id))?.[0];
}

/** The titles of all themes, in their order; absent where there are none. */
export function themeTitles(site: Site, tag: string): string[] | undefined {
  if (!hasThemes(site)) return undefined;
  return Object.keys(site.study.spec.themes).map(
    (theme) => themeText(site, tag, theme, 'title') ?? '',
  );
}

/** The title of the theme of a finding; absent where it has none. */
export function themeTitle(site: Site, tag: string, id: string): string | undefined {
  const theme = themeOf(site, id);
  return theme === undefined ? undefined : themeText(site, tag, theme, 'title');
}

function themeText(
  { study }: Site,
  tag: string,
  theme: string,
  name: 'title' | 'intro',
): string | undefined {
  const translator = translatorOf({ study }, tag);
  const key = `themes.${theme}.${name}`;
  if (!translator.has('study', key)) return undefined;
  return translator.text('study', key, quoter(study, translator));
}

/** So many findings are seen on the home page: of more, or of several themes, the list is named in the navigation, and can be searched. */
const few = 8;

/** Whether the list of findings is more than a home page shows. */
export function isLongList(site: Pick<Site, 'study'>): boolean {
  return site.study.findings.length > few || hasThemes(site);
}

function hasThemes({ study: { spec } }: Pick<Site, 'study'>): boolean {
  return Object.keys(spec.themes).length > 0;
}
