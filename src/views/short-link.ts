import { findingPicture, findingView } from './finding.ts';
import {
  type HeadView,
  type LanguageView,
  languageSwitch,
  languageTags,
  previewOf,
  translatorOf,
} from './page.ts';
import type { Site } from './site.ts';
import { requiredText, studyText } from './words.ts';

/** The page that a short link opens: nobody knows in which language it was asked for, so it offers the finding in each. */
export interface ShortLinkPage {
  /** It is shared more than any other: what a message shows of a link stands here. */
  head: HeadView;
  dir: 'ltr' | 'rtl';
  /** The name of the study. */
  study: string;
  languages: (LanguageView & { headline: string })[];
  /** Where to go at once: only where there is nothing to choose. */
  forward?: string | undefined;
}

/** Each short link, as the parameter of a route. */
export function shortLinkRoutes({ study }: Site): { code: string }[] {
  return study.findings.flatMap(({ id }) => ({ code: study.shortCodes.get(id) ?? '' }));
}

export function shortLinkPage(site: Site, code: string): ShortLinkPage {
  const { study, urls } = site;
  const finding = study.findings.find(({ id }) => study.shortCodes.get(id) === code);
  if (finding === undefined) throw new Error(`unknown short link: ${code}`);
  const [source = ''] = languageTags(site);
  const name = studyText(site, translatorOf(site, source), 'title');
  const languages = languageSwitch(site, undefined, (tag) => urls.finding(tag, finding.id)).map(
    (language) => ({
      ...language,
      headline: requiredText(site, translatorOf(site, language.tag), finding, 'headline'),
    }),
  );
  const [first, ...others] = languages;
  return {
    head: {
      lang: source,
      title: `${first?.headline ?? ''} – ${name}`,
      description: languages.map(({ headline }) => headline).join(' · '),
      canonical: urls.absolute(urls.finding(source, finding.id)),
      alternates: [],
      // Search engines have the page of the finding in each language, and this is none of them.
      noindex: true,
      preview: previewOf(source, {
        type: 'article',
        title: first?.headline ?? '',
        study: name,
        picture: findingPicture(site, findingView(site, source, finding.id)),
      }),
    },
    dir: first?.dir ?? 'ltr',
    study: name,
    languages,
    forward: others.length === 0 ? first?.href : undefined,
  };
}
