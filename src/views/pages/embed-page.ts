import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { type FindingView, findingViews } from '#views/finding/finding-view.ts';
import { languageSwitch, type LanguageView, translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
import { type PageView, pageView } from './page.ts';

/** How wide a frame may be chosen, in pixels; the first, as wide as there is room, is the default. */
export const frameWidths = [
  { name: 'full', pixels: undefined },
  { name: 'column', pixels: 600 },
  { name: 'narrow', pixels: 320 },
] as const;

export type FrameWidth = (typeof frameWidths)[number]['name'];

/** The colours that a frame may be given; the first, what its reader likes, is the default. */
export const frameSchemes = ['auto', 'light', 'dark'] as const;

export type FrameScheme = (typeof frameSchemes)[number];

/** The page where other sites choose a chart. */
export interface EmbedPage {
  page: PageView;
  title: string;
  lead: string;
  /** In the order of the study. */
  findings: EmbedOffer[];
}

/** A finding that is offered to other sites. */
interface EmbedOffer {
  view: FindingView;
  /** Each of its ways of being shown, the default first. */
  embeds: [OfferedEmbed, ...OfferedEmbed[]];
}

export interface OfferedEmbed {
  embed: EmbedView;
  /** Where the same is offered in each language. */
  languages: LanguageView[];
}

export function embedPage(site: Site, tag: string): EmbedPage {
  const { t } = translatorOf(site, tag);
  const views = findingViews(site, tag);
  const shows = views.map(({ finding }) => findingTexts(finding));
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
    findings: views.map((view) => embedOffer(site, view)),
  };
}

function embedOffer(site: Site, view: FindingView): EmbedOffer {
  const { lang } = view;
  const offered = (embed: EmbedView): OfferedEmbed => ({
    embed,
    languages: languageSwitch(site, lang, (other) => `${site.urls.embedPage(other)}#${embed.id}`),
  });
  const [first, ...others] = embedViews(site, lang, view.id);
  return { view, embeds: [offered(first), ...others.map(offered)] };
}
