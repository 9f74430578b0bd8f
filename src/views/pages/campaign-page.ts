import { findingViews } from '#views/finding/finding-view.ts';
import { posterLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
import { type FindingKit, findingKit } from './finding-kit.ts';
import { type PageView, pageView } from './page.ts';

/** The page for those who tell others of the study. */
export interface CampaignPage {
  page: PageView;
  title: string;
  lead: string;
  /** All of it in one file, and the study on one sheet. */
  links: LinkView[];
  findings: FindingKit[];
}

export function campaignPage(site: Site, tag: string): CampaignPage {
  const { urls, study } = site;
  const { t } = translatorOf(site, tag);
  const shows = study.findings.map(findingTexts);
  return {
    page: pageView(site, tag, {
      title: t('campaign.title'),
      description: t('campaign.lead'),
      address: (other) => urls.campaign(other),
      shows: (text) => shows.some((shown) => shown(text)),
      indexed: false,
    }),
    title: t('campaign.title'),
    lead: t('campaign.lead'),
    links: [
      { text: t('campaign.all'), href: urls.campaignKit(tag) },
      ...posterLinks(
        site,
        (paper) => urls.studyPoster(tag, paper),
        (paper) => t('campaign.study', { paper }),
      ),
    ],
    findings: findingViews(site, tag).map((view) => findingKit(site, view)),
  };
}
