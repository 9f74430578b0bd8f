import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { entriesFolder } from './entries-folder.ts';
import { page } from './page-file.ts';
import { readsAll } from './reads.ts';
import type { Finished, SiteFile, TaskKind } from './task.ts';

/** The study as one document, in each language, put together from what each finding has in it: one that changes is drawn alone. */
export const reports: TaskKind = {
  isLast: true,
  tasks: (site) => languageTags(site).map((tag) => ({ tag })),
  reads: readsAll,
  files: (site, { tag = '' }) => [
    page(site, site.urls.report(tag), `${tag}/report/`, (finished) =>
      reportParts(site, tag, finished),
    ),
  ],
};

/** What the report has of a finding: a file for the report, and for nobody else. */
export function reportPart(site: Site, tag: string, id: string): SiteFile {
  return page(site, partAddress(site, tag, id), `${tag}/${id}/report/`);
}

async function reportParts(site: Site, tag: string, finished: Finished) {
  const parts = new Map<string, string>();
  for (const { id } of site.study.findings)
    parts.set(id, Buffer.from(await finished(partAddress(site, tag, id))).toString());
  return parts;
}

function partAddress({ urls }: Site, tag: string, id: string): string {
  return `${urls.published(`${entriesFolder}/${tag}/${id}`)}/`;
}
