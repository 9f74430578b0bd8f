import type { PublishedRelease, ReleasedFinding } from './published-record.ts';

/** What all releases say of a finding. */
export interface FindingHistory {
  /** Its versions, each with what readers were told of it, an earlier one before a later; one that came back stands last. */
  versions: ReleasedFinding[];
  /** Whether the last releases have it. */
  isThere: boolean;
}

/**
 * The history of each finding, by its id. A release changes what it says otherwise than all those that it follows on:
 * where two people published on their own, each changed only what is new in theirs.
 */
export function releasedFindings(
  releases: readonly PublishedRelease[],
): Map<string, FindingHistory> {
  const histories = new Map<string, FindingHistory>();
  const known = new Map(releases.map((release) => [release.id, release]));
  for (const { after, findings } of releases) {
    const before = after.flatMap((id) => known.get(id) ?? []);
    for (const [id, finding] of Object.entries(findings)) {
      const history = histories.get(id) ?? { versions: [], isThere: true };
      const earlier = before.flatMap((release) => release.findings[id] ?? []);
      histories.set(id, {
        versions: withRelease(history.versions, finding, earlier),
        isThere: true,
      });
    }
    const gone = before.flatMap((release) => Object.keys(release.findings));
    for (const id of gone.filter((name) => !Object.hasOwn(findings, name))) {
      const history = histories.get(id);
      if (history && before.every((release) => Object.hasOwn(release.findings, id)))
        histories.set(id, { ...history, isThere: false });
    }
  }
  return histories;
}

function withRelease(
  versions: readonly ReleasedFinding[],
  finding: ReleasedFinding,
  earlier: readonly ReleasedFinding[],
): ReleasedFinding[] {
  const isSame = ({ version }: ReleasedFinding): boolean => version === finding.version;
  const known = versions.find(isSame);
  if (known === undefined || !earlier.some(isSame))
    return [...versions.filter((other) => !isSame(other)), finding];
  const isOlder = earlier.some((other) => JSON.stringify(other) === JSON.stringify(finding));
  return isOlder ? [...versions] : versions.map((other) => (isSame(other) ? finding : other));
}
