import type { PublishedFinding, PublishedRecord } from '#record/published-record.ts';

/** The findings that stood together in an earlier release: readers have the numbers of all, of withdrawn ones too. */
export interface EarlierRelease {
  findings: readonly PublishedFinding[];
}

/** All that was published, an earlier release before a later; what several releases had alike is the same object in each. */
export function earlierReleases({ releases, findings }: PublishedRecord): EarlierRelease[] {
  return releases.map((release) => ({
    findings: Object.entries(release.findings).flatMap(
      ([id, { version }]) =>
        findings.get(id)?.find((published) => published.version === version) ?? [],
    ),
  }));
}

/** The findings whose figures the record does not hold in any version: nothing can be compared with them. */
export function withoutFigures({ findings }: PublishedRecord): string[] {
  return [...findings].flatMap(([id, versions]) =>
    versions.length > 0 && versions.every(({ rows }) => rows.length === 0) ? [id] : [],
  );
}
