import { findingPicture, type PictureView } from '#views/data/preview-pictures.ts';
import { findingView } from '#views/finding/finding-view.ts';
import {
  languageSwitch,
  languageTags,
  type LanguageView,
  translatorOf,
} from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { lastCorrection } from '#views/words/corrections.ts';
import { requiredText, studyText } from '#views/words/study-texts.ts';
import { withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { type HeadView, previewOf } from './page.ts';

/**
 * The page that a short link opens. One on paper is read by anybody, so that it offers the finding in each language;
 * one in a message has the language of its words, shows what they speak of and goes on to it.
 */
export interface ShortLinkPage {
  /** It is shared more than any other: what a message shows of a link stands here. */
  head: HeadView;
  dir: 'ltr' | 'rtl';
  /** The name of the study. */
  study: string;
  /** That of the link before all others; `corrected` says what was last corrected. */
  languages: (LanguageView & { headline: string; corrected?: string | undefined })[];
  /** Where to go at once: only where there is nothing to choose. */
  forward?: string | undefined;
}

/** The page of a short link. Throws where no finding has the code. */
export function shortLinkPage(site: Site, code: string, tag?: string): ShortLinkPage {
  const { urls } = site;
  const { id, headline, corrected, description, picture } = targetOf(site, code);
  const shown = tag ?? languageTags(site)[0] ?? '';
  const name = studyText(site, translatorOf(site, shown), 'title');
  const languages = languageSwitch(site, undefined, (other) => urls.finding(other, id))
    .toSorted((one, other) => Number(other.tag === shown) - Number(one.tag === shown))
    .map((language) => ({
      ...language,
      headline: headline(language.tag),
      corrected: corrected(language.tag),
    }));
  const [first, ...others] = languages;
  const settled = tag !== undefined || others.length === 0;
  return {
    head: {
      lang: shown,
      title: `${first?.headline ?? ''} – ${name}`,
      description: settled
        ? description(shown)
        : languages.map(({ headline }) => headline).join(' · '),
      // A card leads where its link does: to the finding, or to the choice of a language.
      canonical: urls.absolute(settled ? urls.finding(shown, id) : urls.short(code)),
      alternates: [],
      // Search engines have the page of the finding in each language, and this is none of them.
      noindex: true,
      preview: previewOf(site, shown, {
        type: 'article',
        title: first?.headline ?? '',
        study: name,
        picture: picture(shown),
      }),
    },
    dir: first?.dir ?? 'ltr',
    study: name,
    languages,
    forward: settled ? first?.href : undefined,
  };
}

/** What a short link leads to, and what is said of it in a language. */
interface Target {
  id: string;
  headline(tag: string): string;
  /** What was last corrected, or why it was withdrawn. */
  corrected(tag: string): string | undefined;
  description(tag: string): string;
  picture(tag: string): PictureView;
}

function targetOf(site: Site, code: string): Target {
  const { findings, shortCodes, withdrawn } = site.study;
  const finding = findings.find(({ id }) => shortCodes.get(id) === code);
  if (finding !== undefined) {
    const { id } = finding;
    return {
      id,
      headline: (tag) => requiredText(site, translatorOf(site, tag), finding, 'headline'),
      corrected: (tag) => lastCorrection(site, translatorOf(site, tag), finding),
      description: (tag) => findingView(site, tag, id).breakdowns[0].description,
      picture: (tag) => findingPicture(site, findingView(site, tag, id)),
    };
  }
  const gone = withdrawn.find(({ codes }) => codes.includes(code));
  if (gone === undefined) throw new Error(`unknown short link: ${code}`);
  const view = (tag: string) => withdrawnView(site, tag, gone.id);
  return {
    id: gone.id,
    headline: (tag) => view(tag).title,
    corrected: (tag) => view(tag).reason,
    description: (tag) => view(tag).reason,
    picture: (tag) => view(tag).card,
  };
}
