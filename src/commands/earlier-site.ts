import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortCodes } from '#data-folder/short-codes.ts';
import { listFolders } from '#encoding/read-bytes.ts';
import { earlierFindings } from '#record/earlier-figures.ts';
import { asPublished, type SiteToPublish } from '#record/release-of-site.ts';
import { type ListedSite, readSavedLists } from '#record/saved-lists.ts';
import type { VersionOnRecord } from '#record/version-file.ts';
import type { Study } from '#study/study.ts';
import { publishedLabels } from '#study/texts/published-labels.ts';
import { createUrls } from '#urls.ts';
import { readBuiltSite } from './built-site.ts';
import { readFirstPage } from './output-folder.ts';
import { UsageError } from './usage.ts';

/**
 * A site that was published before there was a record: from the folder of an earlier build, or from the lists that were
 * saved from its address, which say nothing of figures. A finding that is the same today is put on record as it is today.
 */
export function readEarlierSite(folder: string, study: Study): SiteToPublish {
  const listed = readSavedLists(folder);
  if (listed === undefined)
    throw new UsageError(
      'folder that holds no earlier site',
      folder,
      'name the folder of an earlier build, or one in which you saved datapackage.json and embeds.json from the address of the site',
    );
  const ids = [...listed.versions.keys()];
  const isOther = !study.findings.some(({ id }) => ids.includes(id));
  if (listed.study === undefined ? isOther : listed.study !== study.spec.id)
    throw new UsageError(
      'earlier site of another study',
      listed.study ?? ids.join(', '),
      `this study is ${study.spec.id}: name a site of it`,
    );
  const isBuilt = readFirstPage(folder) !== undefined;
  const built = isBuilt
    ? readBuiltSite(folder)
    : { addresses: listed.addresses, frozen: new Map() };
  const codes = isBuilt ? codesOfPages(folder, listed.site) : new Map<string, string>();
  const { current: derived } = shortCodes(
    study.spec.id,
    ids.map((id) => ({ id })),
  );
  const figures = new Map(isBuilt ? earlierFindings(folder).map((found) => [found.id, found]) : []);
  const findings = [...listed.versions].map(([id, version]) => {
    const short = codes.get(id) ?? study.shortCodes.get(id) ?? derived.get(id) ?? '';
    const today = study.findings.find(
      (finding) => finding.id === id && finding.version === version,
    );
    const finding = today
      ? asPublished(today, short, publishedLabels(study, today)).finding
      : (figures.get(id) ?? withoutFigures(id, version));
    return { version, short, finding };
  });
  return {
    site: listed.site,
    findings,
    addresses: [
      ...new Set([...built.addresses, ...(isBuilt ? [] : shortAddresses(listed, findings))]),
    ],
    frozen: built.frozen,
  };
}

/** The codes of the short links of a built site, by the findings that they lead to. */
function codesOfPages(folder: string, site: string): Map<string, string> {
  const found = listFolders(join(folder, 's')).flatMap((code) =>
    listFolders(join(folder, 's', code)).flatMap((tag) => {
      const file = join(folder, 's', code, tag);
      if (!readdirSync(file).includes('index.html')) return [];
      const html = readFileSync(join(file, 'index.html'), 'utf8');
      const [, address = ''] = /<meta property="og:url" content="([^"]*)"/.exec(html) ?? [];
      const [, id] = /^[^/]+\/([^/]+)\/$/.exec(address.slice(site.length)) ?? [];
      return id === undefined ? [] : [[id, code] as const];
    }),
  );
  return new Map(found);
}

/** Short links stand in no list; they were made as they are today. */
function shortAddresses(
  { languages, site }: ListedSite,
  findings: readonly { short: string }[],
): string[] {
  const urls = createUrls(site);
  return findings
    .flatMap(({ short }) => [urls.short(short), ...languages.map((tag) => urls.short(short, tag))])
    .map((address) => urls.relative(address));
}

function withoutFigures(id: string, version: string): VersionOnRecord {
  return { id, version, counting: { table: `${id}.csv`, baseStep: 1, weighted: false }, rows: [] };
}
