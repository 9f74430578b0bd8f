import { type Prose, renderProse } from '#i18n/markdown.ts';
import { type PageName, pageNames, type Urls } from '#urls.ts';
import { translatorOf } from '#views/site/languages.ts';
import { oncePerSite } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';

/** The longer text of a page, its quotes filled in; `[[services]]` stands for a whole finding. It is read once. */
export const readProse = oncePerSite((site, tag: string, name: PageName): Prose => {
  const { study, urls } = site;
  const translator = translatorOf(site, tag);
  const quote = quoter(study, translator);
  const isFinding = (word: string) => study.findings.some(({ id }) => id === word);
  const markdown = translator.page(name, (word) => (isFinding(word) ? `[[${word}]]` : quote(word)));
  const language = translator.pageLanguage(name) ?? tag;
  return renderProse(markdown, { tag: language, link: (href) => linkAddress(urls, tag, href) });
});

/** What a page is called in the navigation: by a word of the interface, else by its title. */
export const pageLabel = oncePerSite((site, tag: string, name: PageName): string => {
  const translator = translatorOf(site, tag);
  const key = `nav.${name}`;
  return translator.has('ui', key) ? translator.text('ui', key) : readProse(site, tag, name).title;
});

function linkAddress(urls: Urls, tag: string, href: string): string {
  if (/^[a-z]+:/.test(href)) return href;
  const page = pageNames.find((name) => name === href);
  return page === undefined ? urls.finding(tag, href) : urls.page(tag, page);
}
