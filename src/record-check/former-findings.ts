import type { Finding } from '#findings/model/finding.ts';
import { allIds } from '#findings/model/former-names.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { figureChanges } from '#record/figure-changes.ts';
import {
  latestPublished,
  publishedCodes,
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
  /** What it was called last. */
  id: string;
  /** All that it was called, the first one first: a finding that was renamed kept its short link. */
  names: readonly string[];
  /** The one finding that is new and has all of its figures, or most; absent where none has, or several have. */
  successor?: Finding | undefined;
  /** Whether some of its figures are others there. */
  isCorrected?: boolean;
}

/** Every finding that was published and is lost, an earlier one before a later. */
export function lostFindings({ spec, findings, record }: RecordedStudy): LostFinding[] {
  const codes = new Map([...publishedCodes(record)].map(([id, [last]]) => [id, last]));
  const withdrawn = new Set(Object.keys(spec.withdrawn).map((id) => codes.get(id)));
  const named = new Set([...findings.flatMap(allIds), ...Object.keys(spec.withdrawn)]);
  const fresh = findings.filter(({ id }) => !codes.has(id));
  const lost = [...codes].filter(([id, code]) => !named.has(id) && !withdrawn.has(code));
  return [...Map.groupBy(lost, ([, code]) => code).values()].map((group) => {
    const names = group.map(([id]) => id);
    const id = names.at(-1) ?? '';
    return { id, names, ...successorOf(latestPublished(record, id), fresh) };
  });
}

/** The one that has all of its figures, else the one that has most: it was corrected as well. */
function successorOf(
  published: PublishedFinding | undefined,
  fresh: readonly Finding[],
): Pick<LostFinding, 'successor' | 'isCorrected'> {
  if (published === undefined || published.rows.length === 0) return {};
  const all = figureChanges(published, { rows: [] }).length;
  const changed = fresh.map((finding) => ({
    finding,
    changes: figureChanges(published, finding).length,
  }));
  const same = changed.filter(({ changes }) => changes === 0);
  const near = same.length > 0 ? same : changed.filter(({ changes }) => changes * 2 < all);
  if (near.length !== 1) return {};
  return { successor: near[0]?.finding, isCorrected: same.length === 0 };
}
