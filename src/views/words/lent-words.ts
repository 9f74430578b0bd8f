import { type LanguageRun, type LanguageRuns, languageRuns } from '#i18n/language-runs.ts';
import { markRuns } from '#i18n/mark-runs.ts';
import { oncePerSite } from '#views/site/site.ts';

export type { LanguageRun, LanguageRuns };

/** Parts texts of a language of the site by what another language has lent to it. */
export const lentWords = oncePerSite((site, tag: string): LanguageRuns =>
  languageRuns(site.study.words.get(tag)),
);

/** Says in the markup of mails in a language of the site of each text that another language has lent which one that is. */
export const markLentWords = oncePerSite((site, tag: string) =>
  markRuns(site.study.words.get(tag)),
);
