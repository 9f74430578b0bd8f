import { findingPicture } from '#views/data/preview-pictures.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
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

/** The page where other sites choose how a finding is shown. */
export interface EmbedChoicePage {
  page: PageView;
  title: string;
  view: FindingView;
  /** Each of its ways of being shown, the default first. */
  embeds: [OfferedEmbed, ...OfferedEmbed[]];
}

export interface OfferedEmbed {
  embed: EmbedView;
  /** Where the same is offered in each language. */
  languages: LanguageView[];
}

export function embedChoicePage(site: Site, tag: string, id: string): EmbedChoicePage {
  const { urls } = site;
  const { t } = translatorOf(site, tag);
  const view = findingView(site, tag, id);
  const title = t('embed.title');
  const offered = (embed: EmbedView): OfferedEmbed => ({
    embed,
    languages: languageSwitch(site, tag, (other) => `${urls.embedChoice(other, id)}#${embed.id}`),
  });
  const [first, ...others] = embedViews(site, tag, id);
  return {
    page: pageView(site, tag, {
      title: t('fact.line', { name: title, text: view.title }),
      description: t('embed.lead'),
      address: (other) => urls.embedChoice(other, id),
      shows: findingTexts(view.finding),
      picture: findingPicture(site, view),
      indexed: false,
    }),
    title,
    view,
    embeds: [offered(first), ...others.map(offered)],
  };
}
