import type { StudySpec } from '#findings/specs/study-spec.ts';
import { publishedAddresses, publishedCodes, type PublishedRecord } from './published-record.ts';

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
  const addressed = publishedAddresses(record);
  const published = publishedCodes(record);
  return Object.entries(withdrawn).map(([id, { date }]) => {
    const today = codes.get(id);
    const own = [
      ...new Set([
        ...(today === undefined ? [] : [today]),
        ...(published.get(id) ?? []),
        ...(former.get(id) ?? []),
      ]),
    ];
    // One that was renamed kept its short link.
    const before = [...published].filter(([, one]) => one.some((code) => own.includes(code)));
    const others = before.map(([other]) => other).filter((other) => !(other in withdrawn));
    const ids = new Set([id, ...others]);
    const addresses = addressed.filter((address) => namesIn(address).some((name) => ids.has(name)));
    return { id, date, ids: [...ids], codes: own, addresses };
  });
}

/** What may be the id of a finding in an address: "services" of `fr/services.csv` and of `fr/embed/services/`. */
function namesIn(address: string): string[] {
  const parts = address.split('/').slice(1, 3);
  return parts.map((part) => part.split(/[.@]/)[0] ?? '');
}
