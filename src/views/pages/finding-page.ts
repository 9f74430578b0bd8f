import type { Finding } from '#findings/model/finding.ts';
import { type CitationView, findingCitationView } from '#views/data/citation.ts';
import { findingPicture } from '#views/data/preview-pictures.ts';
import { findFinding, type FindingView, findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
import { requiredText } from '#views/words/study-texts.ts';
import { type PageView, pageView } from './page.ts';

/** The page of a finding. */
export interface FindingPage {
  page: PageView;
  view: FindingView;
  cite: CitationView;
  /** Leads to the texts that put its chart on another site. */
  embedHref: string;
  previous?: LinkView | undefined;
  next?: LinkView | undefined;
}

/** A finding with the page around it, and its neighbours. */
export function findingPage(site: Site, tag: string, id: string): FindingPage {
  const { findings } = site.study;
  const finding = findFinding(site, id);
  const index = findings.indexOf(finding);
  const view = findingView(site, tag, id);
  return {
    view,
    cite: findingCitationView(site, view),
    embedHref: `${site.urls.embedPage(tag)}#${id}`,
    page: pageView(site, tag, {
      title: view.headline,
      description: view.breakdowns[0].description,
      address: (other) => site.urls.finding(other, id),
      shows: findingTexts(finding),
      picture: findingPicture(site, view),
      oembed: site.urls.absolute(site.urls.file(tag, id, 'oembed.json')),
    }),
    previous: neighbour(site, tag, findings[index - 1]),
    next: neighbour(site, tag, findings[index + 1]),
  };
}

function neighbour(site: Site, tag: string, finding: Finding | undefined): LinkView | undefined {
  if (finding === undefined) return undefined;
  return {
    text: requiredText(site, translatorOf(site, tag), finding, 'title'),
    href: site.urls.finding(tag, finding.id),
  };
}
