import { readFrozen } from '#record/frozen-pages.ts';
import { keptPages } from '#record/kept-pages.ts';
import { type FrozenAt, frozenAt } from '#urls.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import type { SiteFile, Task, TaskKind } from './task.ts';

/** The pages on record that never change, of each finding that ever was, as they were published; but what was withdrawn. */
export const frozenPages: TaskKind = {
  tasks: (site) => (site.served ? [...keptByFinding(site)].map(copyTask) : []),
  reads: () => ({ findings: new Set(), list: false, pages: 'none', tags: [] }),
  files: (site, { onRecord = {} }) =>
    Object.entries(onRecord).map(([address, digest]) => copied(site, address, digest)),
};

/** Those on record of a finding in a language, as it is today: they are not drawn anew. Absent where there are none. */
export function keptOf(site: Site, { tag, id }: Pick<FrozenAt, 'tag' | 'id'>): Task['onRecord'] {
  const { version } = findFinding(site, id);
  const kept = keptByFinding(site).get(id) ?? [];
  const own = kept.filter(({ at }) => at.tag === tag && at.version === version);
  return own.length > 0 ? digests(own) : undefined;
}

interface KeptPage {
  address: string;
  digest: string;
  at: FrozenAt;
}

const keptByFinding = oncePerSite(({ study }): Map<string, KeptPage[]> => {
  const pages = Object.entries(keptPages(study)).flatMap(([address, digest]) => {
    const at = frozenAt(address);
    return at ? [{ address, digest, at }] : [];
  });
  return Map.groupBy(pages, ({ at }) => at.id);
});

function copyTask([id, pages]: [string, KeptPage[]]): Omit<Task, 'kind'> {
  return { id, onRecord: digests(pages) };
}

function digests(pages: readonly KeptPage[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ address, digest }) => [address, digest]));
}

function copied({ urls, study }: Site, address: string, digest: string): SiteFile {
  return {
    address: urls.published(address),
    async make() {
      const bytes = readFrozen(study.folder, address, digest);
      if (bytes === undefined)
        throw new Error('the page on record has changed since it was checked');
      return bytes;
    },
  };
}
