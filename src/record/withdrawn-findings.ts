import type { StudySpec } from '#findings/specs/study-spec.ts';
import { placeOfAddress } from './address-place.ts';
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
    const told = [codes.get(id) ?? [], published.get(id) ?? [], former.get(id) ?? []];
    const own = [...new Set(told.flat())];
    // One that was renamed kept its short link.
    const before = [...published].filter(([, one]) => one.some((code) => own.includes(code)));
    const others = before.map(([other]) => other).filter((other) => !(other in withdrawn));
    const ids = new Set([id, ...others]);
    const addresses = addressed.filter((address) => ids.has(placeOfAddress(address).name));
    return { id, date, ids: [...ids], codes: own, addresses };
  });
}
