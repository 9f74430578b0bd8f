import { findingPicture } from '#views/data/preview-pictures.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { type FrozenEmbed, frozenEmbed } from '#views/embeds/frozen-embed.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { downloadName } from '#views/site/downloads.ts';
import { languageSwitch, type LanguageView, translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
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
  /** The same as it stays; absent where the study keeps no record of what it publishes. */
  kept?: FrozenEmbed | undefined;
  /** What is chosen of how it is shown; the first value of each is the default. */
  choices: FrameChoice[];
  /** The picture for its texts, by the name that they know it by; of a breakdown there is none. */
  picture?: LinkView | undefined;
  /** Where the same is offered in each language. */
  languages: LanguageView[];
}

/** One thing to choose, and its values with what they are called. */
interface FrameChoice {
  name: string;
  label: string;
  values: { value: string; text: string }[];
}

export function embedChoicePage(site: Site, tag: string, id: string): EmbedChoicePage {
  const { urls } = site;
  const { t } = translatorOf(site, tag);
  const view = findingView(site, tag, id);
  const title = t('embed.title');
  const { version } = view;
  const choices = frameChoices(t, site.recorded);
  const offered = (embed: EmbedView, breakdown?: string): OfferedEmbed => ({
    embed,
    choices,
    kept: site.recorded ? frozenEmbed(site, { tag, id, version, breakdown }) : undefined,
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
    embeds: [
      { ...offered(first), picture: keptPicture(site, view) },
      ...others.map((embed, index) => offered(embed, view.breakdowns[index + 1]?.id)),
    ],
  };
}

function keptPicture({ urls, recorded }: Site, { lang, id, version }: FindingView) {
  const text = downloadName(id, version, 'png');
  return recorded ? { text, href: urls.file(lang, id, 'png') } : undefined;
}

function frameChoices(t: PageView['t'], isKept: boolean): FrameChoice[] {
  const figures = (['latest', 'kept'] as const).map((value) => ({
    value,
    text: t(`embed.figures.${value}`),
  }));
  const widths = frameWidths.map(({ name: value }) => ({ value, text: t(`embed.width.${value}`) }));
  const schemes = frameSchemes.map((value) => ({ value, text: t(`embed.scheme.${value}`) }));
  return [
    ...(isKept ? [{ name: 'figures', label: t('embed.figures'), values: figures }] : []),
    { name: 'width', label: t('embed.width'), values: widths },
    { name: 'scheme', label: t('embed.scheme'), values: schemes },
  ];
}
