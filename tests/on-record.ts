import { type NewRelease, newReleaseFiles } from '#record/new-release.ts';
import { readRecord } from '#record/read-record.ts';
import { asPublished } from '#record/release-of-site.ts';
import { lastReleases } from '#record/release-order.ts';
import type { VersionOnRecord } from '#record/version-file.ts';
import { openSite } from '#views/open-site.ts';
import { writeFiles } from './study-folder.ts';

/** Writes a publication into the record of a study, where there is one. */
export function writePublication(study: string, publication: NewRelease | undefined): void {
  const files = publication ? newReleaseFiles(publication) : [];
  writeFiles(study, Object.fromEntries(files.map(({ file, text }) => [file, text])));
}

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
  writePublication(study, { release, findings, frozen: new Map() });
  return study;
}

/** What a study publishes of its findings, or of some of them. */
export function publishedBy(study: string, ids?: readonly string[]): VersionOnRecord[] {
  const { findings } = openSite(study).study;
  return findings
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map((finding) => asPublished(finding, '').finding);
}
