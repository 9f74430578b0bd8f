import type { Translator } from '#i18n/translator.ts';
import { pageNames } from '#urls.ts';
import { isLongList } from '#views/finding/finding-groups.ts';
import { type PictureView, studyPicture } from '#views/data/preview-pictures.ts';
import {
  languageSwitch,
  languageTags,
  type LanguageView,
  translatorOf,
} from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import { type OrganisationView, partnerViews, publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { outdatedNotice, type OutdatedView, type Shows } from '#views/words/outdated-notice.ts';
import { pageLabel } from '#views/words/prose.ts';
import { studyText } from '#views/words/study-texts.ts';
import { type SupportView, supportView } from '#views/words/support.ts';

/** What every page says around its content. */
export interface PageView {
  head: HeadView;
  dir: 'ltr' | 'rtl';
  /** The name of the study. */
  study: string;
  home: string;
  /** Pages of the site; `current` is the one shown. */
  nav: LinkView[];
  /** The same page in each language. */
  languages: LanguageView[];
  /** That the page in the source language is newer. */
  outdated?: OutdatedView | undefined;
  /** What was corrected and what came. */
  changes: string;
  /** The page for those who tell others of the study. */
  campaign: string;
  /** The page where other sites choose a chart; absent where they cannot reach it. */
  embed?: string | undefined;
  contact: string;
  publisher: OrganisationView;
  /** Where readers find someone to talk to. */
  support?: SupportView | undefined;
  /** Other organisations behind the study, in the order of its settings. */
  partners: OrganisationView[];
  /** Words of the interface. */
  t: Translator['t'];
}

/** What search engines and other sites read of a page. */
export interface HeadView {
  lang: string;
  title: string;
  description: string;
  canonical: string;
  /** Whole addresses of the page in each language, and of the page to choose one. */
  alternates: { lang: string; href: string }[];
  noindex: boolean;
  /** The feed of its language: its address and its title. */
  feed?: { href: string; title: string } | undefined;
  /** What a message shows that links to the page; absent where nobody should link to it. */
  preview?: PreviewView | undefined;
  /** The whole address that tells other sites how to show the page in a frame; absent where there is none. */
  oembed?: string | undefined;
}

/** A page as messages and feeds preview it (https://ogp.me). */
export interface PreviewView {
  type: 'website' | 'article';
  /** Without the name of the study, which stands beside it. */
  title: string;
  study: string;
  /** The language as Open Graph writes it, with a territory: "fr_FR"; and the others that the page is there in. */
  locale: string;
  otherLocales: string[];
  picture: PictureView;
}

export interface PageContent {
  title: string;
  description: string;
  /** The address of the page in a language. */
  address(tag: string): string;
  /** Whether it shows a text of the study, besides the study's title. Default: it shows none. */
  shows?: Shows | undefined;
  /** Default: the card of the study. */
  picture?: PictureView | undefined;
  /** As in its head. */
  oembed?: string | undefined;
  /** Whether search engines may list it. Default: yes. */
  indexed?: boolean;
}

export function pageView(
  site: Site,
  tag: string,
  {
    title,
    description,
    address,
    shows = () => false,
    picture = studyPicture(site, tag),
    oembed,
    indexed = true,
  }: PageContent,
): PageView {
  const { study, urls } = site;
  const translator = translatorOf(site, tag);
  const name = studyText(site, translator, 'title');
  return {
    head: {
      lang: tag,
      title: title === name ? name : `${title} – ${name}`,
      description,
      canonical: urls.absolute(address(tag)),
      alternates: indexed ? alternates(site, address) : [],
      noindex: !indexed,
      preview: previewOf(site, tag, {
        type: title === name ? 'website' : 'article',
        title,
        study: name,
        picture,
      }),
      feed: site.dated && site.served ? { href: urls.feed(tag), title: name } : undefined,
      oembed: site.served ? oembed : undefined,
    },
    dir: translator.dir,
    study: name,
    home: urls.home(tag),
    nav: navigation(site, tag, address(tag)),
    languages: languageSwitch(site, tag, address),
    outdated: outdatedNotice(site, translator, address, shows),
    changes: urls.changes(tag),
    campaign: urls.campaign(tag),
    embed: site.served ? urls.embedPage(tag) : undefined,
    contact: study.spec.contact,
    publisher: publisherView(site),
    partners: partnerViews(site),
    support: supportView(site, translator),
    t: translator.t,
  };
}

/** How a page is previewed that is there in each language. */
export function previewOf(
  site: Site,
  tag: string,
  parts: Omit<PreviewView, 'locale' | 'otherLocales'>,
): PreviewView {
  const locale = openGraphLocale(tag);
  // An easy-to-read language is to others what it is made from.
  const others = new Set(languageTags(site).map(openGraphLocale));
  others.delete(locale);
  return { ...parts, locale, otherLocales: [...others] };
}

/** A language with its territory, or with the one where most of its readers are. */
function openGraphLocale(tag: string): string {
  const { language, region = '001' } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}

/**
 * hreflang: every version names itself, all others, and where readers of any other language go. Each page that is named
 * must name the others in turn: so that is the page to choose from for the home page alone, else the source language.
 */
export function alternates(site: Site, address: (tag: string) => string): HeadView['alternates'] {
  const { urls } = site;
  const tags = languageTags(site);
  const [source = ''] = tags;
  const isHome = address(source) === urls.home(source);
  const others = isHome ? urls.chooser() : address(source);
  return [
    ...tags.map((lang) => ({ lang, href: urls.absolute(address(lang)) })),
    { lang: 'x-default', href: urls.absolute(others) },
  ];
}

function navigation(site: Site, tag: string, here: string): LinkView[] {
  const { urls } = site;
  const link = (text: string, href: string) => ({ text, href, current: href === here });
  const list = link(translatorOf(site, tag).t('nav.findings'), urls.findings(tag));
  return pageNames.flatMap((name) => [
    link(pageLabel(site, tag, name), urls.page(tag, name)),
    ...(name === 'home' && isLongList(site) ? [list] : []),
  ]);
}
