import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { type PageView, pageView } from './page.ts';

/** What stands at each page that a withdrawn finding had. */
export interface WithdrawnPage {
  page: PageView;
  title: string;
  /** When and why. */
  reason: string;
  /** Where the other findings are. */
  onward: LinkView;
}

export function withdrawnPage(site: Site, tag: string, id: string): WithdrawnPage {
  const { urls } = site;
  const { title, reason, card, t } = withdrawnView(site, tag, id);
  return {
    title,
    reason,
    onward: { text: t('nav.findings'), href: urls.findings(tag) },
    page: pageView(site, tag, {
      title,
      description: reason,
      address: (other) => urls.finding(other, id),
      shows: ({ section, name }) => section === 'study' && name === `withdrawn.${id}`,
      picture: card,
      oembed: urls.absolute(urls.file(tag, id, 'oembed.json')),
      indexed: false,
    }),
  };
}
