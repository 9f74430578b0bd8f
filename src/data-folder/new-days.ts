import { pasted } from '#documents/yaml-line.ts';
import { type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { allIds } from '#findings/model/former-names.ts';
import type { PublishedRecord, PublishedRelease } from '#record/published-record.ts';
import type { ReadFinding } from './read-specs.ts';
import type { ShortCodes } from './short-codes.ts';

type Dated = Pick<Finding, 'id' | 'formerly' | 'published'>;

/** Findings that are new in a study that was published before, and would be told of as old as the others: one note for a file. */
export function borrowedDays(
  findings: readonly Dated[],
  specs: readonly Pick<ReadFinding, 'id' | 'place' | 'value'>[],
  { releases }: PublishedRecord,
  codes: ShortCodes,
): Problem[] {
  // Where one that was published is missing, a new one may be the same by another name.
  const known = new Set([...codes.current.values(), ...[...codes.former.values()].flat()]);
  const published = releases.flatMap((release) => Object.values(release.findings));
  if (published.some(({ short }) => !known.has(short))) return [];
  const isNew = (finding: Dated) =>
    allIds(finding).every((id) =>
      releases.every((release) => !Object.hasOwn(release.findings, id)),
    );
  const notes = findings.flatMap((finding) => {
    const { published: day } = finding;
    const spec = specs.find(({ id }) => id === finding.id);
    if (day === undefined || spec?.value?.published !== undefined || !isNew(finding)) return [];
    if (!releases.some((release) => isPast(day, release))) return [];
    return {
      ...startOf(spec?.place.file ?? ''),
      what: 'new finding that says it was published with the earlier ones',
      value: day,
      mend: `say when ${finding.id} is published, for the feed and the page of changes:${pasted('published: …')}`,
    };
  });
  return [...new Map(notes.toReversed().map((note) => [note.file, note])).values()].toReversed();
}

/** Whether a publication told of this day already, or came after it. */
function isPast(day: string, { date, findings }: PublishedRelease): boolean {
  if (date !== undefined && date > day) return true;
  return Object.values(findings).some((finding) => finding.date === day);
}
