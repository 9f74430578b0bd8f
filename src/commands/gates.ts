import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadPath, writeLeads } from '#build/write-leads.ts';
import { listPublicFiles } from '#data-folder/public-folder.ts';
import { filesBelow } from '#gates/files-below.ts';
import type { SiteRules, Verdict } from '#gates/inspect-file.ts';
import { inspectFolder } from '#gates/inspect-folder.ts';
import { type RecordedPages, refuse } from '#gates/refuse.ts';
import { type HostFiles, hostFiles } from '#headers/host-files.ts';
import { redirectsOf } from '#headers/redirects.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { allIds } from '#findings/model/former-names.ts';
import { keptPages } from '#record/kept-pages.ts';
import { frozenFile } from '#record/record-places.ts';
import type { Study } from '#study/study.ts';
import { scriptNames } from '#views/pages/privacy-notice.ts';
import type { Site } from '#views/site/site.ts';
import { entriesFolder } from '#tasks/entries-folder.ts';
import { leadsOf } from '#tasks/leads.ts';
import { folderAddresses } from '#site-parts.ts';
import { fileOfAddress, frozenAt } from '#urls.ts';

/** What the files of a site are inspected by that is made of the study in `folder`. */
export function rulesOf(site: Site, folder: string): SiteRules {
  const { study, urls, served } = site;
  return {
    address: urls.absolute(urls.chooser()),
    scripts: scriptNames,
    folder: served ? undefined : folderFiles(site, folder),
    secrets: studySecrets(study),
  };
}

/** All that lies in the folder of a site that is opened from a disk, as addresses name it from there. */
function folderFiles({ study, urls }: Site, folder: string): string[] {
  const own = folderAddresses(urls, {
    tags: [...study.translators.keys()],
    ids: [...study.findings, ...study.withdrawn].map(({ id }) => id),
    codes: [...study.shortCodes.values()],
  });
  const others = [urls.citation(), urls.icon(), urls.touchIcon(), urls.published('favicon.svg')];
  const published = listPublicFiles(folder).map((file) =>
    urls.published(file.slice('public/'.length)),
  );
  return [...own, ...others, ...published].map(urls.relative);
}

/** The pages of a site that are copied from its record. */
export function recordedPages(study: Study): RecordedPages {
  const pages = Object.keys(keptPages(study)).flatMap((address) => {
    const at = frozenAt(address);
    if (at === undefined) return [];
    const today = study.findings.find((finding) => allIds(finding).includes(at.id));
    return [[fileOfAddress(address), { ...at, today, file: frozenFile(at) }] as const];
  });
  return new Map(pages);
}

/** A finished site before its gates. */
interface FinishedSite {
  folder: string;
  /** What the study publishes itself, by the paths in the folder. */
  published: ReadonlySet<string>;
  rules: SiteRules;
  /** What was found in all other files, but for printed ones. Default: nothing was inspected. */
  verdicts?: readonly Verdict[];
  /** Whether its texts will lie there compressed as well. */
  compressed: boolean;
}

/**
 * The last step of a build: inspects what was not yet, stops where a site must not be published, and writes what its host
 * reads in its folder; gives what is for its configuration. A file of the study's own stays as it is.
 */
export async function passGates(
  site: Site,
  { folder, published, rules, verdicts, compressed }: FinishedSite,
): Promise<HostFiles['configuration']> {
  rmSync(join(folder, entriesFolder), { recursive: true, force: true });
  const leads = writeLeads(site, folder, leadsOf(site));
  const isOurs = (path: string) => !published.has(path);
  const printed = filesBelow(folder).filter((path) => /\/.*\.pdf$/.test(path) && isOurs(path));
  const led = leads.map(leadPath).filter((path) => /\.(?:html|svg)$/.test(path));
  const others = verdicts && [...published, ...printed, ...led].toSorted();
  const found = await inspectFolder(folder, rules, isOurs, others);
  const all = [...(verdicts ?? []), ...found].toSorted((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  const { study, host } = site;
  refuse(all, recordedPages(study));
  const tags = [...study.translators.keys()];
  const redirects = redirectsOf(leads, filesBelow(folder));
  const served = { id: study.spec.id, address: rules.address, tags, compressed, redirects };
  const { inside, configuration } = hostFiles(all, served, host);
  for (const [name, text] of Object.entries(inside))
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), text);
  return configuration;
}
