import type { Finding } from '#findings/model/finding.ts';
import { newCorrections } from './figure-changes.ts';
import {
  type PublishedFinding,
  type PublishedRecord,
  type PublishedRelease,
  publishedVersions,
} from './published-record.ts';

/**
 * The versions of a finding that must be shown nowhere any more, although the finding is there: those that readers had
 * before a correction which withdraws them, and those from before the whole finding was withdrawn, where it is back. That
 * of today is none of them.
 */
export function withdrawnVersions(
  record: PublishedRecord,
  finding: Pick<Finding, 'id' | 'formerly' | 'version' | 'corrections'>,
): PublishedFinding[] {
  const gone = versionsBeforeWithdrawal(record, finding.id);
  const isCorrected = (published: PublishedFinding) =>
    newCorrections(published, finding).some(({ withdraws }) => withdraws === true);
  return publishedVersions(record, finding)
    .filter(({ version }) => version !== finding.version)
    .filter((published) => gone.has(published.version) || isCorrected(published));
}

/** The versions in releases before one that had the finding no more, and had not renamed it either. */
function versionsBeforeWithdrawal({ releases }: PublishedRecord, id: string): Set<string> {
  const known = new Map(releases.map((release) => [release.id, release]));
  const ends = releases.filter(({ after, findings }) => {
    const before = after.flatMap((name) => known.get(name)?.findings[id] ?? []);
    const codes = Object.values(findings).map(({ short }) => short);
    const isThere =
      Object.hasOwn(findings, id) || before.some(({ short }) => codes.includes(short));
    return after.length > 0 && before.length === after.length && !isThere;
  });
  return new Set(
    ends
      .flatMap((release) => [...releasesBefore(release, known)])
      .flatMap(({ findings }) => findings[id]?.version ?? []),
  );
}

function releasesBefore(
  { after }: PublishedRelease,
  known: ReadonlyMap<string, PublishedRelease>,
  found = new Set<PublishedRelease>(),
): Set<PublishedRelease> {
  for (const release of after.flatMap((id) => known.get(id) ?? [])) {
    if (found.has(release)) continue;
    found.add(release);
    releasesBefore(release, known, found);
  }
  return found;
}
