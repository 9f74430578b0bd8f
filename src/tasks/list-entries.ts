import { type FindingEntries, findingEntries } from '#outputs/site/finding-entries.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { entriesFolder } from './entries-folder.ts';
import type { Finished, SiteFile } from './task.ts';

/** What lists of the whole study say of a finding in a language: a file for those who make them, and for nobody else. */
export function entriesFile(site: Site, tag: string, id: string): SiteFile {
  return {
    address: entriesAddress(site, tag, id),
    make: async () => JSON.stringify(findingEntries(site, tag, id)),
  };
}

/** The entries of all findings, by language and id. */
export async function allEntries(site: Site, finished: Finished) {
  const entries = new Map<string, Map<string, FindingEntries>>();
  for (const tag of languageTags(site)) entries.set(tag, await localeEntries(site, tag, finished));
  return entries;
}

/** The entries of all findings in a language, by their ids. */
export async function localeEntries(site: Site, tag: string, finished: Finished) {
  const entries = new Map<string, FindingEntries>();
  for (const { id } of site.study.findings) {
    const bytes = await finished(entriesAddress(site, tag, id));
    entries.set(id, JSON.parse(Buffer.from(bytes).toString()) as FindingEntries);
  }
  return entries;
}

function entriesAddress({ urls }: Site, tag: string, id: string): string {
  return urls.published(`${entriesFolder}/${tag}/${id}.json`);
}
