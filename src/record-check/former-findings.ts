import type { Finding } from '#findings/model/finding.ts';
import { formerIds } from '#findings/model/former-names.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { figureChanges } from '#record/figure-changes.ts';
import {
  latestPublished,
  type PublishedFinding,
  type PublishedRecord,
} from '#record/published-record.ts';

/** A study beside what it has published, as far as its numbers go. */
export interface RecordedStudy {
  spec: StudySpec;
  findings: readonly Finding[];
  record: PublishedRecord;
}

/** A finding that was published, and that the study does not have any more and says nothing of. */
export interface LostFinding {
  id: string;
  /** The one finding that is new and has all of its figures; absent where none has, or several have. */
  successor?: Finding | undefined;
}

/** Every finding that was published and is lost, by its id. */
export function lostFindings({ spec, findings, record }: RecordedStudy): LostFinding[] {
  const named = new Set([...findings.flatMap(namesOf), ...Object.keys(spec.withdrawn)]);
  const published = publishedIds(record);
  const fresh = findings.filter((finding) => !namesOf(finding).some((id) => published.has(id)));
  return [...published]
    .filter((id) => !named.has(id))
    .map((id) => ({ id, successor: successorOf(latestPublished(record, id), fresh) }));
}

/** What readers were shown of a finding before today, under this name or the last one before it; absent where nothing was. */
export function publishedBefore(
  record: PublishedRecord,
  finding: Finding,
): PublishedFinding | undefined {
  return namesOf(finding).flatMap((id) => latestPublished(record, id) ?? [])[0];
}

/** What a finding is called, and then what it was, the last before the first. */
function namesOf(finding: Finding): string[] {
  return [finding.id, ...formerIds(finding).toReversed()];
}

function publishedIds({ releases }: PublishedRecord): Set<string> {
  return new Set(releases.flatMap(({ findings }) => Object.keys(findings)).toSorted());
}

function successorOf(
  published: PublishedFinding | undefined,
  fresh: readonly Finding[],
): Finding | undefined {
  if (published === undefined || published.rows.length === 0) return undefined;
  const same = fresh.filter((finding) => figureChanges(published, finding).length === 0);
  return same.length === 1 ? same[0] : undefined;
}
