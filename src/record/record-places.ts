import type { FrozenAt } from '#urls.ts';

/** Where a study keeps its record, below its folder. */
export const recordFolder = 'data/published';

/** Eight hexadecimal digits, by which releases and versions are called. */
export const digestPattern = /^[\da-f]{8}$/;

/** The file of a release. */
export function releaseFile(id: string): string {
  return `${recordFolder}/${id}.yaml`;
}

/** The file of a version of a finding. */
export function versionFile(id: string, version: string): string {
  return `${recordFolder}/${id}/${version}.yaml`;
}

/** The file of a page that never changes. */
export function frozenFile({ tag, id, version, breakdown }: FrozenAt): string {
  const below = breakdown === undefined ? '' : `.${breakdown}`;
  return `${recordFolder}/${id}/${version}.${tag}${below}.html`;
}
