import type { StudySpec } from '#findings/specs/study-spec.ts';
import { type PublishedRecord, publishedAddresses } from './published-record.ts';

/** A finding that was taken away, and what of it readers may still have. */
export interface WithdrawnFinding {
  id: string;
  /** The day when it was withdrawn. */
  date: string;
  /** The names that it had, that of today first. */
  ids: readonly string[];
  /** The codes of its short links, the one in use first. */
  codes: readonly string[];
  /** The addresses on record that have its name in them, or one that it had before. */
  addresses: readonly string[];
}

/** The findings that a study has withdrawn; `codes` and `former` are those of the short links, by the ids of their findings. */
export function withdrawnFindings(
  withdrawn: StudySpec['withdrawn'],
  record: PublishedRecord,
  codes: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, readonly string[]>,
): WithdrawnFinding[] {
  const published = publishedAddresses(record);
  return Object.entries(withdrawn).map(([id, { date }]) => {
    const today = codes.get(id);
    const own = [
      ...new Set([
        ...(today === undefined ? [] : [today]),
        ...codesOf(record, id),
        ...(former.get(id) ?? []),
      ]),
    ];
    const ids = new Set([id, ...namedBefore(record, own).filter((other) => !(other in withdrawn))]);
    const addresses = published.filter((address) => namesIn(address).some((name) => ids.has(name)));
    return { id, date, ids: [...ids], codes: own, addresses };
  });
}

/** The codes that the short links of a finding have on record, the last first. */
function codesOf({ releases }: PublishedRecord, id: string): string[] {
  return releases.toReversed().flatMap(({ findings }) => findings[id]?.short ?? []);
}

/** The names on record with one of these codes: a finding that was renamed kept its short link. */
function namedBefore({ releases }: PublishedRecord, codes: readonly string[]): string[] {
  return releases.flatMap(({ findings }) =>
    Object.entries(findings).flatMap(([id, { short }]) => (codes.includes(short) ? [id] : [])),
  );
}

/** What may be the id of a finding in an address: "services" of `fr/services.csv` and of `fr/embed/services/`. */
function namesIn(address: string): string[] {
  const parts = address.split('/').slice(1, 3);
  return parts.map((part) => part.split(/[.@]/)[0] ?? '');
}
