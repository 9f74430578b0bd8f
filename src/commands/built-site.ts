import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partName } from '#build/part-name.ts';
import { filesBelow } from '#gates/files-below.ts';
import { studyVersion } from '#findings/model/version.ts';
import { publishedFiles } from '#record/published-file.ts';
import { asPublished, type SiteToPublish } from '#record/release-of-site.ts';
import { publishedLabels } from '#study/texts/published-labels.ts';
import { frozenAt } from '#urls.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { readFirstPage } from './output-folder.ts';
import { UsageError } from './usage.ts';

/** Reads the site in a folder, as it is put on record. Refuses one that is not what a build makes of this very study. */
export function readSiteToPublish(folder: string, site: Site): SiteToPublish {
  checkBuilt(folder, site);
  const { study, urls } = site;
  return {
    ...readBuiltSite(folder),
    site: urls.absolute(urls.chooser()),
    findings: study.findings.map((finding) =>
      asPublished(finding, study.shortCodes.get(finding.id) ?? '', publishedLabels(study, finding)),
    ),
  };
}

/** Whether the site in a folder was built with its posters as PDF. */
export function hasPrintedPosters(folder: string): boolean {
  return globSync('*/poster.pdf', { cwd: folder }).length > 0;
}

/** What lies in the folder of a built site: its addresses, and its pages that are never to change. */
export function readBuiltSite(folder: string): Pick<SiteToPublish, 'addresses' | 'frozen'> {
  const files = publishedFiles(filesBelow(folder));
  const pages = [...files].filter(([address]) => frozenAt(address) !== undefined);
  return {
    addresses: [...files.keys()],
    frozen: new Map(
      pages.map(([address, file]) => [address, readFileSync(join(folder, file), 'utf8')]),
    ),
  };
}

function checkBuilt(folder: string, site: Site): void {
  const { study, urls } = site;
  if (!site.served)
    throw new UsageError(
      'site that is opened from a disk',
      study.spec.url,
      'only what has an address is put on record: name another host in data/study.yaml',
    );
  const [what, mend] = unlikeStudy(folder, site) ?? [];
  if (what !== undefined) throw new UsageError(what, folder, `${mend}: npx constats build`);
  const [source = ''] = languageTags(site);
  const own = urls.absolute(urls.page(source, 'data'));
  const { homepage } = packageIn(folder);
  if (homepage !== own)
    throw new UsageError(
      'site that was built for another address',
      String(homepage),
      `this study is published at ${urls.absolute(urls.chooser())}: build it anew, or name the address of the site with --site`,
    );
}

/** What keeps a folder from being the site of a study, and what is done about it. */
function unlikeStudy(folder: string, { study }: Site): [what: string, mend: string] | undefined {
  if (existsSync(join(folder, partName)))
    return ['part of a site', 'put its parts together with npx constats join, or build all of it'];
  if (readFirstPage(folder) === undefined)
    return ['folder that holds no site of constats', 'build the site first'];
  if (!existsSync(join(folder, 'embeds.json')))
    return ['site that is opened from a disk', 'build it without --relative'];
  const { name, version } = packageIn(folder);
  if (name !== study.spec.id) return ['site of another study', 'build this one'];
  if (version !== studyVersion(study.findings))
    return ['site with other figures than the study has today', 'build it anew'];
  return undefined;
}

/** What the site in a folder says of itself. */
function packageIn(folder: string): { name?: unknown; version?: unknown; homepage?: unknown } {
  const file = join(folder, 'datapackage.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
