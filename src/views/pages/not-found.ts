import {
  languageSwitch,
  languageTags,
  type LanguageView,
  translatorOf,
} from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';
import { type HeadView } from './page.ts';

/** The page for an address that does not exist; nobody knows in which language it was asked for. */
export interface NotFoundPage {
  head: HeadView;
  dir: 'ltr' | 'rtl';
  /** By each language: its own name of the study and words. */
  languages: (LanguageView & { study: string; title: string; text: string; back: string })[];
}

export function notFoundPage(site: Site): NotFoundPage {
  const [source = ''] = languageTags(site);
  const languages = languageSwitch(site, undefined, site.urls.home).map((language) => {
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
      lang: source,
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
