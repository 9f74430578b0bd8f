import { type FindingGroup, groupHeading, listedGroups } from '#views/finding/finding-groups.ts';
import type { ListedFinding } from '#views/finding/finding-summary.ts';
import { findingViews } from '#views/finding/finding-view.ts';
import { posterLinks, reportLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts, showsAnyName } from '#views/words/outdated-notice.ts';
import { type FindingKit, findingKit, sharePlace } from './finding-kit.ts';
import { type PageView, pageView } from './page.ts';

/** The page for those who tell others of the study. */
export interface CampaignPage {
  page: PageView;
  title: string;
  lead: string;
  /** All of it in one file, the study as slides, and on one sheet. */
  links: LinkView[];
  /** What there is of each finding, where they are few. */
  kits: (FindingKit & { theme?: string | undefined })[];
  /** Where they are many, each leads to what there is of it on its own page. */
  groups: FindingGroup<ListedFinding>[];
}

/** How many findings are shown whole: their pictures and words fill a page. */
const mostKits = 6;

export function campaignPage(site: Site, tag: string): CampaignPage {
  const { urls, study } = site;
  const translator = translatorOf(site, tag);
  const { t } = translator;
  const isFew = study.findings.length <= mostKits;
  return {
    page: pageView(site, tag, {
      title: t('campaign.title'),
      description: t('campaign.lead'),
      address: (other) => urls.campaign(other),
      shows: isFew
        ? (text) => study.findings.some((finding) => findingTexts(finding)(text))
        : showsAnyName,
      indexed: false,
    }),
    title: t('campaign.title'),
    lead: t('campaign.lead'),
    links: [
      { text: t('campaign.all'), href: urls.campaignKit(tag) },
      { text: t('campaign.slides'), href: urls.studySlides(tag) },
      ...posterLinks(
        site,
        (paper) => urls.studyPoster(tag, paper),
        (paper) => t('campaign.study', { paper }),
      ),
      ...reportLinks(site, translator),
    ],
    kits: isFew
      ? findingViews(site, tag).map((view) => ({
          ...findingKit(site, view),
          theme: groupHeading(site, tag, view.id)?.title,
        }))
      : [],
    groups: isFew ? [] : listedGroups(site, tag, ({ href }) => `${href}#${sharePlace}`),
  };
}
