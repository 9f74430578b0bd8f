import { pageNames } from '#urls.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { changeDays, changed } from '#findings/model/dates.ts';

/** A page that search engines may list, and the day of its last change where that is known. */
export interface SitemapEntry {
  address: string;
  changed?: string | undefined;
}

/** Every page for search engines; their languages are told in the pages themselves, and only there. */
export function sitemapEntries(site: Site): SitemapEntry[] {
  const { study, urls } = site;
  const last = changeDays(study).at(-1);
  const ofLanguage = (tag: string) => [
    ...pageNames.map((name) => ({ path: urls.page(tag, name) })),
    { path: urls.findings(tag) },
    { path: urls.changes(tag), changed: last },
    { path: urls.report(tag), changed: last },
    { path: urls.embedPage(tag) },
    ...study.findings.map((finding) => ({
      path: urls.finding(tag, finding.id),
      changed: changed(finding),
    })),
  ];
  return [{ path: urls.chooser() }, ...languageTags(site).flatMap(ofLanguage)].map(
    ({ path, ...rest }) => ({ address: urls.absolute(path), ...rest }),
  );
}
