import { type Document, expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import { reservedNames } from '#urls.ts';

/** Findings that a study says were withdrawn, and that are there, or never were; `ids` are those that are there, `former` the names that these had. */
export function wronglyWithdrawn(
  document: Document,
  withdrawn: StudySpec['withdrawn'] = {},
  {
    ids,
    former,
    record,
  }: { ids: readonly string[]; former: readonly string[]; record: PublishedRecord },
): Problem[] {
  const published = new Set(record.releases.flatMap(({ findings }) => Object.keys(findings)));
  const reserved: readonly string[] = reservedNames;
  return Object.keys(withdrawn).flatMap((id) => {
    const problem = { ...document.place(['withdrawn', id], 'key'), value: id };
    if (ids.includes(id)) return [{ ...problem, ...stillThere(id) }];
    if (former.includes(id)) return [{ ...problem, ...renamed }];
    if (reserved.includes(id) || (published.size > 0 && !published.has(id)))
      return [
        {
          ...problem,
          what: 'withdrawn finding that was never published',
          mend: expectedOneOf(
            id,
            [...published].filter((other) => !ids.includes(other)),
          ),
        },
      ];
    return [];
  });
}

const renamed = {
  what: 'withdrawn finding that was only renamed',
  mend: 'take it out: its addresses lead to the finding that names it in "formerly"; or take it out there',
};

function stillThere(id: string): Pick<Problem, 'what' | 'mend'> {
  return {
    what: 'withdrawn finding that is there',
    mend: `delete its settings and its table in data/, and its words in findings.json; or, where it is back, take "${id}" out of "withdrawn": then its addresses show it again, and what they showed before stays withdrawn`,
  };
}
