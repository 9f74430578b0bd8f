import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, startOf } from '#errors.ts';
import { frozenProblems } from './frozen-pages.ts';
import { emptyRecord, type PublishedFinding, type PublishedRecord } from './published-record.ts';
import { digestPattern, recordFolder, releaseFile, versionFile } from './record-places.ts';
import { placeOfLine, readRecordFile } from './record-text.ts';
import { readRelease, type ReleaseOnRecord } from './release-file.ts';
import { inOrder } from './release-order.ts';
import { type FindingHistory, releasedFindings } from './released-findings.ts';
import { asItWas } from './seal.ts';
import { readVersion } from './version-file.ts';

/** The record of a study, and what is wrong in its files: then the record is empty, since nothing can be held against it. */
export interface ReadRecord {
  record: PublishedRecord;
  problems: Problem[];
}

/** Reads what the study in `folder` has published; nothing where it keeps no record. What no release names is not there. */
export function readRecord(folder: string): ReadRecord {
  const listed = listYaml(folder);
  const names = listed.names.filter((name) => digestPattern.test(name));
  const read = names.map((id) => {
    const found = readRecordFile(folder, releaseFile(id));
    return found === undefined ? { problems: [] } : readRelease(id, found);
  });
  const known = read.flatMap(({ value }) => value ?? []);
  const unread = names.filter((_, index) => read[index]?.value === undefined);
  const problems = [
    ...listed.problems,
    ...listed.names.filter((name) => !digestPattern.test(name)).map(strayFile),
    ...read.flatMap((release) => release.problems),
    ...known.flatMap((release) => missingReleases(release, known, unread)),
  ];
  const releases = inOrder(known.map(({ release }) => release));
  const histories = releasedFindings(releases);
  const findings = readVersions(folder, known, histories);
  problems.push(
    ...findings.problems,
    ...known.flatMap((release) => frozenProblems(folder, release)),
  );
  if (problems.length > 0) return { record: emptyRecord, problems };
  return { record: { releases, findings: findings.found }, problems };
}

/** The names of the YAML files of a record without their ending, sorted; none where there is no record. */
function listYaml(folder: string): { names: string[]; problems: Problem[] } {
  try {
    const files = readdirSync(join(folder, recordFolder)).toSorted();
    const names = files.filter((file) => /^[^.~].*\.yaml$/.test(file));
    return { names: names.map((name) => name.slice(0, -'.yaml'.length)), problems: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { names: [], problems: [] };
    const what = 'record that cannot be read';
    const mend = 'make it the folder again that it was, which you may read';
    return { names: [], problems: [{ ...startOf(recordFolder), what, mend }] };
  }
}

/** A file that was renamed, or copied: nothing else is written there by this ending. */
function strayFile(name: string): Problem {
  return {
    ...startOf(releaseFile(name)),
    what: 'file that is no publication by its name',
    value: `${name}.yaml`,
    mend: 'give it its name of eight digits and letters again, or take it away where it is a copy',
  };
}

function missingReleases(
  { release, document }: ReleaseOnRecord,
  known: readonly ReleaseOnRecord[],
  unread: readonly string[],
): Problem[] {
  return release.after.flatMap((id, index) => {
    if (unread.includes(id) || known.some((other) => other.release.id === id)) return [];
    const what = 'earlier publication that is missing';
    const mend = asItWas(releaseFile(id));
    return [{ ...document.place(['after', index]), what, value: id, mend }];
  });
}

/** Every version that releases name, with what they told of it. */
function readVersions(
  folder: string,
  known: readonly ReleaseOnRecord[],
  histories: ReadonlyMap<string, FindingHistory>,
): { found: Map<string, PublishedFinding[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = [...histories].map(([id, { versions }]) => {
    const read = versions.flatMap(({ version, date, corrections = [] }): PublishedFinding[] => {
      const file = readRecordFile(folder, versionFile(id, version));
      const { value, ...checked } = file
        ? readVersion(file, id, version)
        : { problems: missingVersion(known, id, version) };
      problems.push(...checked.problems);
      return value ? [{ ...value, ...(date !== undefined && { date }), corrections }] : [];
    });
    return [id, read] as const;
  });
  return { found: new Map(found), problems };
}

/** Told where the first release that has it names it. */
function missingVersion(known: readonly ReleaseOnRecord[], id: string, version: string): Problem[] {
  const naming = known.find(({ release }) => release.findings[id]?.version === version);
  if (naming === undefined) return [];
  const line = Object.keys(naming.release.findings).toSorted().indexOf(id);
  return [
    {
      ...placeOfLine(naming.document, 'findings', line + 1),
      what: 'published figures whose file is missing',
      value: `${id}: ${version}`,
      mend: asItWas(versionFile(id, version)),
    },
  ];
}
