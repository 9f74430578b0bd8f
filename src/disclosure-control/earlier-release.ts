import { type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { formerIds } from '#findings/model/former-names.ts';
import type { PublishedFinding, PublishedRecord } from '#record/published-record.ts';

/** The findings that stood together in an earlier release: readers have the numbers of all, of withdrawn ones too. */
export interface EarlierRelease {
  findings: readonly PublishedFinding[];
}

/**
 * All that was published, an earlier release before a later, by the names that findings and their tables have today. What
 * several releases had alike is the same object in each.
 */
export function earlierReleases(
  { releases, findings }: PublishedRecord,
  today: readonly Finding[],
): EarlierRelease[] {
  const named = new Map(
    [...findings].map(([id, versions]) => [id, versions.map((each) => namedAsToday(each, today))]),
  );
  return releases.map((release) => ({
    findings: Object.entries(release.findings).flatMap(
      ([id, { version }]) =>
        named.get(id)?.find((published) => published.version === version) ?? [],
    ),
  }));
}

/** A finding of then; its table goes by the name of today, unless another has its old name. */
function namedAsToday(published: PublishedFinding, today: readonly Finding[]): PublishedFinding {
  const same =
    today.find(({ id }) => id === published.id) ??
    today.find((finding) => formerIds(finding).includes(published.id));
  const { table } = published.counting;
  if (same === undefined) return published;
  if (today.some(({ counting }) => counting.table === table)) return { ...published, id: same.id };
  const counting = { ...published.counting, table: same.counting.table };
  return { ...published, id: same.id, counting };
}

/** The findings whose figures the record does not hold in any version: nothing can be compared with them. */
export function comparisonNotes({ findings }: PublishedRecord): Problem[] {
  return [...findings]
    .filter(
      ([, versions]) => versions.length > 0 && versions.every(({ rows }) => rows.length === 0),
    )
    .map(([id]) => ({
      ...startOf('data/study.yaml'),
      what: 'published finding without figures on record',
      value: id,
      mend: 'its numbers of then were not compared with those of today',
    }));
}
