import {
  languageSwitch,
  languageTags,
  type LanguageView,
  translatorOf,
} from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';
import { type HeadView } from './page.ts';

/** The page for an address that does not exist: in every language, since many do not know in which it was asked for. */
export interface NotFoundPage {
  head: HeadView;
  dir: 'ltr' | 'rtl';
  /** By each language: its own name of the study and words. */
  languages: (LanguageView & { study: string; title: string; text: string; back: string })[];
}

/** `tag` is the language of the address, which comes before all others. Default: the source language. */
export function notFoundPage(site: Site, tag = languageTags(site)[0] ?? ''): NotFoundPage {
  const all = languageSwitch(site, undefined, site.urls.home);
  const inOrder = all.toSorted((one, other) => Number(other.tag === tag) - Number(one.tag === tag));
  const languages = inOrder.map((language) => {
    const translator = translatorOf(site, language.tag);
    const { t } = translator;
    return {
      ...language,
      study: studyText(site, translator, 'title'),
      title: t('notFound.title'),
      text: t('notFound.text'),
      back: t('nav.home'),
    };
  });
  const [first] = languages;
  return {
    head: {
      lang: tag,
      title: first?.title ?? '',
      description: first?.text ?? '',
      canonical: site.urls.absolute(site.urls.chooser()),
      alternates: [],
      noindex: true,
    },
    dir: first?.dir ?? 'ltr',
    languages,
  };
}
