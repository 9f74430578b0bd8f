import { studyPicture } from '#views/data/preview-pictures.ts';
import {
  languageSwitch,
  languageTags,
  type LanguageView,
  translatorOf,
} from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';
import { alternates, type HeadView, previewOf } from './page.ts';
import { studyDescription } from './prose-page.ts';

/** The page that offers the languages; it speaks all of them. */
export interface ChooserPage {
  head: HeadView;
  dir: 'ltr' | 'rtl';
  languages: (LanguageView & { study: string; description: string })[];
}

export function chooserPage(site: Site): ChooserPage {
  const address = (tag: string) => site.urls.home(tag);
  const [source = ''] = languageTags(site);
  const languages = languageSwitch(site, undefined, address).map((language) => {
    const translator = translatorOf(site, language.tag);
    return {
      ...language,
      study: studyText(site, translator, 'title'),
      description: studyDescription(site, language.tag),
    };
  });
  const [first] = languages;
  return {
    head: {
      lang: source,
      title: first?.study ?? '',
      description: first?.description ?? '',
      canonical: site.urls.absolute(site.urls.chooser()),
      alternates: alternates(site, address),
      noindex: false,
      preview: previewOf(site, source, {
        type: 'website',
        title: first?.study ?? '',
        study: first?.study ?? '',
        picture: studyPicture(site, source),
      }),
    },
    dir: first?.dir ?? 'ltr',
    languages,
  };
}
