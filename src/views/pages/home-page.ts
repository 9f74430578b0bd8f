import { charts } from '#charts/index.ts';
import { hasEditions } from '#findings/specs/editions.ts';
import {
  type FindingGroup,
  isLongList,
  isOfLatest,
  listedGroups,
  type ThemeLink,
  themeLinks,
} from '#views/finding/finding-groups.ts';
import type { ListedFinding } from '#views/finding/finding-summary.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { pageLabel } from '#views/words/prose.ts';
import { countingFinding, type OpeningView, openingView } from './opening.ts';
import { type ProsePage, prosePage, type ProseSection } from './prose-page.ts';
import { findingsOf, homeStory, type StorySection } from './home-story.ts';

/** The home page of a study: its figures at once, then what they tell, then all else. */
export interface HomePage extends Pick<ProsePage, 'page' | 'title' | 'lead'> {
  opening: OpeningView;
  /** The findings of the latest edition, where the sections tell of none of them. */
  latest?: Pick<HomePage, 'others' | 'themes'> | undefined;
  /** The sections up to the last finding. */
  story: StorySection[];
  /** What follows from the findings: the first section after them. */
  band?: ProseSection | undefined;
  /** The other sections. */
  rest: ProseSection[];
  /** The findings that the page does not show, by their names; none where they are too many to be read here. */
  others: FindingGroup<ListedFinding>[];
  /** The themes of the study, where no finding is listed. */
  themes: ThemeLink[];
  /** The list of all findings, where it is long. */
  list?: LinkView | undefined;
  /** Where a reader goes from here. */
  next: NextLink[];
}

/** A link with what is found behind it. */
export interface NextLink extends LinkView {
  about: string;
}

export function homePage(site: Site, tag: string): HomePage {
  const { page, title, lead, sections } = prosePage(site, tag, 'home');
  const last = sections.findLastIndex((section) => findingsOf(section).length > 0);
  const telling = sections.slice(0, last + 1);
  const [band, ...rest] = sections.slice(last + 1);
  const findings = telling.flatMap(findingsOf);
  const counting = countingFinding(site, tag);
  return {
    ...{ page, title, lead },
    opening: openingView(site, tag, findings),
    story: homeStory(telling, counting && saysOneNumber(counting) ? counting : undefined),
    ...{ band, rest },
    ...findingLists(site, tag, findings),
    next: nextLinks(site, tag),
  };
}

/** So many names are read at the end of a page; more have a page of their own. */
const mostOthers = 24;

/** What a page that shows some findings lists of the others: what is new stands apart, unless the page shows some of it. */
function findingLists(
  site: Site,
  tag: string,
  shown: readonly FindingView[],
): Pick<HomePage, 'latest' | 'others' | 'themes' | 'list'> {
  const ids = new Set(shown.map(({ id }) => id));
  const latest = site.study.findings.filter(isOfLatest(site)).map(({ id }) => id);
  const text = translatorOf(site, tag).t('findings.title');
  const list = isLongList(site) ? { text, href: site.urls.findings(tag) } : undefined;
  const isLed = hasEditions(site.study.spec) && !latest.some((id) => ids.has(id));
  const others = (isMeant: (id: string) => boolean) =>
    otherFindings(site, tag, { isMeant, isOther: (id) => isMeant(id) && !ids.has(id) });
  if (!isLed) return { ...others(() => true), list };
  const isLatest = (id: string) => latest.includes(id);
  return { latest: others(isLatest), ...others((id) => !isLatest(id)), list };
}

function otherFindings(
  site: Site,
  tag: string,
  { isMeant, isOther }: Record<'isMeant' | 'isOther', (id: string) => boolean>,
): Pick<HomePage, 'others' | 'themes'> {
  const others = listedGroups(site, tag, undefined, ({ id }) => isOther(id));
  const count = others.flatMap(({ findings }) => findings).length;
  const isListed = count > 0 && count <= mostOthers;
  return {
    others: isListed ? others : [],
    themes: isListed ? [] : themeLinks(site, tag, ({ id }) => isMeant(id)),
  };
}

/** Whether the opening, which has the number of a finding, shows all that its chart does. */
function saysOneNumber({ breakdowns: [{ chart }] }: FindingView): boolean {
  return charts[chart.type].draws === 'headline';
}

function nextLinks(site: Site, tag: string): NextLink[] {
  const { urls } = site;
  const { t } = translatorOf(site, tag);
  const page = (name: 'method' | 'data') => ({
    text: pageLabel(site, tag, name),
    href: urls.page(tag, name),
    about: t(`home.next.${name}`),
  });
  return [
    { text: t('campaign.title'), href: urls.campaign(tag), about: t('home.next.campaign') },
    ...(site.served
      ? [{ text: t('embed.title'), href: urls.embedPage(tag), about: t('home.next.embed') }]
      : []),
    { text: t('report.title'), href: urls.report(tag), about: t('home.next.report') },
    ...[page('method'), page('data')],
  ];
}
