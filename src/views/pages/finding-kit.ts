import { type CitationView, findingCitationView } from '#views/data/citation.ts';
import type { PictureView } from '#views/data/preview-pictures.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { carouselView } from '#views/cards/carousel-view.ts';
import { type Post, posts } from '#views/posts/posts.ts';
import { smsParts } from '#views/posts/text-length.ts';
import { carouselFormats } from '#views/site/carousel-formats.ts';
import {
  type CardFormat,
  cardFormats,
  carriedFormats,
  isOffered,
  posterLinks,
} from '#views/site/downloads.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';

/** Where the page of a finding has what those take who tell others of it. */
export const sharePlace = 'share';

export type PictureShape = 'broad' | 'square' | 'tall';

/** What those take of a finding who tell others of it. */
export interface FindingKit {
  id: string;
  headline: string;
  href: string;
  /** Its cards, each with its name and its size in words. */
  pictures: (KitPicture & { format: CardFormat })[];
  /** Its groups one by one, in the order they are posted; none where it has no groups. */
  carousel: KitPicture[];
  words: WordsView[];
  shortLink: string;
  /** Its QR code: one file for each use, the first of them shown. */
  qr: { name: string; alt: string; files: [LinkView, LinkView] };
  cite: CitationView;
  /** Its poster, the files that it is carried elsewhere in, and all of it in one file. */
  links: LinkView[];
}

/** A picture with its name, and its size in words; absent where all of a row have the same. */
export interface KitPicture extends PictureView {
  name: string;
  pixels?: string;
  shape: PictureShape;
}

/** A text to be pasted. */
interface WordsView {
  id: string;
  name: string;
  /** How long it is, and may be, in each place: "X: 133 of 280". */
  lengths: string[];
  text: string;
}

export function findingKit(site: Site, view: FindingView): FindingKit {
  const { urls } = site;
  const { id, lang, headline, href, sharedLink, qr, t } = view;
  const file = (format: string) => urls.file(lang, id, format);
  return {
    id,
    headline,
    href,
    pictures: (['card', 'square', 'story'] as const).map((name) => {
      const format = `${name}.png` as const;
      const shown = { href: file(format), alt: alternative(headline, lang) };
      const size = cardFormats[format];
      const pixels = `${size.width}\u00a0×\u00a0${size.height}`;
      return {
        format,
        name: t(`campaign.${name}`),
        pixels,
        shape: shapeOf(size),
        ...shown,
        ...size,
      };
    }),
    carousel: carouselKit(site, view),
    words: posts(site, lang, view.finding).map((post) => words(view, post)),
    shortLink: sharedLink,
    qr: {
      name: t('campaign.codes'),
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
      ...carriedFormats
        .filter(isOffered(site))
        .map((format) => ({ text: t(`format.${format}`), href: file(format) })),
      { text: t('campaign.kit'), href: file('zip') },
    ],
  };
}

function carouselKit(site: Site, view: FindingView): KitPicture[] {
  const { id, lang, headline, t } = view;
  const { groups = [], last } = carouselView(site, view) ?? {};
  const alts = [
    alternative(headline, lang),
    ...[...groups, ...(last ? [last] : [])].map(({ alt }) => alt),
  ];
  const formats = carouselFormats(view.finding);
  return formats.map((format, index) => {
    const place = { place: String(index + 1), total: String(formats.length) };
    return {
      name: t('campaign.carousel', place),
      href: site.urls.file(lang, id, format),
      ...{ ...cardFormats['square.png'], shape: 'square', alt: alts[index] ?? '' },
    };
  });
}

function shapeOf({ width, height }: { width: number; height: number }): PictureShape {
  if (width === height) return 'square';
  return width > height ? 'broad' : 'tall';
}

function words({ id, t }: FindingView, { name, text, limits }: Post): WordsView {
  const lengths = limits.map(({ where, length, most }) =>
    t('campaign.length', { where, length: String(length), most: String(most) }),
  );
  return {
    id: `${id}-${name}`,
    name: t(`campaign.${name}`),
    lengths: [
      ...(lengths.length === 0 ? [t('campaign.any')] : lengths),
      ...(name === 'sms' ? [t('campaign.parts', { n: String(smsParts(text)) })] : []),
    ],
    text,
  };
}
