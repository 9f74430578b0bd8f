import type { Finding } from '#findings/model/finding.ts';
import { frozenAt } from '#urls.ts';
import type { PublishedRecord } from './published-record.ts';
import type { WithdrawnFinding } from './withdrawn-findings.ts';
import { withdrawnVersions } from './withdrawn-versions.ts';

/** A study with its record. */
interface Recorded {
  record: PublishedRecord;
  findings: readonly Finding[];
  withdrawn: readonly WithdrawnFinding[];
}

/**
 * The SHA-256 of each page on record that is never to change, by its address as seen from the folder of the site; without
 * those of what was withdrawn.
 */
export function keptPages(study: Recorded): Readonly<Record<string, string>> {
  const isWithdrawn = withdrawnIn(study);
  const pages = study.record.releases.flatMap(({ frozen }) => Object.entries(frozen));
  return Object.fromEntries(
    pages.filter(([address]) => {
      const at = frozenAt(address);
      return at === undefined || !isWithdrawn(at);
    }),
  );
}

/** Tells whether a version of a finding, by the name that it had then, must be shown nowhere any more. */
function withdrawnIn({ record, findings, withdrawn }: Recorded) {
  const gone = new Set(withdrawn.flatMap(({ ids }) => ids));
  const versions = new Set(
    findings.flatMap((finding) =>
      withdrawnVersions(record, finding).map(({ id, version }) => `${id} ${version}`),
    ),
  );
  return ({ id, version }: { id: string; version: string }): boolean =>
    gone.has(id) || versions.has(`${id} ${version}`);
}
