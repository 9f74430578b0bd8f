import type { Answers, Finding, Row } from '#findings/model/finding.ts';
import { formerIds } from '#findings/model/former-names.ts';
import type { MeasureName } from '#findings/specs/measures.ts';

/** All that a study has ever published, as its folder `data/published/` holds it: plain data. */
export interface PublishedRecord {
  /** Each publication, an earlier one before a later. */
  releases: PublishedRelease[];
  /** Every version of each finding that was published, by its id, an earlier one before a later: readers have the last. */
  findings: ReadonlyMap<string, readonly PublishedFinding[]>;
}

/** What one `constats publish` put on record. */
export interface PublishedRelease {
  /** The name of its file: the first 8 hexadecimal digits of the SHA-256 of what stands there. */
  id: string;
  /** The releases that it follows on: several after two people published on their own, none before the first. */
  after: readonly string[];
  /** The day of the publication, as the team gave it, e.g. "2026-01-10"; absent where it gave none. */
  date?: string | undefined;
  /** The whole address of the site, e.g. "https://example.org/study/". */
  site: string;
  /** Each finding that the site had, by its id. */
  findings: Readonly<Record<string, ReleasedFinding>>;
  /** The addresses that were not on record before, as seen from the folder of the site, e.g. "fr/services.csv"; sorted. */
  addresses: readonly string[];
  /** The SHA-256 of each page that is never to change, by its address, of those that were not on record before. */
  frozen: Readonly<Record<string, string>>;
}

/** What a release says of a finding. */
export interface ReleasedFinding {
  /** The version of its data. */
  version: string;
  /** The code of its short link. */
  short: string;
  /** The day when it was published or corrected, as its settings state it; absent where they state none. */
  date?: string | undefined;
  /** The names of the corrections that readers were told of by then. Default: none. */
  corrections?: readonly string[];
}

/** A finding as readers were shown it: its figures, never those that were hidden. */
export interface PublishedFinding extends Pick<Finding, 'counting' | 'base'> {
  id: string;
  /** The version of its data. */
  version: string;
  /** The day when it was published or corrected, as the last release that had it says; absent where none does. */
  date?: string | undefined;
  /** The cell that its headline quoted; absent where the record was begun from files that do not say it. */
  headline?: { row: string; measure: MeasureName };
  /** The names of the corrections that readers were told of while they had it. */
  corrections: readonly string[];
  answers?: Pick<Answers, 'column' | 'choice'>;
  /**
   * What its values were called in the words of the study, by language, dimension and value, e.g. { en: { gender: { women:
   * "Women" } } }: once a finding is withdrawn, its figures are known by nothing else. Absent where they have no such words.
   */
  labels?: PublishedLabels;
  /** Its rows; none where the record was begun from files without figures. */
  rows: readonly PublishedRow[];
}

/** What values are called, by language, dimension and value. */
export type PublishedLabels = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** A row of a finding as it was published. */
export type PublishedRow = Pick<Row, 'key' | 'values' | 'cells' | 'flags'>;

/** What a study that never published anything has on record. */
export const emptyRecord: PublishedRecord = { releases: [], findings: new Map() };

/** Every address that was ever published, as seen from the folder of the site; sorted. */
export function publishedAddresses({ releases }: PublishedRecord): string[] {
  return [...new Set(releases.flatMap(({ addresses }) => addresses))].toSorted();
}

/** Every code that a finding was published with, by its id, the last one first; an earlier finding before a later. */
export function publishedCodes({ releases }: PublishedRecord): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { findings } of releases)
    for (const [id, { short }] of Object.entries(findings))
      codes.set(id, [...new Set([short, ...(codes.get(id) ?? [])])]);
  return codes;
}

/** The version of a finding that readers have; absent where it was never published. */
export function latestPublished(
  { findings }: PublishedRecord,
  id: string,
): PublishedFinding | undefined {
  return findings.get(id)?.at(-1);
}

/** Every version of a finding that was published, also under names that it had before; an earlier one before a later. */
export function publishedVersions(
  { findings }: PublishedRecord,
  finding: Pick<Finding, 'id' | 'formerly'>,
): PublishedFinding[] {
  return [...formerIds(finding), finding.id].flatMap((id) => findings.get(id) ?? []);
}
