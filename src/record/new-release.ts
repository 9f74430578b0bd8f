import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listFolders } from '#encoding/read-bytes.ts';
import { frozenAt } from '#urls.ts';
import type { PublishedRecord, PublishedRelease } from './published-record.ts';
import { frozenFile, recordFolder, releaseFile, versionFile } from './record-places.ts';
import { writeRelease } from './release-file.ts';
import { type VersionOnRecord, writeVersion } from './version-file.ts';

/** What is to be put on record. */
export interface NewRelease {
  release: Omit<PublishedRelease, 'id'>;
  /** The versions that are not on record yet. */
  findings: readonly VersionOnRecord[];
  /** The pages that the release names as never to change, by their addresses. */
  frozen: ReadonlyMap<string, string>;
}

/** The files of a publication, in the order in which they are to be written: without the last one, none of them is there. */
export function newReleaseFiles({ release, findings, frozen }: NewRelease): {
  file: string;
  text: string;
}[] {
  const written = writeRelease(release);
  return [
    ...findings.map((finding) => ({
      file: versionFile(finding.id, finding.version),
      text: writeVersion(finding),
    })),
    ...[...frozen].flatMap(([address, text]) => {
      const place = frozenAt(address);
      return place ? [{ file: frozenFile(place), text }] : [];
    }),
    { file: releaseFile(written.release.id), text: written.text },
  ];
}

/** Files of versions and pages that no release names, of a publication that was never finished. */
export function unfinishedFiles(folder: string, { releases }: PublishedRecord): string[] {
  const named = new Set(
    releases.flatMap(({ findings, frozen }) => [
      ...Object.entries(findings).map(([id, { version }]) => versionFile(id, version)),
      ...Object.keys(frozen).flatMap((address) => {
        const place = frozenAt(address);
        return place ? frozenFile(place) : [];
      }),
    ]),
  );
  const below = join(folder, recordFolder);
  return listFolders(below)
    .flatMap((id) => readdirSync(join(below, id)).map((name) => `${recordFolder}/${id}/${name}`))
    .filter((file) => /\/[\da-f]{8}\.(?:yaml|[^/]+\.html)$/.test(file) && !named.has(file))
    .toSorted();
}
