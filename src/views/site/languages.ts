import type { Translator } from '#i18n/translator.ts';
import type { Site } from './site.ts';

/** A page in a language, as the switch between languages leads to it. */
export interface LanguageView {
  tag: string;
  dir: 'ltr' | 'rtl';
  /** The language's own name for itself. */
  name: string;
  href: string;
  current: boolean;
}

/** The tags of the study's languages, in their order. */
export function languageTags({ study }: Pick<Site, 'study'>): string[] {
  return [...study.translators.keys()];
}

/** The translator of one of the study's languages. */
export function translatorOf({ study }: Pick<Site, 'study'>, tag: string): Translator {
  const translator = study.translators.get(tag);
  if (translator === undefined) throw new Error(`unknown language: ${tag}`);
  return translator;
}

/** A page in each language, for the switch between them. */
export function languageSwitch(
  site: Site,
  current: string | undefined,
  address: (tag: string) => string,
): LanguageView[] {
  return [...site.study.translators.values()].map(({ tag, dir, name }) => ({
    tag,
    dir,
    name,
    href: address(tag),
    current: tag === current,
  }));
}
