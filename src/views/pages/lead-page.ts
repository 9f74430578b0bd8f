import { placeOfAddress } from '#record/address-place.ts';
import { findingSummary } from '#views/finding/finding-summary.ts';
import { cardFormats } from '#views/site/downloads.ts';
import { languageTags, translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';

/** A page at an old address, which leads to the one of today. */
export interface LeadPage {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The name of the study. */
  study: string;
  /** The finding as a sentence where it leads to one, else what it leads to. */
  title: string;
  /** That there is a new address. */
  text: string;
  /** Where it leads, as pages of the site name it. */
  href: string;
  /** The whole address of the same. */
  canonical: string;
  /** The card of the finding, for messages that link to the old address. */
  picture?: { href: string; width: number; height: number } | undefined;
}

/** The page that leads to an address as seen from the folder of the site. */
export function leadPage(site: Site, to: string): LeadPage {
  const { study, urls } = site;
  const place = placeOfAddress(to);
  const tags = languageTags(site);
  const lang = tags.includes(place.tag) ? place.tag : (tags[0] ?? '');
  const translator = translatorOf(site, lang);
  const isFinding = tags.includes(place.tag) && study.findings.some(({ id }) => id === place.name);
  const href = urls.published(to);
  const picture = { href: urls.file(lang, place.name, 'card.png'), ...cardFormats['card.png'] };
  return {
    lang,
    dir: translator.dir,
    study: studyText(site, translator, 'title'),
    title: isFinding ? findingSummary(site, lang, place.name).headline : urls.absolute(href),
    text: translator.t('moved'),
    href,
    canonical: urls.absolute(href),
    picture: isFinding ? { ...picture, href: urls.absolute(picture.href) } : undefined,
  };
}
