import { hash } from 'node:crypto';
import { changed } from '#findings/model/dates.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { NewRelease } from './new-release.ts';
import {
  publishedAddresses,
  type PublishedLabels,
  type PublishedRecord,
  type ReleasedFinding,
} from './published-record.ts';
import { lastReleases } from './release-order.ts';
import { releasedFindings } from './released-findings.ts';
import type { VersionOnRecord } from './version-file.ts';

/** A site as it is to be put on record. */
export interface SiteToPublish {
  /** The whole address of the site. */
  site: string;
  /** The day of the publication, as the team gives it. */
  date?: string | undefined;
  /** Its findings, with what is told of each. */
  findings: readonly (ReleasedFinding & { finding: VersionOnRecord })[];
  /** All its addresses, as seen from its folder. */
  addresses: readonly string[];
  /** The pages that are never to change, by their addresses. */
  frozen: ReadonlyMap<string, string>;
}

/** A finding of today, as it is put on record; `labels` are what its values are called. */
export function asPublished(
  finding: Finding,
  short: string,
  labels?: PublishedLabels,
): SiteToPublish['findings'][number] {
  const { id, version, base, counting, answers, headline, corrections = [], rows } = finding;
  return {
    version,
    short,
    date: changed(finding),
    corrections: corrections.map(({ text }) => text),
    finding: {
      id,
      version,
      headline: { row: headline.row.key, measure: headline.measure },
      ...(base !== undefined && { base }),
      counting,
      ...(labels && { labels }),
      ...(answers && { answers: { column: answers.column, choice: answers.choice } }),
      rows: rows.map(({ key, values, cells, flags }) => ({ key, values, cells, flags })),
    },
  };
}

/** What a site adds to a record; absent where all of it is there already. */
export function releaseOfSite(
  { site, date, findings, addresses, frozen }: SiteToPublish,
  record: PublishedRecord,
): NewRelease | undefined {
  const { releases } = record;
  const known = new Set(publishedAddresses(record));
  const kept = new Set(releases.flatMap((release) => Object.keys(release.frozen)));
  const pages = new Map([...frozen].filter(([address]) => !kept.has(address)));
  const release = {
    ...(date !== undefined && { date }),
    site,
    after: lastReleases(releases),
    findings: Object.fromEntries(
      findings.map(({ finding, ...told }): [string, ReleasedFinding] => [finding.id, told]),
    ),
    addresses: addresses.filter((address) => !known.has(address)).toSorted(),
    frozen: Object.fromEntries(
      [...pages].map(([address, text]) => [address, hash('sha256', text)]),
    ),
  };
  const isNew =
    release.addresses.length > 0 ||
    pages.size > 0 ||
    releases.at(-1)?.site !== site ||
    toldOf(lastFindings(record)) !== toldOf(release.findings);
  const unknown = findings.filter(({ finding: { id, version } }) =>
    (record.findings.get(id) ?? []).every((published) => published.version !== version),
  );
  return isNew
    ? { release, findings: unknown.map(({ finding }) => finding), frozen: pages }
    : undefined;
}

/** What readers have of each finding by now, as the releases say; nothing of those that are gone. */
export function lastFindings({ releases }: PublishedRecord): Record<string, ReleasedFinding> {
  return Object.fromEntries(
    [...releasedFindings(releases)].flatMap(([id, { versions, isThere }]) => {
      const last = versions.at(-1);
      return isThere && last ? [[id, last] as const] : [];
    }),
  );
}

function toldOf(findings: Readonly<Record<string, ReleasedFinding>>): string {
  const told = Object.entries(findings).map(([id, { version, short, date, corrections = [] }]) => [
    ...[id, version, short, date ?? ''],
    ...corrections,
  ]);
  return JSON.stringify(told.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
