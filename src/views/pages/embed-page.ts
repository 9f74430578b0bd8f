import { type FindingGroup, listedGroups } from '#views/finding/finding-groups.ts';
import type { ListedFinding } from '#views/finding/finding-summary.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { showsAnyName } from '#views/words/outdated-notice.ts';
import { type PageView, pageView } from './page.ts';

/** The page where other sites choose a finding. */
export interface EmbedPage {
  page: PageView;
  title: string;
  lead: string;
  /** In the order of the study, each leading to where its frame is chosen. */
  groups: FindingGroup<ListedFinding>[];
}

export function embedPage(site: Site, tag: string): EmbedPage {
  const { urls } = site;
  const { t } = translatorOf(site, tag);
  const title = t('embed.title');
  const lead = t('embed.lead');
  return {
    page: pageView(site, tag, {
      title,
      description: lead,
      address: (other) => urls.embedPage(other),
      shows: showsAnyName,
    }),
    title,
    lead,
    groups: listedGroups(site, tag, ({ id }) => urls.embedChoice(tag, id)),
  };
}
