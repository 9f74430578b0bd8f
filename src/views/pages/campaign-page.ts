import { type CitationView, findingCitationView } from '#views/data/citation.ts';
import type { PictureView } from '#views/data/preview-pictures.ts';
import { type FindingView, findingViews } from '#views/finding/finding-view.ts';
import { type Post, posts } from '#views/posts/posts.ts';
import { cardFormats, posterLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';
import { findingTexts } from '#views/words/outdated-notice.ts';
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

/** What a campaign takes of a finding. */
export interface FindingKit {
  id: string;
  headline: string;
  href: string;
  /** Its cards, each with its name and size in words. */
  pictures: (PictureView & { name: string })[];
  words: WordsView[];
  shortLink: string;
  /** Its QR code: one file for each use, the first of them shown. */
  qr: { alt: string; files: LinkView[] };
  cite: CitationView;
  /** Its poster, and all of it in one file. */
  links: LinkView[];
}

/** A text to be pasted. */
interface WordsView {
  id: string;
  name: string;
  /** How long it is, and may be, in each place: "X: 133 of 280". */
  lengths: string[];
  text: string;
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

function findingKit(site: Site, view: FindingView): FindingKit {
  const { urls } = site;
  const { id, lang, headline, href, sharedLink, qr, t } = view;
  const file = (format: string) => urls.file(lang, id, format);
  return {
    id,
    headline,
    href,
    pictures: (['card', 'square', 'story'] as const).map((name) => {
      const size = cardFormats[`${name}.png`];
      return {
        name: `${t(`campaign.${name}`)} (${size.width}\u00a0×\u00a0${size.height})`,
        href: file(`${name}.png`),
        ...size,
        alt: alternative(headline, lang),
      };
    }),
    words: posts(site, lang, view.finding).map((post) => words(view, post)),
    shortLink: sharedLink,
    qr: {
      alt: alternative(qr.title, lang),
      files: [
        { text: t('campaign.print'), href: file('qr.svg') },
        { text: t('campaign.screen'), href: file('qr.png') },
      ],
    },
    cite: findingCitationView(site, view),
    links: [
      ...posterLinks(
        site,
        (paper) => urls.poster(lang, id, paper),
        (paper) => t('campaign.poster', { paper }),
      ),
      { text: t('campaign.kit'), href: file('zip') },
    ],
  };
}

function words({ id, t }: FindingView, { name, text, limits, parts }: Post): WordsView {
  const lengths = limits.map(({ where, length, most }) =>
    t('campaign.length', { where, length: String(length), most: String(most) }),
  );
  return {
    id: `${id}-${name}`,
    name: t(`campaign.${name}`),
    lengths: [
      ...(lengths.length === 0 ? [t('campaign.any')] : lengths),
      ...(parts === undefined ? [] : [t('campaign.parts', { n: String(parts) })]),
    ],
    text,
  };
}
