import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { leadsOf } from '#tasks/leads.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { addressOfFile } from '#urls.ts';
import type { Site } from '#views/site/site.ts';
import { changedProblems } from './changed-problems.ts';
import { correctionProblems } from './lost-corrections.ts';
import { isPublishedAt } from './lost-places.ts';
import { lostProblems } from './lost-problems.ts';

/** What is known of a site beside its study. */
export interface Beside {
  /** `data/study.yaml`, with its places. */
  document: Document;
  /** What the study publishes itself, e.g. "public/report.pdf". */
  files: Iterable<string>;
  /** Whether pages will be there as PDF; absent where nobody knows yet: then none is missed. */
  pdf?: boolean | undefined;
}

/**
 * What a study has published and its site would not hold to: addresses that answer no more, and figures that changed
 * without a word. Nothing where nothing is on record, or the site is made to be looked at, at another address or from
 * a disk.
 */
export function recordProblems(site: Site, { document, files, pdf = true }: Beside): Problem[] {
  const { study, urls, served } = site;
  const recorded = { spec: study.spec, findings: study.findings, record: study.record };
  const isPublished = served && isPublishedAt(recorded, urls.absolute(urls.chooser()));
  if (study.record.releases.length === 0 || !isPublished) return [];
  const own = [...files].map((file) => addressOfFile(file.replace(/^public\//, '')));
  const printed = { ...site, pdf };
  const leads = leadsOf(printed).map(({ from }) => from);
  const addresses = new Set([...addressesOf(printed), ...leads, ...own]);
  return [
    ...lostProblems({ ...recorded, document, addresses }),
    ...correctionProblems(recorded),
    ...changedProblems(recorded),
  ];
}
