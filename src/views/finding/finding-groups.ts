import type { Finding } from '#findings/model/finding.ts';
import { editionsOf, hasEditions } from '#findings/specs/editions.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from '#views/words/cell-text.ts';
import { editionTitle } from './edition-titles.ts';
import {
  findFinding,
  type FindingSummary,
  findingSummary,
  type ListedFinding,
  listed,
} from './finding-summary.ts';

/** Findings that stand together in lists: those of a theme, and of an edition where the study has several. */
export interface FindingGroup<F> {
  /** Absent where the study has neither themes nor editions: then there is one group. */
  heading?: GroupHeading | undefined;
  findings: F[];
}

/** What stands above the findings of a theme, or above those of none, and tells the edition. */
export interface GroupHeading {
  /** The name of its place in the list of findings. */
  id: string;
  title: string;
  intro?: string | undefined;
  /** Where that place is. */
  href: string;
}

/** All findings in few words, in the order of the study: edition by edition, and theme by theme. Whoever lists them asks here, and has no other grouping. */
export function findingGroups(site: Site, tag: string): FindingGroup<FindingSummary>[] {
  const groups = Map.groupBy(site.study.findings, (finding) => groupOf(site, finding));
  return [...groups.values()].map((findings) => ({
    heading: groupHeading(site, tag, findings[0]?.id ?? ''),
    findings: findings.map(({ id }) => findingSummary(site, tag, id)),
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

/** The groups that some findings are of, by default all: themes, and last what is of none, edition by edition; none where the study has neither. */
export function themeLinks(
  site: Site,
  tag: string,
  isMeant: (finding: FindingSummary) => boolean = () => true,
): ThemeLink[] {
  const { format } = translatorOf(site, tag);
  return findingGroups(site, tag).flatMap(({ heading, findings }) =>
    heading === undefined || !findings.some(isMeant)
      ? []
      : {
          text: heading.title,
          href: heading.href,
          intro: heading.intro,
          count: format.number(findings.length),
        },
  );
}

/** Names the group that a finding is of, in no language. */
export function groupOf(
  site: Pick<Site, 'study'>,
  { id, edition }: Pick<Finding, 'id' | 'edition'>,
): string {
  return [edition, themeOf(site, id)].join('/');
}

/** What stands above the group of a finding; absent where there is one group. */
export function groupHeading(site: Site, tag: string, id: string): GroupHeading | undefined {
  if (!isGrouped(site)) return undefined;
  const theme = themeOf(site, id);
  const { edition } = findFinding(site, id);
  const places = [
    ...(edition === undefined ? [] : [`edition-${edition}`]),
    ...(hasThemes(site) ? [theme === undefined ? 'others' : `theme-${theme}`] : []),
  ];
  const titles = [
    ...(hasEditions(site.study.spec) ? [editionTitle(site, tag, edition)] : []),
    ...(hasThemes(site)
      ? [themeTitle(site, tag, id) ?? translatorOf(site, tag).t('nav.around')]
      : []),
  ];
  const place = places.join('-') || 'edition';
  return {
    id: place,
    title: titles.join(' · '),
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

/** Tells the findings of the latest edition: all, where the study was made once. */
export function isOfLatest({ study }: Pick<Site, 'study'>): (finding: Finding) => boolean {
  const [latest] = editionsOf(study.spec, study.findings);
  return ({ edition }) => edition === latest;
}

/** Where the list of findings begins that are of each edition, the latest first; none where the study was made once. */
export function editionLinks(site: Site, tag: string): LinkView[] {
  const { spec, findings } = site.study;
  if (!hasEditions(spec)) return [];
  return editionsOf(spec, findings).flatMap((edition) => {
    const first = findings.find((finding) => finding.edition === edition);
    const { href } = (first && groupHeading(site, tag, first.id)) ?? {};
    return href === undefined ? [] : [{ text: editionTitle(site, tag, edition), href }];
  });
}

/** So many findings are seen on the home page: of more, or of several themes or editions, the list is named in the navigation, and can be searched. */
const few = 8;

/** Whether the list of findings is more than a home page shows. */
export function isLongList(site: Pick<Site, 'study'>): boolean {
  return site.study.findings.length > few || isGrouped(site);
}

function isGrouped(site: Pick<Site, 'study'>): boolean {
  return hasThemes(site) || hasEditions(site.study.spec);
}

function hasThemes({ study: { spec } }: Pick<Site, 'study'>): boolean {
  return Object.keys(spec.themes).length > 0;
}
