import type { Finding } from '#findings/model/finding.ts';
import { findingVersion } from '#findings/model/version.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { type FigureChange, figureChanges, newCorrections } from '#record/figure-changes.ts';
import { type PublishedFinding, publishedVersions } from '#record/published-record.ts';
import type { RecordedStudy } from './former-findings.ts';

/** A finding whose figures are not those that were published, and that says nothing of it. */
export interface ChangedFinding {
  finding: Finding;
  published: PublishedFinding;
  /** The figures that are others now; none where the record does not know which were published. */
  changes: readonly FigureChange[];
}

/** Every finding that changed without a word since it was published, in the order of the site. */
export function changedFindings({ spec, findings, record }: RecordedStudy): ChangedFinding[] {
  return findings.flatMap((finding) => {
    const published = publishedVersions(record, finding).at(-1);
    if (published === undefined) return [];
    const isSame = finding.version === published.version || isOnlyRenamed(finding, published, spec);
    if (isSame || newCorrections(published, finding).length > 0) return [];
    const isUnknown = published.rows.length === 0;
    const changes = isUnknown ? [] : figureChanges(published, finding);
    return isUnknown || changes.length > 0 ? [{ finding, published, changes }] : [];
  });
}

/** The name of a finding is part of what its version is made of. */
function isOnlyRenamed(finding: Finding, { id, version }: PublishedFinding, spec: StudySpec) {
  return finding.id !== id && findingVersion({ ...finding, id }, spec) === version;
}
