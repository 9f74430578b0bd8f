import { type FindingView, findingView } from './finding.ts';
import { findingTexts } from './outdated.ts';
import { pageView, type PageView, translatorOf } from './page.ts';
import type { Site } from './site.ts';

/** The page where other sites choose a chart. */
export interface EmbedPage {
  page: PageView;
  title: string;
  lead: string;
  /** In the order of the study. */
  findings: FindingView[];
}

export function embedPage(site: Site, tag: string): EmbedPage {
  const { t } = translatorOf(site, tag);
  const { findings } = site.study;
  const shows = findings.map(findingTexts);
  const title = t('embed.title');
  const lead = t('embed.lead');
  return {
    page: pageView(site, tag, {
      title,
      description: lead,
      address: (other) => site.urls.embedPage(other),
      shows: (...text) => shows.some((one) => one(...text)),
    }),
    title,
    lead,
    findings: findings.map(({ id }) => findingView(site, tag, id)),
  };
}
