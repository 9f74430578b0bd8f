import { counted } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { figureChanges } from '#record/figure-changes.ts';
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
  const isKnown = (id: string): boolean => Object.hasOwn(before, id);
  const again = ids.filter(
    (id) => isKnown(id) && before[id]?.version !== release.findings[id]?.version,
  );
  const { site, date, addresses } = release;
  const moved = record.releases.at(-1)?.site;
  return [
    `${site}${date === undefined ? '' : `, ${date}`}`,
    ...(moved === undefined || moved === site ? [] : [`  was published at ${moved} before`]),
    ...group(
      'new findings',
      ids.filter((id) => !isKnown(id)),
    ),
    ...group(
      'changed findings',
      again.map((id) => newVersion(id, record, findings)),
    ),
    ...group(
      'findings whose figures are not known, so that no change of them can be told',
      versions.filter(({ rows }) => rows.length === 0).map(({ id }) => id),
    ),
    ...group(
      'corrections that are told from now on',
      ids.flatMap((id) => told(id, release, before)),
    ),
    ...group(
      'findings that are there no more',
      Object.keys(before).filter((id) => !ids.includes(id)),
    ),
    ...group('new addresses', addresses.length === 0 ? [] : [countKinds(addresses)]),
    ...group('lost: published addresses that this site does not have', lost),
  ];
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

function newVersion(id: string, record: PublishedRecord, findings: readonly Finding[]): string[] {
  const was = latestPublished(record, id);
  const now = findings.find((finding) => finding.id === id);
  if (was === undefined || now === undefined) return [id];
  const lines = figureChanges(was, now).map((change) => {
    const of = [change.row?.key, change.measure].filter(
      (text) => text !== undefined && text !== '',
    );
    const today = change.now === undefined ? 'gone' : printedFigure(change.now);
    return `${of.join(', ')}: ${printedFigure(change.was)} → ${today}`;
  });
  const sum =
    lines.length === 0 ? 'no published figure is another' : counted(lines.length, 'figure');
  return [
    `${id}: ${was.version} → ${now.version}, ${sum}`,
    ...atMost(lines).map((line) => `  ${line}`),
  ];
}

function told(
  id: string,
  { findings }: NewRelease['release'],
  before: ReturnType<typeof lastFindings>,
): string[] {
  const known = before[id]?.corrections ?? [];
  const fresh = (findings[id]?.corrections ?? []).filter((text) => !known.includes(text));
  return fresh.map((text) => `${id}: ${text}`);
}
