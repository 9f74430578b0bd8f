import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '#findings/model/finding.ts';
import { newReleaseFiles } from '#record/new-release.ts';
import { readRecord } from '#record/read-record.ts';
import { lastReleases } from '#record/release-order.ts';
import type { VersionOnRecord } from '#record/version-file.ts';
import { openSite } from '#views/open-site.ts';

/** Puts a release on the record of a study: these findings as they are published. Gives its folder. */
export function putOnRecord(study: string, findings: readonly VersionOnRecord[]): string {
  const { record } = readRecord(study);
  const release = {
    site: 'https://example.org/study/',
    after: lastReleases(record.releases),
    findings: Object.fromEntries(
      findings.map(({ id, version }) => [id, { version, short: id.slice(0, 6) }]),
    ),
    addresses: [`release-${record.releases.length + 1}`],
    frozen: {},
  };
  for (const { file, text } of newReleaseFiles({ release, findings, frozen: new Map() })) {
    mkdirSync(dirname(join(study, file)), { recursive: true });
    writeFileSync(join(study, file), text);
  }
  return study;
}

/** What a study publishes of its findings, or of some of them. */
export function publishedBy(study: string, ids?: readonly string[]): VersionOnRecord[] {
  const { findings } = openSite(study).study;
  return findings.filter(({ id }) => ids?.includes(id) ?? true).map(asOnRecord);
}

function asOnRecord(finding: Finding): VersionOnRecord {
  const { id, version, base, counting, answers, headline, rows } = finding;
  return {
    ...{ id, version, counting },
    headline: { row: headline.row.key, measure: headline.measure },
    ...(base !== undefined && { base }),
    ...(answers && { answers: { column: answers.column, choice: answers.choice } }),
    rows: rows.map(({ key, values, cells, flags }) => ({ key, values, cells, flags })),
  };
}
