import type { Problem } from '#errors.ts';
import { shippedPage } from '#i18n/interface.ts';
import type { Words } from '#i18n/read-words.ts';
import { notFound } from '#i18n/words-file.ts';
import { type PageName, pageNames } from '#urls.ts';

/**
 * The pages that languages lack. Those that come with the generator may be left out; but where a language has another in
 * the place of such a page, all must, so that nobody reads in one language what the study says differently in another.
 */
export function missingPages(languages: readonly Words[]): Problem[] {
  return pageNames.flatMap((name) => {
    const isReplaced = languages.some(({ tag, pages }) => isShipped(tag, name) && pages.has(name));
    return languages
      .filter(
        ({ tag, absentPages }) =>
          absentPages.includes(name) && !(isShipped(tag, name) && !isReplaced),
      )
      .map(({ tag }) => notFound(`locales/${tag}/pages/${name}.md`));
  });
}

function isShipped(tag: string, name: PageName): boolean {
  return shippedPage(tag, name) !== undefined;
}
