import type { PublishedRelease } from './published-record.ts';

/** Releases with each behind those that it follows on; of others, the earlier day first, then by name. */
export function inOrder(releases: readonly PublishedRelease[]): PublishedRelease[] {
  const ordered: PublishedRelease[] = [];
  const done = new Set<string>();
  const waiting = releases.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after.every((id) => done.has(id)));
    const [release] = waiting.splice(Math.max(0, next), 1);
    if (release === undefined) break;
    ordered.push(release);
    done.add(release.id);
  }
  return ordered;
}

/** The names of the last releases: several after two people published on their own. */
export function lastReleases(releases: readonly PublishedRelease[]): string[] {
  const followed = new Set(releases.flatMap(({ after }) => after));
  return releases.flatMap(({ id }) => (followed.has(id) ? [] : id)).toSorted();
}

function rank({ date = '', id }: PublishedRelease): string {
  return `${date} ${id}`;
}
