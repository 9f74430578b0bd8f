import type { FrozenAt } from '#urls.ts';

/** The file of the record that holds a page which never changes, below its folder, e.g. "services/1a2b3c4d.fr.html". */
export function frozenFile({ id, version, tag, breakdown }: FrozenAt): string {
  return `${id}/${[version, tag, breakdown, 'html'].filter(Boolean).join('.')}`;
}
