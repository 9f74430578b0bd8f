import { counted } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { formerIds } from '#findings/model/former-names.ts';
import { figureChanges, figureName, newCorrections } from '#record/figure-changes.ts';
import { printedFigure } from '#record/figures-table.ts';
import type { NewRelease } from '#record/new-release.ts';
import { latestPublished, type PublishedRecord } from '#record/published-record.ts';
import { countKinds } from '#record/published-file.ts';
import { lastFindings } from '#record/release-of-site.ts';

/** What a publication is compared with. */
interface Before {
  record: PublishedRecord;
  findings: readonly Finding[];
  /** Published addresses that the site does not have. */
  lost: readonly string[];
}

/** So many things of a kind are printed; of more, the rest is counted. */
const most = 12;

/** What a publication adds, changes and loses, for the team to read before it is written. */
export function publicationLines(
  { release, findings: versions }: NewRelease,
  { record, findings, lost }: Before,
): string[] {
  const before = lastFindings(record);
  const ids = Object.keys(release.findings).toSorted();
  const known = ids.flatMap((id) => knownFinding(id, findings, before) ?? []);
  const renamed = known.filter(({ id, was }) => id !== was);
  const { site, date, addresses } = release;
  const moved = record.releases.at(-1)?.site;
  return [
    `${site}${date === undefined ? '' : `, ${date}`}`,
    ...(moved === undefined || moved === site ? [] : [`  was published at ${moved} before`]),
    ...group(
      'new findings',
      ids.filter((id) => known.every((one) => one.id !== id)),
    ),
    ...group(
      'findings that are called otherwise',
      renamed.map(({ id, was }) => `${was} → ${id}`),
    ),
    ...group(
      'changed findings',
      known.flatMap((one) => newVersion(one, record)),
    ),
    ...group(
      'findings whose figures are not known, so that no change of them can be told',
      versions.filter(({ rows }) => rows.length === 0).map(({ id }) => id),
    ),
    ...group(
      'corrections that are told from now on',
      known.flatMap((one) => newlyTold(one, before)),
    ),
    ...group(
      'findings that are there no more',
      Object.keys(before).filter((id) => known.every(({ was }) => was !== id)),
    ),
    ...group('new addresses', addresses.length === 0 ? [] : [countKinds(addresses)]),
    ...group('lost: published addresses that this site does not have', lost),
  ];
}

/** A finding that readers have already, perhaps by another name. */
interface KnownFinding {
  id: string;
  /** The id that it was last published with. */
  was: string;
  finding: Finding;
}

function knownFinding(
  id: string,
  findings: readonly Finding[],
  before: Readonly<Record<string, unknown>>,
): KnownFinding | undefined {
  const finding = findings.find((other) => other.id === id);
  if (finding === undefined) return undefined;
  const was = [...formerIds(finding), id].findLast((name) => Object.hasOwn(before, name));
  return was === undefined ? undefined : { id, was, finding };
}

/** A title with what belongs below it, each one line or several. */
function group(title: string, things: readonly (string | readonly string[])[]): string[] {
  if (things.length === 0) return [];
  const lines = atMost(things).flat();
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function atMost<T>(things: readonly T[]): (T | string)[] {
  const rest = things.length - most;
  return rest > 1 ? [...things.slice(0, most), `and ${rest} more`] : [...things];
}

function newVersion(
  { id, was: name, finding }: KnownFinding,
  record: PublishedRecord,
): [string[]] | [] {
  const was = latestPublished(record, name);
  if (was === undefined || was.version === finding.version) return [];
  const lines = figureChanges(was, finding).map((change) => {
    const today = change.now === undefined ? 'gone' : printedFigure(change.now);
    return `${figureName(change)}: ${printedFigure(change.was)} → ${today}`;
  });
  // Its name alone makes another version.
  if (lines.length === 0 && id !== name) return [];
  const sum =
    lines.length === 0 ? 'no published figure is another' : counted(lines.length, 'figure');
  const title = `${id}: ${was.version} → ${finding.version}, ${sum}`;
  return [[title, ...atMost(lines).map((line) => `  ${line}`)]];
}

function newlyTold(
  { id, was, finding }: KnownFinding,
  before: ReturnType<typeof lastFindings>,
): string[] {
  const { corrections = [] } = before[was] ?? {};
  return newCorrections({ corrections }, finding).map(({ date, text }) =>
    [`${id}: ${date}`, ...(text === date ? [] : [text])].join(', '),
  );
}
