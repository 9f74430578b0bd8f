import { type LanguageRun, type LanguageRuns, languageRuns } from '#i18n/language-runs.ts';
import { markRuns } from '#i18n/mark-runs.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';

export type { LanguageRun, LanguageRuns };

/** Parts texts of a language of the site by what another language has lent to it. */
export const lentWords = oncePerSite((site, tag: string): LanguageRuns =>
  languageRuns(site.study.words.get(tag)),
);

/** The markup of a mail in a language of the site, in which each text that another language has lent says which one that is. */
export function withLentWords(markup: string, site: Site, tag: string): string {
  return markRuns(markup, site.study.words.get(tag));
}
